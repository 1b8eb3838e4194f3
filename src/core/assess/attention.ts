/** What asks to be looked at again because the content, or the day, has moved on since it was answered or chosen. */
import { answerTo } from '../plan/answers.ts';
import type { Assessment } from './assessment.ts';
import { answersAt, type Place } from '../plan/place.ts';
import { basisIn } from './basis.ts';
import { isRetired } from '../content/retired.ts';
import type { Catalog, ISODate } from '../content/content.ts';
import { setAnswer, type Stamp } from '../plan/edit.ts';
import { findQuestion } from '../content/lookup.ts';
import type { Plan } from '../plan/plan.ts';

/**
 * Why. `meaning-changed`: the question means something else than when it was answered. `ground-changed`: what the
 * answer rests on is another now. `asked-no-more`: the question is
 * gone. `option-gone`: the question is asked, but not with that option. `record-gone`: the catalog does not know what
 * was chosen. `ended`: what was chosen does not apply on the plan's days.
 */
const ATTENTION_REASONS = [
  'meaning-changed',
  'ground-changed',
  'option-gone',
  'ended',
  'record-gone',
  'asked-no-more',
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** `since`: the first day without what was chosen, when that is known. */
export type Attention = { place: Place; reason: AttentionReason; since: ISODate | null };

/**
 * What to look at again, those that can be answered anew first. Hidden answers and declined tasks are not among them.
 */
export function attentionTo(plan: Plan, catalog: Catalog, assessment: Assessment): Attention[] {
  const declined = new Set<string | null>(
    plan.tasks.filter(({ status }) => status === 'fravalgt').map(({ id }) => id),
  );
  const found: Attention[] = [
    ...assessment.questions
      .filter(({ stale, shaken, state }) => (stale || shaken) && state === 'answered')
      .map(({ place, stale }) => ({
        place,
        reason: stale ? ('meaning-changed' as const) : ('ground-changed' as const),
        since: null,
      })),
    ...assessment.unknown.map((place) => ({
      place,
      reason: whyUnknown(catalog, place, assessment.on),
      since: null,
    })),
    ...assessment.outdated.map(({ place, since }) => ({ place, reason: 'ended' as const, since })),
  ];
  return found
    .filter(({ place }) => !declined.has(place.id))
    .sort((a, b) => ATTENTION_REASONS.indexOf(a.reason) - ATTENTION_REASONS.indexOf(b.reason));
}

function whyUnknown(catalog: Catalog, { scope, question }: Place, on: ISODate): AttentionReason {
  if (question === undefined) return 'record-gone';
  const asked = findQuestion(catalog, scope, question)?.question;
  return asked && !isRetired(asked, on) ? 'option-gone' : 'asked-no-more';
}

/**
 * The plan after someone has said that an answer still fits: the same value, given to the question as it is now and on
 * the ground that it rests on now.
 */
export function stillFits(
  plan: Plan,
  catalog: Catalog,
  place: Place & { question: string },
  stamp: Stamp,
): Plan {
  const asked = findQuestion(catalog, place.scope, place.question)?.question;
  const answer = asked && answerTo(answersAt(plan, place) ?? {}, asked);
  if (!asked || !answer) return plan;
  const now = { ...place, question: asked.id };
  const basis = basisIn(plan, catalog, now);
  return setAnswer(plan, now, answer.value, asked.revision, stamp, basis);
}
