/** What is formed like a CPR number is found wherever it stands, until it is removed or declared to be something else. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cprIn,
  cprInAnswer,
  cprLike,
  declareNotCpr,
  LIST_OF,
  type Plan,
  placeKey,
  renameItem,
  setAnswer,
  setKommune,
  setTaskStatus,
  setTitle,
  type Stamp,
} from '../../src/core/index.ts';
import { stamps, start } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { question, smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const workplaceForm = catalog.forms.find(({ scope }) => scope === 'workplace');
workplaceForm?.sections[0]?.questions.push(
  question('p-nummer', { type: 'pnumber' }),
  question('cvr', { type: 'cvr' }),
);
const stamp = stamps('cprs');

const two = (number: number): string => String(number).padStart(2, '0');

/** Digits formed like a CPR number: a day or a day of a replacement number, a month, a year, four more. */
const anyDigits = fc
  .tuple(
    fc.integer({ min: 1, max: 31 }),
    fc.boolean(),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(
    ([day, replaced, month, year, rest]) =>
      two(replaced ? day + 60 : day) + two(month) + two(year) + String(rest).padStart(4, '0'),
  );
const anyWriting = fc.constantFrom('', '-', ' ', '–', ' - ', '\u00a0', '\u2011');
const written = (digits: string, sign: string): string =>
  digits.slice(0, 6) + sign + digits.slice(6);
const anyWords = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => !/[\d\u0660-\u0669]/.test(text));

/** Every way a text gets into a plan, with the key of the place it then stands at. */
type Put = (plan: Plan, text: string, pick: number) => { plan: Plan; key: string } | null;
const PUTS: Record<string, Put> = {
  title: (plan, text) => ({
    plan: setTitle(plan, text, stamp),
    key: placeKey({ scope: 'plan', id: null }),
  }),
  kommune: (plan, text) => ({
    plan: setKommune(plan, { code: null, name: text }, stamp),
    key: placeKey({ scope: 'plan', id: null }),
  }),
  answer: (plan, text) => {
    const place = { scope: 'plan' as const, id: null, question: 'maal' };
    return { plan: setAnswer(plan, place, text, 1, stamp), key: placeKey(place) };
  },
  'one of several': (plan, text) => {
    const place = { scope: 'plan' as const, id: null, question: 'hvor' };
    return { plan: setAnswer(plan, place, ['x', text], 1, stamp), key: placeKey(place) };
  },
  'answer of a thing': (plan, text, pick) => {
    const thing = anyThing(plan, pick);
    if (!thing) return null;
    const place = { ...thing, question: 'hvad-som-helst' };
    return { plan: setAnswer(plan, place, text, 1, stamp), key: placeKey(place) };
  },
  name: (plan, text, pick) => {
    const thing = anyThing(plan, pick);
    if (!thing || thing.scope === 'target-group' || thing.scope === 'measure') return null;
    return { plan: renameItem(plan, thing.scope, thing.id, text, stamp), key: placeKey(thing) };
  },
  reason: (plan, text, pick) => {
    const task = plan.tasks[pick % (plan.tasks.length || 1)];
    if (!task) return null;
    const place = { scope: 'task' as const, id: task.id };
    return {
      plan: setTaskStatus(plan, task.id, 'fravalgt', text, stamp),
      key: placeKey(place),
    };
  },
};

function anyThing(plan: Plan, pick: number) {
  const things = (Object.keys(LIST_OF) as (keyof typeof LIST_OF)[]).flatMap((scope) =>
    plan[LIST_OF[scope]].map(({ id }: { id: string }) => ({ scope, id })),
  );
  return things[pick % (things.length || 1)];
}

describe('digits formed like a CPR number', () => {
  it.each([
    '010170-1234',
    '0101701234',
    '010170 1234',
    '010170 - 1234',
    'Ring til 311299–0000.',
    '610170-1234',
    '(010170-1234)',
  ])('are seen in %s', (text) => {
    expect(cprLike(text)).toHaveLength(1);
  });

  it.each([
    '320170-1234',
    '001270-1234',
    '011370-1234',
    '920170-1234',
    '10101701234',
    '01017012345',
    '010170-12345',
    '01.01.2027',
    '2026-01-01',
    '12 34 56 78',
    '010170',
    'kl. 0800-1530',
  ])('are not seen in %s', (text) => {
    expect(cprLike(text)).toEqual([]);
  });

  it('are told without sign, with the place they begin at', () => {
    expect(cprLike('Se 010170-1234 og 3112991111')).toEqual([
      { digits: '0101701234', at: 3 },
      { digits: '3112991111', at: 18 },
    ]);
  });
});

describe('the CPR guard', () => {
  it('finds them in every text of every plan, at its place, until removed or declared', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(
        anySteps,
        anyDigits,
        anyWriting,
        anyWords,
        anyWords,
        fc.constantFrom(...Object.keys(PUTS)),
        fc.nat(1000),
        (steps, digits, sign, before, after, way, pick) => {
          const plan = planOfSteps(catalog, steps);
          const text = before + written(digits, sign) + after;
          const put = PUTS[way]?.(plan, text, pick);
          if (!put) return;
          reached.set(way, (reached.get(way) ?? 0) + 1);
          const found = cprIn(put.plan, catalog).filter((one) => one.digits === digits);
          expect(found.map(({ place }) => placeKey(place))).toContain(put.key);
          const declared = declareNotCpr(put.plan, digits, stamp);
          expect(cprIn(declared, catalog).filter((one) => one.digits === digits)).toEqual([]);
          const removed = PUTS[way]?.(put.plan, before + after, pick)?.plan;
          const left = removed ? cprIn(removed, catalog) : [];
          expect(left.filter(({ place }) => placeKey(place) === put.key)).toEqual(
            cprIn(plan, catalog).filter(({ place }) => placeKey(place) === put.key),
          );
        },
      ),
      { numRuns: 300 },
    );
    for (const way of Object.keys(PUTS)) expect(reached.get(way) ?? 0, way).toBeGreaterThan(5);
  });

  it('never takes a P-number in its field for one, and finds the same digits anywhere else', () => {
    let cprLikeToo = 0;
    fc.assert(
      fc.property(
        anyDigits.filter((digits) => !digits.startsWith('0')),
        (digits) => {
          cprLikeToo += cprLike(digits).length;
          const here = start(catalog)
            .workplace('Park')
            .answerThe('workplace', { 'p-nummer': digits });
          expect(cprIn(here.plan, catalog)).toEqual([]);
          const there = here.answerPlan({ maal: digits });
          expect(cprIn(there.plan, catalog)).toHaveLength(1);
        },
      ),
    );
    expect(cprLikeToo).toBeGreaterThan(50);
    const real = start(catalog)
      .workplace('Park')
      .answerThe('workplace', { 'p-nummer': '1003388394' });
    expect(cprIn(real.plan, catalog)).toEqual([]);
  });

  it('takes what is not a P-number for what it is, in a field for P-numbers too', () => {
    const plan = start(catalog)
      .workplace('Park')
      .answerThe('workplace', { 'p-nummer': '010170-1234', cvr: 'Bo 010170-1234' }).plan;
    expect(cprIn(plan, catalog)).toHaveLength(2);
  });

  it('takes a number that lost its zero for what was typed', () => {
    const { plan } = start(catalog)
      .workplace('Park')
      .answerThe('workplace', { ansatte: 101701234 });
    expect(cprIn(plan, catalog).map(({ digits }) => digits)).toEqual(['0101701234']);
  });

  it('does not mistake ids, moments and hashes for texts', () => {
    const ids: Stamp = { now: '2026-01-01T00:00:00Z', newId: () => '0101701234' };
    const { plan } = start(catalog);
    const marked = {
      ...plan,
      id: ids.newId(),
      content: '0101701234',
      tombstones: { '0101701234': ids.now },
    };
    expect(cprIn(marked, catalog)).toEqual([]);
  });

  it('marks an answer as it marks the plan, also before the answer is kept', () => {
    const asked = question('maal');
    expect(cprInAnswer(null, asked, 'Bo, 010170-1234')).toEqual(['0101701234']);
    expect(cprInAnswer(null, question('p', { type: 'pnumber' }), '1003388394')).toEqual([]);
    const plan = declareNotCpr(start(catalog).plan, '0101701234', stamp);
    expect(cprInAnswer(plan, asked, 'Bo, 010170-1234')).toEqual([]);
    expect(declareNotCpr(plan, '0101701234', stamp)).toBe(plan);
  });
});
