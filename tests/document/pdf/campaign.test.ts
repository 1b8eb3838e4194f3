/** Whatever is typed in a plan, its papers are accessible and lose no letter. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Catalog, type Plan } from '../../../src/core/index.ts';
import type { Doc } from '../../../src/document/parts/doc.ts';
import { paperDoc } from '../../../src/document/papers.ts';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { largestPlan } from '../../bench/largest.ts';
import { planOfSteps } from '../../core/any-plan.ts';
import { smallCatalog } from '../../core/small-catalog.ts';
import { start } from '../../scenario.ts';
import { catalog, MADE, ON, words } from '../papers.ts';
import { CONDITIONS, faultsOf, FROM_OBJECTS } from './check/conditions.ts';
import { letters, lostLetters, piecesOf } from './check/letters.ts';
import { Opened } from './check/opened.ts';
import {
  EVERY_GLYPH,
  HARD_TEXTS,
  hardSteps,
  type HardText,
  planOfTasks,
  planOfText,
} from './plans.ts';
import { fonts } from './sample.ts';

const SOAK = process.env['SOAK'] !== undefined;
/** Each so many-th plan is made on all that the site knows, and its papers are read by the slower programs too. */
const WHOLE = SOAK ? 4 : 40;
/** Far more than any of it takes: the limit only ends what hangs. */
const HANGS = SOAK ? 14_400_000 : 600_000;
const little = smallCatalog();

type Made = { doc: Doc; bytes: Uint8Array; pages: number };

/** The strategy of a plan, and its first agreement when it has one. */
async function papersOf(plan: Plan, known: Catalog): Promise<Made[]> {
  const assessment = assess(plan, known, ON);
  const input = { plan, assessment, catalog: known, words, made: MADE };
  const agreement = plan.agreements[0];
  const docs = [
    await paperDoc({ kind: 'strategy', id: null }, input),
    agreement ? await paperDoc({ kind: 'agreement', id: agreement.id }, input) : null,
  ].filter((doc) => doc !== null);
  return Promise.all(docs.map(async (doc) => ({ doc, ...(await renderPdf(doc, fonts)) })));
}

async function faultsIn(papers: readonly Made[], conditions = FROM_OBJECTS): Promise<string[]> {
  const faults: string[] = [];
  for (const { doc, bytes } of papers) {
    const paper = new Opened(bytes);
    faults.push(...(await faultsOf(paper, conditions)), ...(await lostLetters(doc, paper)));
  }
  return faults;
}

/** The hard texts that stand in a paper, whole. */
const hardTextsIn = (doc: Doc): HardText[] => {
  const pieces = piecesOf(doc).map(letters).join('\n');
  return (Object.keys(HARD_TEXTS) as HardText[]).filter((kind) => {
    const lines = HARD_TEXTS[kind].split(/[\r\n]+/).map(letters);
    return lines.every((line) => pieces.includes(line));
  });
};

/** On how many pages the longest table of a paper stands. */
function longestTable(bytes: Uint8Array): number {
  const paper = new Opened(bytes);
  const tables = paper.elements.filter(({ role }) => role === 'Table');
  return Math.max(
    0,
    ...tables.map((table) => {
      const pages = new Set<string>();
      const walk = ({ holds, kids }: typeof table): void => {
        for (const { page } of holds) pages.add(page);
        kids.forEach(walk);
      };
      walk(table);
      return pages.size;
    }),
  );
}

describe('a generated plan', () => {
  it(
    'gives papers in none of the conditions, from which every letter comes out again',
    async () => {
      const reached = new Set<HardText>();
      let [count, agreements] = [0, 0];
      await fc.assert(
        fc.asyncProperty(hardSteps, async (steps) => {
          const whole = count++ % WHOLE === 0;
          const known = whole ? catalog : little;
          const plan = planOfSteps(known, steps);
          const papers = await papersOf(plan, known);
          for (const { doc } of papers) for (const kind of hardTextsIn(doc)) reached.add(kind);
          if (plan.agreements.length > 0) agreements += 1;
          expect(await faultsIn(papers, whole ? CONDITIONS : FROM_OBJECTS)).toEqual([]);
        }),
        SOAK ? { numRuns: 500 } : { numRuns: 40, seed: 20260302 },
      );
      expect([...reached].sort()).toEqual(Object.keys(HARD_TEXTS).sort());
      expect(agreements).toBeGreaterThan(5);
    },
    HANGS,
  );
});

describe('a plan at the edge', () => {
  it(
    'may be empty',
    async () => {
      const { plan } = start(catalog);
      expect(plan.tasks).toEqual([]);
      expect(await faultsIn(await papersOf(plan, catalog), CONDITIONS)).toEqual([]);
    },
    HANGS,
  );

  it.each(Object.keys(HARD_TEXTS) as HardText[])(
    'may have one text everywhere: %s',
    async (kind) => {
      const papers = await papersOf(planOfText(little, HARD_TEXTS[kind]), little);
      expect(papers).toHaveLength(2);
      for (const { doc } of papers) expect(hardTextsIn(doc)).toContain(kind);
      expect(await faultsIn(papers)).toEqual([]);
    },
    HANGS,
  );

  it('may hold every letter of the fonts, a long word and a long answer', () => {
    expect(EVERY_GLYPH.join('').length).toBeGreaterThan(400);
    expect(HARD_TEXTS.longWord.length).toBeGreaterThanOrEqual(60);
    expect(HARD_TEXTS.longAnswer.length).toBeGreaterThanOrEqual(10_000);
    expect(HARD_TEXTS.decomposed.normalize('NFC')).not.toBe(HARD_TEXTS.decomposed);
  });

  it(
    'may have tables longer than three pages',
    async () => {
      const papers = await papersOf(planOfTasks(little, 100), little);
      expect(longestTable(papers[0]?.bytes ?? new Uint8Array())).toBeGreaterThan(3);
      expect(await faultsIn(papers)).toEqual([]);
    },
    HANGS,
  );

  it(
    'may be enormous',
    async () => {
      const [strategy] = await papersOf(largestPlan(catalog), catalog);
      expect(strategy?.pages).toBeGreaterThan(300);
      expect(await faultsOf(strategy?.bytes ?? new Uint8Array(), FROM_OBJECTS)).toEqual([]);
    },
    HANGS,
  );
});
