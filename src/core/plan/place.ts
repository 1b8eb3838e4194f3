/** Places in a plan: where an answer, a finding or a change stands. */
import type { Scope } from '../content/vocabulary.ts';
import { type Item, type ItemScope, LIST_OF } from './edit.ts';
import type { Answers, Plan } from './plan.ts';

/**
 * A place in a plan: a thing (by scope and id; the plan itself has id `null`), and maybe a question of it.
 * `part` names what is set outside the questions: the thing's period, an agreement's workplace, a limit's number.
 */
export type Place = {
  scope: Scope;
  id: string | null;
  question?: string | undefined;
  part?: 'period' | 'workplace' | 'limit' | undefined;
};

/** The thing that a place is at; `undefined` for the plan itself, and for what is not there. */
export function thingAt(
  plan: Plan,
  { scope, id }: Place,
): (Item & { name?: string; record?: string | null }) | undefined {
  if (scope === 'plan' || scope === 'enquiry') return undefined;
  const things: readonly Item[] = plan[LIST_OF[scope]];
  return things.find((thing) => thing.id === id);
}

/** The answers of the plan or the thing that a place is at; `undefined` when there is no such thing. */
export function answersAt(plan: Plan, place: Place): Answers | undefined {
  return place.scope === 'plan' ? plan.answers : thingAt(plan, place)?.answers;
}

/**
 * The place that a path into the plan leads to, for those who read it. A thing that is not in this plan has no place of
 * its own: `id` is then `null`, and the scope says among which things it stood.
 */
export function placeOfPath(plan: Plan, [key = '', id = '', part, slug]: readonly string[]): Place {
  const scope = (Object.keys(LIST_OF) as ItemScope[]).find((each) => LIST_OF[each] === key);
  if (scope === undefined) {
    const whole = { scope: 'plan' as const, id: null };
    if (key === 'answers') return { ...whole, question: id };
    if (key === 'limits') return { ...whole, part: 'limit' };
    return key === 'period' ? { ...whole, part: 'period' } : whole;
  }
  const list: readonly { id: string }[] = plan[LIST_OF[scope]];
  if (!list.some((item) => item.id === id)) return { scope, id: null };
  if (part === 'answers') return { scope, id, question: slug };
  return part === 'period' || part === 'workplace' ? { scope, id, part } : { scope, id };
}
