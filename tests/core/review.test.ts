import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  addRemark,
  changeRemark,
  newReview,
  readFile,
  readPlan,
  remarksIn,
  removeRemark,
  type Review,
  setOutcome,
  setVerdict,
  setVoice,
  type Stamp,
  verdictOf,
  WHOLE,
} from '../../src/core/index.ts';
import { start, stamps } from '../scenario.ts';
import { anyReviewSteps, reviewsOfSteps } from './any-review.ts';
import { smallCatalog } from './small-catalog.ts';

const { plan } = start(smallCatalog());
const stamp = stamps('rev');
const at = (now: string): Stamp => ({ ...stamp, now });
const quoted = { hash: 'x', text: null };

describe('a review written in', () => {
  const [empty, voice] = newReview(plan, 'Medlem', stamp);

  it('begins with its plan, its one voice and nothing said', () => {
    expect(empty.plan).toMatchObject({ id: plan.id, edition: plan.edition });
    expect(empty.voices[voice]).toMatchObject({ role: 'Medlem' });
    expect(remarksIn(empty)).toEqual([]);
  });

  it('is never changed in place, and stays itself when nothing changes', () => {
    const before = JSON.stringify(empty);
    const judged = setVerdict(empty, voice, WHOLE, 'i-orden', stamp);
    addRemark(judged, { voice, spot: WHOLE, quoted }, stamp);
    expect(JSON.stringify(empty)).toBe(before);
    expect(setVerdict(judged, voice, WHOLE, 'i-orden', stamp)).toBe(judged);
    expect(changeRemark(judged, 'ukendt-0001', { text: 'x' }, stamp)).toBe(judged);
    expect(setVoice(judged, 'ukendt-0001', { role: 'x' }, stamp)).toBe(judged);
  });

  it('tells its remarks from the earliest, without those taken back, with what became of each', () => {
    const later = at('2026-03-02T10:00:00.000Z');
    const [one, second] = addRemark(empty, { voice, spot: WHOLE, quoted, text: 'To' }, later);
    const sooner = at('2026-03-01T10:00:00.000Z');
    const [two, first] = addRemark(one, { voice, spot: WHOLE, quoted, text: 'En' }, sooner);
    const [three, third] = addRemark(two, { voice, spot: WHOLE, quoted, text: 'Tre' }, later);
    const judged = setOutcome(
      removeRemark(three, third, later),
      second,
      { outcome: 'ikke-fulgt', reason: 'Fordi', edition: plan.edition },
      later,
    );
    expect(remarksIn(judged).map(({ id, outcome, reason }) => [id, outcome, reason])).toEqual([
      [first, null, ''],
      [second, 'ikke-fulgt', 'Fordi'],
    ]);
  });

  it('leaves what is taken back as it is', () => {
    const [said, id] = addRemark(empty, { voice, spot: WHOLE, quoted, text: 'Hm' }, stamp);
    const gone = removeRemark(said, id, stamp);
    expect(changeRemark(gone, id, { text: 'Igen' }, stamp)).toBe(gone);
    expect(removeRemark(gone, id, stamp)).toBe(gone);
  });

  it('tells a verdict on a section from one on the plan', () => {
    const section = { ...WHOLE, section: 'formaal' };
    const judged = setVerdict(empty, voice, section, 'boer-forbedres', stamp);
    expect(verdictOf(judged, voice, WHOLE)).toBeNull();
    expect(verdictOf(judged, voice, section)).toBe('boer-forbedres');
  });
});

describe('a review that is read', () => {
  const [empty, voice] = newReview(plan, 'Medlem', stamp);
  const [said, id] = addRemark(empty, { voice, spot: WHOLE, quoted, text: 'Hm' }, stamp);
  const whole = setVerdict(said, voice, WHOLE, 'i-orden', stamp);
  const problemOf = (change: (review: Record<string, unknown> & Review) => void) => {
    const damaged = structuredClone(whole) as Record<string, unknown> & Review;
    change(damaged);
    const read = readPlan(damaged);
    return read.ok ? null : read.problem;
  };
  const [key = ''] = Object.keys(whole.verdicts);

  it.each<[string, (review: Record<string, unknown> & Review) => void, string]>([
    [
      'a remark by nobody',
      (r) => void Object.assign(r.remarks[id] ?? {}, { voice: 'ingen-0001' }),
      id,
    ],
    ['a verdict by nobody', (r) => void (r.voices = {}), key],
    [
      'a verdict under another spot',
      (r) => {
        r.verdicts = { 'et-andet-sted': whole.verdicts[key] ?? [] } as never;
      },
      'et-andet-sted',
    ],
    [
      'a statement under another spot',
      (r) => {
        r.statements = { plan: { spot: WHOLE, text: 'x', changed: whole.changed } };
      },
      'plan',
    ],
    [
      'a verdict unheard of',
      (r) => void Object.assign(r.verdicts[key] ?? {}, { verdict: 'fin' }),
      `verdicts.${key}.verdict`,
    ],
    [
      'a key too many',
      (r) => void Object.assign(r.remarks[id] ?? {}, { navn: 'x' }),
      `remarks.${id}`,
    ],
    ['a day that is none', (r) => void (r.changed = 'i går'), 'changed'],
    ['an id that could be a path', (r) => void (r.plan.id = '../../x'), 'plan.id'],
  ])('is refused with the place: %s', (_, change, path) => {
    expect(problemOf(change)).toEqual({ code: 'damaged', path });
  });

  it('is refused when a key reaches for a prototype, or when it is of a later version', () => {
    const text = JSON.stringify(whole).replace('"outcomes":{', '"outcomes":{"__proto__":{"a":1}');
    const read = readFile(text);
    expect(read.ok ? null : read.problem).toEqual({ code: 'damaged', path: 'outcomes.__proto__' });
    expect(problemOf((r) => void Object.assign(r, { version: 99 }))).toEqual({
      code: 'newer',
      version: 99,
    });
  });

  it('comes out in NFC', () => {
    const read = readPlan({ ...whole, content: 'a\u030a' });
    expect(read.ok && read.kind === 'review' ? read.review.content : null).toBe('å');
  });

  it('is whole or refused, whatever is put in its place, and nothing is thrown', () => {
    let refused = 0;
    const anyPath = fc.array(fc.nat(20), { minLength: 1, maxLength: 5 });
    const junk = fc.oneof(fc.anything({ withNullPrototype: false }), fc.constant(undefined));
    fc.assert(
      fc.property(anyReviewSteps, anyPath, junk, (steps, path, value) => {
        const [review] = reviewsOfSteps(plan, steps);
        const damaged = structuredClone(review) as unknown as Record<string, unknown>;
        let here = damaged;
        for (const [depth, pick] of path.entries()) {
          const keys = Object.keys(here);
          const chosen = keys[pick % Math.max(1, keys.length)];
          const below = chosen === undefined ? undefined : here[chosen];
          if (chosen === undefined) break;
          if (depth === path.length - 1 || typeof below !== 'object' || below === null) {
            here[chosen] = value;
            break;
          }
          here = below as Record<string, unknown>;
        }
        const read = readPlan(damaged);
        if (!read.ok) refused += 1;
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});
