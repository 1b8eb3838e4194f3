/** What has changed under an answer since it was given, said in questions and names. */
import { groundsOf, isShaken, marksOf, parsed, questionAt } from './basis.ts';
import { viewOf } from '../condition/view.ts';
import type { Catalog, Question } from '../content/content.ts';
import type { Place } from '../plan/place.ts';
import type { Plan } from '../plan/plan.ts';

/** What has changed under an answer. */
export type Shift = {
  /** The questions whose answers are others now. */
  questions: Question[];
  /** Names of the things whose answers are others now, of those that are many. */
  changed: string[];
  /** Names of the things that have come to since. */
  added: string[];
  /** How many have gone. */
  gone: number;
};

/** What has changed under the answer at the place since it was given; `null` when it is not shaken. */
export function shiftUnder(plan: Plan, catalog: Catalog, place: Place): Shift | null {
  const view = viewOf(plan, catalog);
  const found = questionAt(view, place);
  const answer = found?.thing.answers[found.question.id];
  if (!found || !isShaken(view, found.thing, found.question, answer)) return null;
  const before = parsed(answer?.basis ?? '');
  const now = marksOf(view, found.thing, found.question);
  const grounds = groundsOf(view, found.thing, found.question);
  const members = new Map(
    grounds
      .filter(({ rests }) => rests.each !== undefined)
      .flatMap(({ things }) => things.map((thing) => [`#${thing.id ?? ''}`, thing.name] as const)),
  );
  const isOther = (key: string): boolean => before.has(key) && before.get(key) !== now.get(key);
  const names = (keep: (key: string) => boolean): string[] =>
    [...members].filter(([key]) => keep(key)).map(([, name]) => name);
  const [changed, added] = [names(isOther), names((key) => !before.has(key))];
  const gone = [...before.keys()].filter((key) => key.startsWith('#') && !now.has(key)).length;
  // When things have come or gone, every ground they give is another; then the things say it better.
  const isMoved = added.length > 0 || gone > 0;
  const questions = grounds
    .filter(({ key, rests }) => isOther(key) && (rests.each === undefined || !isMoved))
    .map(({ asked }) => asked.question);
  return { questions: [...new Set(questions)], changed, added, gone };
}
