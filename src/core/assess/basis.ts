/** What an answer rests on: whether it has changed since the answer was given, and what it was. */
import { isFilled } from '../plan/answers.ts';
import type { Place } from '../plan/place.ts';
import type { Catalog, Question } from '../content/content.ts';
import { isHidden } from '../condition/evaluate.ts';
import { type Asked, indexOf } from '../content/lookup.ts';
import { givenAnswer } from '../plan/answers.ts';
import type { Answer, Answers, Plan } from '../plan/plan.ts';
import { textHash } from '../text/text.ts';
import { planOf, type Thing, type View, viewOf } from '../condition/view.ts';
import { collect, SCOPE_OF, workplaceOf } from '../condition/collect.ts';

type Rests = NonNullable<Question['restsOn']>[number];
/** One ground as it stands now: the answer it is, and the things that give it. */
export type Ground = { key: string; asked: Asked; things: Thing[]; rests: Rests };

const keyOf = ({ answer, of, each }: Rests): string => `${each ?? of ?? ''}.${answer}`;

/** The things that a ground is asked of, seen from the thing that rests on it. */
function thingsOf(view: View, thing: Thing, { of, each }: Rests): Thing[] {
  if (each !== undefined) return collect(view, each, [thing]);
  if (of === undefined || of === thing.scope) return [thing];
  if (of === 'plan') return [planOf(view)];
  const found =
    of === 'workplace'
      ? workplaceOf(view, thing)
      : of === 'agreement' && thing.agreement !== null
        ? view.byId.agreement.get(thing.agreement)
        : undefined;
  return found ? [found] : [];
}

/** What the question's answer on the thing rests on, as it stands now. */
export function groundsOf(view: View, thing: Thing, question: Question): Ground[] {
  // An agreement on its own has none of the plan's answers: then they say nothing, rather than that they are gone.
  const isAlone = Object.keys(view.plan.answers).length === 0;
  return (question.restsOn ?? []).flatMap((rests) => {
    const { answer, of, each } = rests;
    if (of === 'plan' && isAlone) return [];
    const scope = each === undefined ? (of ?? thing.scope) : SCOPE_OF[each];
    const asked = view.index.asked[scope].get(answer);
    return asked ? [{ key: keyOf(rests), asked, things: thingsOf(view, thing, rests), rests }] : [];
  });
}

const EMPTY = '-';
/** Answers keep their identity until they change, so what was hashed once is not hashed again. */
const hashed = new WeakMap<Answers, Map<Question, string>>();

function valueHash(view: View, thing: Thing, asked: Asked): string {
  if (isHidden(view, thing, asked)) return EMPTY;
  let known = hashed.get(thing.answers);
  if (!known) hashed.set(thing.answers, (known = new Map<Question, string>()));
  let hash = known.get(asked.question);
  if (hash === undefined) {
    const value = givenAnswer(view.index, thing.answers, asked.question);
    hash = value === null ? EMPTY : short(typeof value === 'string' ? value.trim() : value);
    known.set(asked.question, hash);
  }
  return hash;
}

const short = (value: unknown): string => textHash(value).slice(0, 8);

/** The grounds by key, and the things of its collections by `#` and id, each with a hash of what it says now. */
export function marksOf(view: View, thing: Thing, question: Question): Map<string, string> {
  const marks = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const { key, asked, things, rests } of groundsOf(view, thing, question)) {
    const said = things
      .map((each) => [each.id ?? '', valueHash(view, each, asked)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    marks.set(key, short(said));
    if (rests.each === undefined) continue;
    for (const [id, hash] of said) members.set(id, [...(members.get(id) ?? []), hash]);
  }
  for (const [id, hashes] of members) marks.set(`#${id}`, short(hashes));
  return marks;
}

/** A basis as it was kept: the hashes of `marksOf` by key. */
export function parsed(basis: string): Map<string, string> {
  return new Map(
    basis.split(' ').flatMap((mark) => {
      const [key, hash] = mark.split('=');
      return key !== undefined && hash !== undefined ? [[key, hash] as const] : [];
    }),
  );
}

/** The thing and the question of a place; `null` when either is not there. */
export function questionAt(view: View, place: Place): { thing: Thing; question: Question } | null {
  const thing = place.scope === 'plan' ? planOf(view) : view.byId[place.scope].get(place.id ?? '');
  const asked = view.index.asked[place.scope].get(place.question ?? '');
  return thing && asked ? { thing, question: asked.question } : null;
}

/**
 * What the answer at the place rests on now, fit to be kept with it: a hash for each ground and for each thing that
 * gives one. `null` when the question rests on nothing.
 */
export function basisOf(view: View, place: Place): string | null {
  const found = questionAt(view, place);
  if (!found?.question.restsOn) return null;
  const marks = marksOf(view, found.thing, found.question);
  return [...marks].map(([key, hash]) => `${key}=${hash}`).join(' ');
}

/** The same for one place of a plan; cheap for the many questions that rest on nothing. */
export function basisIn(plan: Plan, catalog: Catalog, place: Place): string | null {
  const question = indexOf(catalog).asked[place.scope].get(place.question ?? '')?.question;
  return question?.restsOn ? basisOf(viewOf(plan, catalog), place) : null;
}

/**
 * Whether what an answer rests on has changed since it was given. An answer without a basis is never shaken, and a
 * ground that the content has added since shakes nothing.
 */
export function isShaken(
  view: View,
  thing: Thing,
  question: Question,
  answer: Answer | undefined,
): boolean {
  if (!question.restsOn || answer?.basis === undefined || !isFilled(answer.value)) return false;
  const before = parsed(answer.basis);
  return [...marksOf(view, thing, question)].some(
    ([key, hash]) => !key.startsWith('#') && before.has(key) && before.get(key) !== hash,
  );
}
