/** The real reasons: each can hold, each says something, and for each there is an answer that takes it away. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import {
  AREA_WEIGHT,
  type AnswerValue,
  findQuestion,
  optionsOf,
  type Plan,
  removeItem,
  setAnswer,
  setPeriod,
  type Suggestion,
  suggestionsOf,
  viewOf,
  walk,
} from '../../src/core/index.ts';
import { type Scenario, stamps, start } from '../scenario.ts';

const { catalog } = loadCatalog();
const DAY = '2026-03-01';
const suggested = (plan: Plan): Suggestion[] => suggestionsOf(viewOf(plan, catalog), DAY);

/** The plan's questions that reasons and areas read. */
const read = new Set<string>();
for (const condition of [
  ...catalog.reasons.map(({ when }) => when),
  ...catalog.areas.map(({ suggestedWhen }) => suggestedWhen),
]) {
  walk(condition, {
    operand: (operand) => {
      if (typeof operand === 'object' && 'answer' in operand && operand.of === 'plan') {
        read.add(operand.answer);
      }
    },
  });
}
const questions = [...read].flatMap((slug) => findQuestion(catalog, 'plan', slug)?.question ?? []);

/** An answer to one of those questions; `null` leaves it open. */
function anyAnswer(question: (typeof questions)[number]): fc.Arbitrary<AnswerValue> {
  const options = optionsOf(catalog, question).map(({ id }) => id);
  if (question.type === 'choice') return fc.option(fc.constantFrom(...options));
  if (question.type === 'choices') return fc.option(fc.subarray(options, { minLength: 1 }));
  return fc.option(fc.constant('Et svar'));
}

const anySituation = fc.record({
  answers: fc.tuple(...questions.map(anyAnswer)),
  groups: fc.subarray(catalog.targetGroups.map(({ id }) => id)),
  kinds: fc.subarray(['kommunal', 'regional', 'statslig']),
  agreed: fc.option(fc.constantFrom(...catalog.areas.map(({ id }) => id))),
  months: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 2 }))),
});
type Situation = typeof anySituation extends fc.Arbitrary<infer T> ? T : never;

function planIn({ answers, groups, kinds, agreed, months }: Situation): Scenario {
  const two = (month: number): string => String(month).padStart(2, '0');
  const period =
    months === null
      ? { from: null, until: null }
      : { from: `2026-${two(months[0])}-01`, until: `2026-${two(months[0] + months[1])}-28` };
  const scenario = start(catalog, { period });
  questions.forEach(({ id }, at) => scenario.answerPlan({ [id]: answers[at] ?? null }));
  for (const group of groups) scenario.group(group);
  for (const kind of kinds) scenario.workplace(`Sted ${kind}`).answerThe('workplace', { slags: kind });
  if (agreed !== null) {
    scenario.agree('Aftale', null);
    const { plan } = scenario;
    scenario.plan = { ...plan, agreements: plan.agreements.map((one) => ({ ...one, area: agreed })) };
  }
  return scenario;
}

/** What a strategist can change of it: each answer, taken back or given otherwise, and each thing, deleted. */
function changesOf(plan: Plan): Plan[] {
  const stamp = stamps('ny');
  const answered = questions.flatMap((question) => {
    const options = optionsOf(catalog, question).map(({ id }) => id);
    const others: AnswerValue[] =
      question.type === 'choice'
        ? options
        : question.type === 'choices'
          ? [options, ...options.map((option) => [option])]
          : ['Et svar'];
    const place = { scope: 'plan' as const, id: null, question: question.id };
    return [null, ...others].map((value) => setAnswer(plan, place, value, question.revision, stamp));
  });
  const without = [
    ...plan.targetGroups.map(({ id }) => removeItem(plan, 'target-group', id, stamp)),
    ...plan.workplaces.map(({ id }) => removeItem(plan, 'workplace', id, stamp)),
    ...plan.agreements.map(({ id }) => removeItem(plan, 'agreement', id, stamp)),
    { ...plan, targetGroups: [] },
    { ...plan, workplaces: [] },
    setPeriod(plan, { from: null, until: null }, stamp),
  ];
  return [...answered, ...without];
}

const reasonsFor = ({ because, care }: Suggestion): string[] =>
  [...because, ...care].flatMap(({ reason }) => reason ?? []);

/** A reason that stands for a task, with where the task stood. */
type Stood = { task: string; reason: string; score: number };
const stood = (suggestions: readonly Suggestion[]): Stood[] =>
  suggestions.flatMap((one) =>
    reasonsFor(one).map((reason) => ({ task: one.record, reason, score: one.score })),
  );

describe('the reasons for suggestions', () => {
  it('weigh less than the area itself, and are told apart from it', () => {
    const { reasons, areas } = catalog;
    expect(reasons.filter(({ weight }) => weight === 0 || Math.abs(weight) >= AREA_WEIGHT)).toEqual([]);
    expect(reasons.filter(({ id }) => areas.some((area) => area.id === id))).toEqual([]);
    expect(reasons.filter(({ suggests, weight }) => suggests && weight < 0)).toEqual([]);
  });

  it('each hold of some task in some plan, with nothing left unsaid', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anySituation, (situation) => {
        for (const one of suggested(planIn(situation).plan)) {
          reasonsFor(one).forEach((reason) => met.add(reason));
          for (const { text } of [...one.because, ...one.care]) expect(text).not.toMatch(/[{}]|: ?\.|undefined/);
        }
      }),
      { numRuns: 150 },
    );
    const known = [...catalog.reasons, ...catalog.areas].map(({ id }) => id);
    expect(known.filter((id) => !met.has(id))).toEqual([]);
  });

  it('each go, and the task’s rank with them, by the change of one answer or choice', () => {
    const seen = { several: 0, against: 0, things: 0, left: 0, lower: 0 };
    fc.assert(
      fc.property(anySituation, (situation) => {
        const { plan } = planIn(situation);
        const before = suggested(plan);
        const unchanged = new Map(stood(before).map((one) => [`${one.task} ${one.reason}`, one]));
        const places = new Map(before.map(({ record }, at) => [record, at]));
        for (const changed of changesOf(plan)) {
          const after = suggested(changed);
          const now = new Map(
            after.map((one, at) => [one.record, { ...one, at, reasons: reasonsFor(one) }]),
          );
          for (const [key, { task, reason, score }] of unchanged) {
            const there = now.get(task);
            if (there?.reasons.includes(reason)) continue;
            if (there && there.score === score) continue;
            if (!there) seen.left += 1;
            else if (there.at !== places.get(task)) seen.lower += 1;
            unchanged.delete(key);
          }
        }
        expect([...unchanged.keys()]).toEqual([]);
        seen.several += before.filter(({ because }) => because.length > 1).length;
        seen.against += before.filter(({ care }) => care.some(({ reason }) => reason)).length;
        seen.things += plan.targetGroups.length + plan.workplaces.length + plan.agreements.length;
      }),
      { numRuns: 25 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });
});
