/** Every kind of paper that the registry knows, made of the example plan, is whole and accessible. */
import { describe, expect, it } from 'vitest';
import { assess, inOrder, LIST_OF } from '../../../src/core/index.ts';
import { PAPER_OF, paperDoc, type Paper, type PaperKind } from '../../../src/document/papers.ts';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { catalog, example, MADE, ON, words } from '../papers.ts';
import { CONDITIONS, faultsOf, FROM_OBJECTS } from './check/conditions.ts';
import { lostLetters } from './check/letters.ts';
import { Opened } from './check/opened.ts';
import { fonts } from './sample.ts';

const plan = example();
const assessment = assess(plan, catalog, ON);
const input = { plan, assessment, catalog, words, made: MADE };

/** How many papers of a kind are made: all of them when the campaigns run in full. */
const ALIKE = process.env['SOAK'] ? Infinity : 2;

/** The papers of a kind that the plan gives rise to. */
function papersOf(kind: PaperKind): Paper[] {
  const scope: 'plan' | keyof typeof LIST_OF = PAPER_OF[kind];
  if (scope === 'plan') return [{ kind, id: null }];
  return inOrder<{ id: string; order: number }>(plan[LIST_OF[scope]]).map(({ id }) => ({
    kind,
    id,
  }));
}

describe.each(Object.keys(PAPER_OF) as PaperKind[])('the papers called %s', (kind) => {
  it('are made of the example, and are in none of the conditions', async () => {
    const papers = papersOf(kind);
    expect(papers.length).toBeGreaterThan(0);
    for (const [at, paper] of papers.slice(0, ALIKE).entries()) {
      const doc = await paperDoc(paper, input);
      if (doc === null) throw new Error(`The example gives no ${kind} ${String(paper.id)}`);
      const opened = new Opened((await renderPdf(doc, fonts)).bytes);
      // The slower readers see the first of each kind; the rest are alike.
      expect(await faultsOf(opened, at === 0 ? CONDITIONS : FROM_OBJECTS)).toEqual([]);
      expect(await lostLetters(doc, opened)).toEqual([]);
    }
  }, 600_000);
});
