/** Conditions evaluated on the things of a plan, and the relevance of questions that follows from it. */
import type { Place } from '../plan/place.ts';
import type { Collection, Condition, Fact, Operand, Scope } from '../content/condition.ts';
import { staircase, weeksBetween } from './figures.ts';
import { allOf, anyOf, type Evaluation, FAILS, HOLDS, negate, openBy } from './kleene.ts';
import type { Asked } from '../content/lookup.ts';
import { givenAnswer } from '../plan/answers.ts';
import * as values from './value.ts';
import { bounded, type Comparison, known, sumOf, unknown, type Value } from './value.ts';
import { isChosen, planOf, type Thing, type View } from './view.ts';
import { daysOf } from './days.ts';
import { collect, workplaceOf } from './collect.ts';
import { answersIn } from '../content/walk.ts';
import { hoursIn, readWeek } from '../plan/week.ts';

/** Where a condition stands: the thing it is asked of first, then the things around it, outwards. */
export type Context = { view: View; things: readonly Thing[] };

/** Whether the condition holds of the thing in the context; when open, by which places. */
export function evaluate(condition: Condition, context: Context): Evaluation {
  if ('all' in condition) return allOf(condition.all, (part) => evaluate(part, context));
  if ('any' in condition) return anyOf(condition.any, (part) => evaluate(part, context));
  if ('not' in condition) return negate(evaluate(condition.not, context));
  if ('answered' in condition) {
    return values.isGiven(valueOf(condition.answered, context)) ? HOLDS : FAILS;
  }
  if ('satisfies' in condition) {
    const { satisfies } = condition;
    // Every member that is counted satisfies it; some member is counted and does.
    if ('every' in condition) {
      return allOf(members(condition.every, context), (each) =>
        anyOf([() => negate(counted(condition.where, each)), () => evaluate(satisfies, each)], run),
      );
    }
    return anyOf(members(condition.some, context), (each) =>
      allOf([() => counted(condition.where, each), () => evaluate(satisfies, each)], run),
    );
  }
  if ('is' in condition) return compare(condition.is, values.SAME, context);
  if ('includes' in condition) return compare(condition.includes, values.INCLUDES, context);
  if ('overlaps' in condition) return compare(condition.overlaps, values.OVERLAPS, context);
  if ('atMost' in condition) return compare(condition.atMost, values.AT_MOST, context);
  if ('before' in condition) return compare(condition.before, values.BEFORE, context);
  if ('atLeast' in condition) return compare(swap(condition.atLeast), values.AT_MOST, context);
  return compare(swap(condition.after), values.BEFORE, context);
}

const run = (decide: () => Evaluation): Evaluation => decide();
const swap = <T>([first, second]: [T, T]): [T, T] => [second, first];

function members(collection: Collection, { view, things }: Context): Context[] {
  return collect(view, collection, things).map((thing) => ({ view, things: [thing, ...things] }));
}

function counted(where: Condition | undefined, member: Context): Evaluation {
  return where ? evaluate(where, member) : HOLDS;
}

/** A question not answered or a fact not known leaves a comparison open; a count or sum known in part may decide it. */
function compare(pair: [Operand, Operand], test: Comparison, context: Context): Evaluation {
  const [a, b] = [valueOf(pair[0], context), valueOf(pair[1], context)];
  if (a.known !== null && b.known !== null) {
    const result = test.known(a.known, b.known);
    if (result === null) return openBy([]);
    return result ? HOLDS : FAILS;
  }
  const isBare = (operand: Operand): boolean =>
    typeof operand === 'object' && ('answer' in operand || 'fact' in operand);
  const isUnanswered =
    (a.known === null && isBare(pair[0])) || (b.known === null && isBare(pair[1]));
  const [first, second] = [bounded(a), bounded(b)];
  const verdict = isUnanswered || !test.bounds ? 'open' : test.bounds(first, second);
  if (verdict === 'open') return openBy([...first.by, ...second.by]);
  return verdict === 'holds' ? HOLDS : FAILS;
}

function valueOf(operand: Operand, context: Context): Value {
  if (typeof operand !== 'object') return known(operand);
  if ('answer' in operand) return answerValue(operand.answer, operand.of, context);
  if ('fact' in operand) return factValue(operand.fact, operand.of, context);
  if ('limit' in operand) return limitValue(operand.limit, context.view);
  if ('add' in operand) return sumOf(operand.add.map((part) => valueOf(part, context)));
  if ('count' in operand) {
    return sumOf(
      members(operand.count, context).map((each) => addend(known(1), operand.where, each)),
    );
  }
  if ('sum' in operand) {
    return sumOf(
      members(operand.sum, context).map((each) =>
        addend(valueOf(operand.value, each), operand.where, each),
      ),
    );
  }
  if ('weeksBetween' in operand) {
    const [from, until] = operand.weeksBetween.map((part) => valueOf(part, context));
    const weeks = weeksBetween(dayIn(from), dayIn(until));
    return weeks === null ? unknown([...lacking(from), ...lacking(until)], 1) : known(weeks);
  }
  if ('weekHours' in operand) return hoursOf(operand.weekHours, operand.activities, context);
  const { steps, least } = operand;
  const units = valueOf(operand.staircase, context);
  if (typeof units.known === 'number') return known(staircase(units.known, steps, least));
  const bounds = bounded(units);
  const climb = (reach: number, beyond: number): number =>
    Number.isFinite(reach) ? staircase(reach, steps, least) : beyond;
  return unknown(bounds.by, climb(bounds.least, least), climb(bounds.most, Infinity));
}

/** What a member adds to a sum: the value if it is counted, nothing if not, somewhere between if that is open. */
function addend(value: Value, where: Condition | undefined, member: Context): Value {
  const { verdict, keptOpenBy } = counted(where, member);
  if (verdict === 'holds') return value;
  if (verdict === 'fails') return known(0);
  const { least, most, by } = bounded(value);
  if (Number.isNaN(least)) return unknown(keptOpenBy);
  return unknown([...keptOpenBy, ...by], Math.min(0, least), Math.max(0, most));
}

/** The hours of a week that is answered; lines that cannot be read add an unknown number to those that can. */
function hoursOf(
  { answer, of }: { answer: string; of?: Scope | undefined },
  activities: readonly string[] | undefined,
  context: Context,
): Value {
  const week = answerValue(answer, of, context);
  if (week.known === null) return unknown(week.by, 0);
  const { lines, unread } = readWeek(typeof week.known === 'object' ? week.known : []);
  const hours = hoursIn(lines, { activities });
  return unread.length === 0 ? known(hours) : unknown(placesOf(answer, of, context), hours);
}

/** Where a question stands, as what would settle a value. */
function placesOf(slug: string, of: Scope | undefined, context: Context): Place[] {
  const thing = target(of, context);
  return Array.isArray(thing) ? thing : [{ scope: thing.scope, id: thing.id, question: slug }];
}

const dayIn = (value: Value | undefined): string =>
  typeof value?.known === 'string' ? value.known : '';
const lacking = (value: Value | undefined): readonly Place[] =>
  value?.known === null ? value.by : [];

function limitValue(slug: string, view: View): Value {
  const value = view.limits.get(view.index.rules.get(slug)?.id ?? slug);
  return value === undefined ? unknown([{ scope: 'plan', id: null, part: 'limit' }]) : known(value);
}

/** The thing that `of` names, seen from the context; when there is none, the places that lack it. */
function target(of: Scope | undefined, { view, things }: Context): Thing | Place[] {
  const found = of === undefined ? things[0] : things.find((thing) => thing.scope === of);
  if (found) return found;
  if (of === 'plan') return planOf(view);
  const agreement = things.find((thing) => thing.scope === 'agreement');
  if (of !== 'workplace' || !agreement) return [];
  return (
    workplaceOf(view, agreement) ?? [{ scope: 'agreement', id: agreement.id, part: 'workplace' }]
  );
}

function answerValue(slug: string, of: Scope | undefined, context: Context): Value {
  const thing = target(of, context);
  if (Array.isArray(thing)) return unknown(thing);
  const { view } = context;
  const asked = view.index.asked[thing.scope].get(slug);
  if (!asked) return unknown([]);
  const { question } = asked;
  const { min, max } = question;
  if (isHidden(view, thing, asked)) return unknown(gates(view, thing, asked), min, max);
  const value = givenAnswer(view.index, thing.answers, question);
  if (value !== null) return known(value);
  return unknown([{ scope: thing.scope, id: thing.id, question: question.id }], min, max);
}

function factValue(fact: Fact, of: Scope | undefined, context: Context): Value {
  const thing = target(of, context);
  if (Array.isArray(thing)) return unknown(thing);
  if (fact === 'established') return known(isEstablished(context.view, thing));
  if (fact !== 'from' && fact !== 'until' && fact !== 'weeks') {
    return thing[fact] === '' ? values.ABSENT : known(thing[fact]);
  }
  const { scope, id } = thing.period ? thing : planOf(context.view);
  const notSet = unknown([{ scope, id, part: 'period' }]);
  const days = daysOf(context.view, thing);
  if (fact !== 'weeks') return days[fact] === null ? notSet : known(days[fact]);
  const { from, until } = thing.period ?? days;
  const weeks = from === null || until === null ? null : weeksBetween(from, until);
  return weeks === null ? notSet : known(weeks);
}

/** Whether the thing counts in numbers: what its form asks for holds of it, or its form asks for nothing. */
export function isEstablished(view: View, thing: Thing): boolean {
  const form = view.catalog.forms.find(({ scope }) => scope === thing.scope);
  if (!form?.established) return true;
  return evaluate(form.established, { view, things: [thing] }).verdict === 'holds';
}

/** Whether the question is out of place on the thing as things stand; on a declined task every question is. */
export function isHidden(view: View, thing: Thing, asked: Asked): boolean {
  if (!isChosen(thing)) return true;
  const { shown, id } = asked.question;
  if (!shown) return false;
  let states = view.hidden.get(thing);
  if (!states) view.hidden.set(thing, (states = new Map<string, boolean>()));
  const state = states.get(id);
  if (state !== undefined) return state;
  // A question that asks about itself through others finds itself shown; the catalog check refuses such rings.
  states.set(id, false);
  const hidden = evaluate(shown, { view, things: [thing] }).verdict === 'fails';
  states.set(id, hidden);
  return hidden;
}

/** What to change to have a hidden question asked: the visible questions it depends on. */
function gates(view: View, thing: Thing, { question }: Asked): Place[] {
  if (!question.shown) return [];
  return answersIn(question.shown).flatMap(({ answer, of }): Place[] => {
    const gate = target(of, { view, things: [thing] });
    if (Array.isArray(gate)) return [];
    const asked = view.index.asked[gate.scope].get(answer);
    if (!asked || isHidden(view, gate, asked)) return [];
    return [{ scope: gate.scope, id: gate.id, question: asked.question.id }];
  });
}
