/** What a review speaks of, and what stands there in a plan. */
import { answerTo, isFilled } from '../plan/answers.ts';
import type { Catalog } from '../content/content.ts';
import { thingAt } from '../plan/place.ts';
import { indexOf } from '../content/lookup.ts';
import { own } from '../plan/entries.ts';
import type { Answers, AnswerValue, Plan } from '../plan/plan.ts';
import type { Remark, Spot } from './review-format.ts';
import { textHash } from '../text/text.ts';

/** The plan whole: where an overall verdict stands. */
export const WHOLE: Spot = { scope: 'plan', id: null };

/** The spot as one text; equal for equal spots. */
export function spotKey({ scope, id, section, question }: Spot): string {
  return `${scope}/${id ?? ''}/${section ?? ''}/${question ?? ''}`;
}

/** What stands at a spot: its hash, and the words where it is one text. */
export type Stands = { hash: string; text: string | null };

/**
 * What stands at the spot now; `null` when the plan has no such thing, or the catalog no such question or section.
 * A thing is all its answers and what names it; the plan whole never differs from itself.
 */
export function standsAt(plan: Plan, catalog: Catalog, spot: Spot): Stands | null {
  const thing = thingOf(plan, spot);
  if (!thing) return null;
  const { answers } = thing;
  const sections = indexOf(catalog).sections[spot.scope];
  if (spot.question !== undefined) {
    const asked = indexOf(catalog).asked[spot.scope].get(spot.question);
    // A question that the content knows no more may still have an answer.
    const value = asked
      ? (answerTo(answers, asked.question)?.value ?? null)
      : own(answers, spot.question)?.value;
    if (value === undefined) return null;
    return { hash: textHash(said(value)), text: typeof value === 'string' ? value : null };
  }
  if (spot.section !== undefined) {
    const section = sections.find((each) => each.section === spot.section);
    if (!section) return null;
    const given = section.asked.map(({ question }) => [
      question.formerly?.[0] ?? question.id,
      said(answerTo(answers, question)?.value),
    ]);
    return { hash: textHash(Object.fromEntries(given)), text: null };
  }
  return { hash: spot.id === null ? '' : textHash(thing.facts), text: null };
}

/** How what a remark speaks of stands to what was read: as it was, `changed` since, or `gone`. */
export type RemarkState = 'same' | 'changed' | 'gone';

/** The state of a remark in the plan as it stands. */
export function remarkState(remark: Remark, plan: Plan, catalog: Catalog): RemarkState {
  return stateNow(remark, standsAt(plan, catalog, remark.spot));
}

/** As `remarkState`, of what is known to stand there now. */
export function stateNow({ quoted }: Remark, now: Stands | null): RemarkState {
  if (!now) return 'gone';
  return now.hash === quoted.hash ? 'same' : 'changed';
}

type Found = { answers: Answers; facts: unknown };

function thingOf(plan: Plan, { scope, id }: Spot): Found | null {
  if (scope === 'plan') return id === null ? { answers: plan.answers, facts: null } : null;
  const thing = thingAt(plan, { scope, id });
  if (!thing) return null;
  const { answers } = thing;
  // Its place among its kind is nothing that is said of it.
  const named = { ...thing, order: 0, answers: null };
  // What was cleared says as little as what was never answered.
  const given = Object.entries(answers).filter(([, { value }]) => isFilled(value));
  return { answers, facts: [named, given.map(([slug, { value }]) => [slug, value]).sort()] };
}

/** What a value says: nothing when it is cleared, blank or an empty list. */
const said = (value: AnswerValue | undefined): AnswerValue => (isFilled(value) ? value : '');
