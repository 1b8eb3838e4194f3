/** The preview and the paper say the same, in the same order: what is printed from the browser is what is read aloud. */
import * as fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { assess, type Plan } from '../../src/core/index.ts';
import { docToHtml, paperDoc, PAPER_OF, type Doc, type Paper } from '../../src/document/index.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { anySteps, planOfSteps } from '../core/any-plan.ts';
import { catalog, example, MADE, ON, words } from './papers.ts';
import { dots, everything, fonts, shield } from './pdf/sample.ts';
import { textByTree } from './pdf/tree-text.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Every text of a page in order, without what its look adds. */
function textsIn(node: Node): string[] {
  if ('value' in node) return [node.value];
  return 'childNodes' in node ? node.childNodes.flatMap(textsIn) : [];
}

/** Letters alone, composed as the paper composes them: where a line ends and how wide a blank is, is the reader's own. */
const letters = (texts: readonly string[]) =>
  texts
    .join('')
    .normalize('NFC')
    .replaceAll(/[\s\u00a0\ufffd]/g, '');

/** What each says where they first differ, `null` when they say the same, and how much that is. */
async function compare(doc: Doc): Promise<{ difference: unknown; said: number }> {
  const { bytes } = await renderPdf(doc, fonts);
  const html = letters(textsIn(parseFragment(docToHtml(doc))));
  const pdf = letters(await textByTree(bytes));
  if (html === pdf) return { difference: null, said: html.length };
  const at = html.split('').findIndex((unit, index) => unit !== pdf[index]);
  const from = Math.max(0, (at < 0 ? html.length : at) - 60);
  const part = (all: string) => all.slice(from, from + 160);
  return { difference: { paper: doc.title, html: part(html), pdf: part(pdf) }, said: html.length };
}

/** Each paper that can be made of the plan. */
async function papersOf(plan: Plan, most = Infinity): Promise<Doc[]> {
  const things = {
    plan: [null],
    agreement: plan.agreements,
    'target-group': plan.targetGroups,
    consultation: plan.consultations,
  };
  const papers = Object.entries(PAPER_OF).flatMap(([kind, of]) =>
    things[of]
      .slice(0, most)
      .map((thing): Paper => ({ kind: kind as Paper['kind'], id: thing?.id ?? null })),
  );
  const input = { plan, assessment: assess(plan, catalog, ON), catalog, words, made: MADE };
  const pictures = { logo: shield, plads: dots };
  const docs = await Promise.all(papers.map((paper) => paperDoc(paper, { ...input, pictures })));
  return docs.filter((doc) => doc !== null);
}

/** The viewer turns what is written from right to left; that is its own doing, and no kommune writes so. */
const others = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\d\p{Sm} ]/gu;

describe('the preview and the paper', () => {
  it('say the same in the same order, of one of everything', async () => {
    const { difference, said } = await compare(everything);
    expect(said).toBeGreaterThan(1000);
    expect(difference).toBeNull();
  });

  it('say the same in the same order, for every paper of the example', async () => {
    const docs = await papersOf(example(), 2);
    expect(docs.length).toBeGreaterThan(Object.keys(PAPER_OF).length);
    for (const doc of docs) {
      expect((await compare(doc)).difference).toBeNull();
    }
  }, 120_000);

  it('say the same in the same order, for plans of every kind', async () => {
    let all = 0;
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const written = steps.map((step) => ({ ...step, text: step.text.replace(others, 'å') }));
        const plan = planOfSteps(catalog, written);
        for (const doc of await papersOf(plan, 1)) {
          const { difference, said } = await compare(doc);
          all += said;
          expect(difference).toBeNull();
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(all).toBeGreaterThan(5000);
  }, 120_000);
});
