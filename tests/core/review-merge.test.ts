import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  addRemark,
  bringsNews,
  canonicalJson,
  changeRemark,
  mergeReviews,
  newReview,
  readFile,
  remarksIn,
  removeRemark,
  type Review,
  setDissent,
  setStatement,
  setVerdict,
  setVoice,
  type Stamp,
  verdictOf,
  WHOLE,
} from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { anyReviewSteps, clashesBetween, reviewsOfSteps } from './any-review.ts';
import { smallCatalog } from './small-catalog.ts';

const { plan } = start(smallCatalog());
const RUNS = { numRuns: 300 };

const merged = (a: Review, b: Review): Review => {
  const both = mergeReviews(a, b);
  if (!both) throw new Error('Reviews of one edition were not merged.');
  return both;
};
type Three = [Review, Review, Review];
const three = anyReviewSteps.map((steps) => reviewsOfSteps(plan, steps) as Three);

describe('reviews made one', () => {
  it('are lived through so that words clash and remarks are taken back', () => {
    const seen = { words: 0, removed: 0, dissent: 0, dissents: 0, outcomes: 0, verdicts: 0 };
    fc.assert(
      fc.property(three, ([a, b]) => {
        const { words, removed, dissent } = clashesBetween(a, b);
        if (dissent > 0) seen.dissent += 1;
        // One has said it, the other has no word of dissent at all.
        if (!a.dissents !== !b.dissents) seen.dissents += 1;
        if (words > 0) seen.words += 1;
        if (removed > 0) seen.removed += 1;
        if (Object.keys(a.outcomes).length > 0) seen.outcomes += 1;
        if (Object.values(a.verdicts).some(({ verdict }) => verdict === null)) seen.verdicts += 1;
      }),
      RUNS,
    );
    expect(Object.entries(seen).filter(([, times]) => times <= 5)).toEqual([]);
  });

  it('are the same whoever merges, in whatever order, however many times', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const ab = canonicalJson(merged(a, b));
        expect(canonicalJson(merged(b, a))).toBe(ab);
        expect(canonicalJson(merged(a, a))).toBe(canonicalJson(a));
        expect(canonicalJson(merged(merged(a, b), b))).toBe(ab);
        expect(canonicalJson(merged(merged(a, b), c))).toBe(canonicalJson(merged(a, merged(b, c))));
      }),
      RUNS,
    );
  });

  it('have every remark of either, in the words written last, and none that was taken back', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = merged(a, b);
        const ids = new Set([...Object.keys(a.remarks), ...Object.keys(b.remarks)]);
        expect(Object.keys(both.remarks).sort()).toEqual([...ids].sort());
        for (const id of ids) {
          const sides = [a.remarks[id], b.remarks[id]].filter((side) => side !== undefined);
          const kept = both.remarks[id];
          if (sides.some(({ gone }) => gone)) {
            expect(kept).toMatchObject({ gone: true, text: '', suggestion: null });
            continue;
          }
          const last = sides
            .map(({ changed }) => changed)
            .sort()
            .at(-1);
          expect(kept?.changed).toBe(last);
          expect(sides.map(({ text }) => text)).toContain(kept?.text);
        }
      }),
      RUNS,
    );
  });

  it('have every verdict, statement, outcome and dissent of either', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = merged(a, b);
        for (const part of ['voices', 'verdicts', 'statements', 'outcomes', 'dissents'] as const) {
          const [mine, theirs, all] = [a, b, both].map((review) => Object.keys(review[part] ?? {}));
          expect(all?.sort()).toEqual([...new Set([...(mine ?? []), ...(theirs ?? [])])].sort());
        }
        // What nobody has said leaves no trace, so that a site from before reads it.
        expect('dissents' in both).toBe('dissents' in a || 'dissents' in b);
      }),
      RUNS,
    );
  });

  it('bring news exactly when something is said otherwise, or by one who is not here', () => {
    const seen = { news: 0, none: 0 };
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = merged(a, b);
        expect(bringsNews(both, a)).toBe(false);
        expect(bringsNews(both, b)).toBe(false);
        expect(bringsNews(a, b)).toBe(canonicalJson(both) !== canonicalJson(a));
        seen[bringsNews(a, b) ? 'news' : 'none'] += 1;
      }),
      RUNS,
    );
    expect(Object.values(seen).filter((times) => times <= 5)).toEqual([]);
  });

  it('are a file that opens again as what it was', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const both = merged(a, b);
        const read = readFile(JSON.stringify(both));
        if (!read.ok || read.kind !== 'review') throw new Error(JSON.stringify(read));
        expect(canonicalJson(read.review)).toBe(canonicalJson(both));
      }),
      { numRuns: 100 },
    );
  });

  it('are none when they are of different editions', () => {
    const [mine] = newReview(plan, 'Medlem', stampAt('10:00'));
    const other = { ...plan, edition: 'edition-to' };
    const [theirs] = newReview(other, 'Medlem', stampAt('10:00'));
    expect(mergeReviews(mine, theirs)).toBeNull();
  });
});

let ids = 0;
function stampAt(time: string): Stamp {
  return {
    now: `2026-03-01T${time}:00.000Z`,
    newId: () => `m${String((ids += 1)).padStart(8, '0')}`,
  };
}

describe('two machines with one remark', () => {
  const [empty, voice] = newReview(plan, 'Medlem', stampAt('10:00'));
  const quoted = { hash: 'x', text: 'Sådan stod der' };
  const [said, id] = addRemark(
    empty,
    { voice, spot: WHOLE, quoted, text: 'Først' },
    stampAt('10:01'),
  );

  it('keep the words that were written last, also when the clock was moved back in between', () => {
    const later = changeRemark(said, id, { text: 'Så' }, stampAt('10:30'));
    const last = changeRemark(later, id, { text: 'Til sidst' }, stampAt('10:05'));
    expect(merged(later, last).remarks[id]?.text).toBe('Til sidst');
    expect(merged(last, said).remarks[id]?.text).toBe('Til sidst');
  });

  it('do not bring back what one of them has taken back, though the other wrote later', () => {
    const gone = removeRemark(said, id, stampAt('10:02'));
    const later = changeRemark(said, id, { text: 'Mere' }, stampAt('11:00'));
    const remark = merged(later, gone).remarks[id];
    expect(remark).toMatchObject({ gone: true, text: '' });
    expect(JSON.stringify(gone)).not.toContain('Sådan stod der');
  });

  it('choose the same words when both wrote at one moment', () => {
    const [mine, theirs] = ['Den ene', 'Den anden'].map((text) =>
      changeRemark(said, id, { text }, stampAt('10:30')),
    );
    if (!mine || !theirs) throw new Error('Two remarks were to be written.');
    expect(merged(mine, theirs).remarks[id]).toEqual(merged(theirs, mine).remarks[id]);
  });

  it('name the plan as the one who read it last saw it', () => {
    const saved = { ...plan, title: 'Ny titel', changed: '2026-04-01T10:00:00.000Z' };
    const read = setVoice(said, voice, { read: saved }, stampAt('10:30'));
    expect(merged(said, read).plan.title).toBe('Ny titel');
    expect(merged(read, said).plan.title).toBe('Ny titel');
  });

  it('name the newest content that either was written with, counted as a version is', () => {
    const of = (content: string): Review => ({ ...said, content });
    // From the oldest: what was written before content was numbered has its hash alone.
    const inTurn = [
      '',
      'ffff',
      '1.9.0+b',
      '1.10.0+a',
      '1.10.0+b',
      '1.10.2+a',
      '2.0.0+a',
      '10.0.0+a',
    ];
    inTurn.forEach((older, at) => {
      for (const newer of inTurn.slice(at)) {
        expect(merged(of(older), of(newer)).content).toBe(newer);
        expect(merged(of(newer), of(older)).content).toBe(newer);
      }
    });
  });

  it('agree on a verdict that was taken back last', () => {
    const judged = setVerdict(said, voice, WHOLE, 'i-orden', stampAt('10:10'));
    const back = setVerdict(judged, voice, WHOLE, null, stampAt('10:09'));
    expect(verdictOf(merged(judged, back), voice, WHOLE)).toBeNull();
  });

  it('agree on whether a remark stands as dissent, whoever said so last', () => {
    const apart = setDissent(said, id, true, stampAt('10:10'));
    const back = setDissent(apart, id, false, stampAt('10:09'));
    const other = changeRemark(said, id, { text: 'Mere' }, stampAt('12:00'));
    const [remark] = remarksIn(merged(apart, other));
    expect(remark).toMatchObject({ dissent: true, text: 'Mere' });
    expect(remarksIn(merged(back, apart)).map(({ dissent }) => dissent)).toEqual([false]);
    expect(setDissent(said, id, false, stampAt('10:30'))).toBe(said);
  });

  it('agree on what the council says together', () => {
    const one = setStatement(said, WHOLE, 'Rådet bakker op', stampAt('10:10'));
    const two = setStatement(one, WHOLE, 'Rådet bakker op om strategien', stampAt('10:08'));
    expect(Object.values(merged(two, one).statements).map(({ text }) => text)).toEqual([
      'Rådet bakker op om strategien',
    ]);
  });
});
