/** Whatever is typed in a plan, its papers are accessible and lose no letter. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Plan } from '../../../src/core/index.ts';
import type { Doc } from '../../../src/document/doc.ts';
import { paperDoc } from '../../../src/document/papers.ts';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { largestPlan } from '../../bench/largest.ts';
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
  planOf,
  planOfTasks,
  planOfText,
} from './plans.ts';
import { fonts } from './sample.ts';

const SOAK = process.env['SOAK'] !== undefined;
/** Each so many-th paper is read by the slower programs too. */
const FULLY = 20;

/** The strategy of a plan, and its first agreement when it has one. */
async function papersOf(plan: Plan): Promise<{ doc: Doc; bytes: Uint8Array; pages: number }[]> {
  const input = { plan, assessment: assess(plan, catalog, ON), catalog, words, made: MADE };
  const agreement = plan.agreements[0];
  const docs = [
    await paperDoc({ kind: 'strategy', id: null }, input),
    agreement ? await paperDoc({ kind: 'agreement', id: agreement.id }, input) : null,
  ].filter((doc) => doc !== null);
  return Promise.all(docs.map(async (doc) => ({ doc, ...(await renderPdf(doc, fonts)) })));
}

async function faultsIn(plan: Plan, fully: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const { doc, bytes } of await papersOf(plan)) {
    faults.push(...(await faultsOf(bytes, fully ? CONDITIONS : FROM_OBJECTS)));
    faults.push(...(await lostLetters(doc, bytes)));
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
  it('gives papers in none of the conditions, from which every letter comes out again', async () => {
    const reached = new Set<HardText>();
    let [count, agreements] = [0, 0];
    await fc.assert(
      fc.asyncProperty(hardSteps, async (steps) => {
        const plan = planOf(catalog, steps);
        for (const { doc } of await papersOf(plan)) {
          for (const kind of hardTextsIn(doc)) reached.add(kind);
        }
        if (plan.agreements.length > 0) agreements += 1;
        expect(await faultsIn(plan, count++ % FULLY === 0)).toEqual([]);
      }),
      SOAK ? { numRuns: 500 } : { numRuns: 40, seed: 20260302 },
    );
    expect([...reached].sort()).toEqual(Object.keys(HARD_TEXTS).sort());
    expect(agreements).toBeGreaterThan(5);
  });
});

describe('a plan at the edge', () => {
  it('may be empty', async () => {
    const { plan } = start(catalog);
    expect(plan.tasks).toEqual([]);
    expect(await faultsIn(plan, true)).toEqual([]);
  });

  it.each(Object.keys(HARD_TEXTS) as HardText[])(
    'may have one text everywhere: %s',
    async (kind) => {
      const plan = planOfText(catalog, HARD_TEXTS[kind]);
      const [strategy] = await papersOf(plan);
      expect(strategy && hardTextsIn(strategy.doc)).toContain(kind);
      expect(await faultsIn(plan, false)).toEqual([]);
    },
  );

  it('may hold every letter of the fonts, a long word and a long answer', () => {
    expect(EVERY_GLYPH.join('').length).toBeGreaterThan(600);
    expect(HARD_TEXTS.longWord.length).toBeGreaterThanOrEqual(60);
    expect(HARD_TEXTS.longAnswer.length).toBeGreaterThanOrEqual(10_000);
    expect(HARD_TEXTS.decomposed.normalize('NFC')).not.toBe(HARD_TEXTS.decomposed);
  });

  it('may have tables longer than three pages', async () => {
    const plan = planOfTasks(catalog, 60);
    const [strategy] = await papersOf(plan);
    expect(longestTable(strategy?.bytes ?? new Uint8Array())).toBeGreaterThan(3);
    expect(await faultsIn(plan, false)).toEqual([]);
  });

  it('may be enormous', async () => {
    const [strategy] = await papersOf(largestPlan(catalog));
    expect(strategy?.pages).toBeGreaterThan(300);
    expect(await faultsOf(strategy?.bytes ?? new Uint8Array(), FROM_OBJECTS)).toEqual([]);
  });
});
