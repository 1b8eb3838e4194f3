/** What of a review leaves the browser: one voice alone, and no text that may not be shown. */
import type { Assessment } from '../assess/assessment.ts';
import { cprInText } from '../plan/cpr.ts';
import type { Plan } from '../plan/plan.ts';
import type { Review, Spot } from './review-format.ts';
import { spotKey } from './spot.ts';

/** What one voice says, and nothing of the others: what a member gives back. Statements and dissent are the council's, and stay. */
export function ofVoice(review: Review, voice: string): Review {
  const own = <T extends { voice: string }>(entries: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(entries).filter(([, entry]) => entry.voice === voice));
  const [remarks, verdicts] = [own(review.remarks), own(review.verdicts)];
  const speaker = review.voices[voice];
  const moments = [speaker, ...Object.values(remarks), ...Object.values(verdicts)];
  const { format, version, kind, plan, content } = review;
  return {
    ...{ format, version, kind, plan, content },
    voices: speaker ? { [voice]: speaker } : {},
    remarks,
    verdicts,
    statements: {},
    outcomes: {},
    changed: moments
      .flatMap((each) => each?.changed ?? [])
      .reduce((a, b) => (a < b ? b : a), speaker?.changed ?? review.changed),
  };
}

/**
 * The review without the texts it quotes that may not leave: answers that are hidden in the plan, and such as hold what is
 * formed like a CPR number. The hash of what stood there stays.
 */
export function withoutKeptBack(review: Review, plan: Plan, assessment: Assessment): Review {
  const hidden = new Set(
    assessment.questions
      .filter(({ state }) => state === 'hidden')
      .flatMap(({ place: { scope, id, question }, storedAs = [] }) =>
        [question, ...storedAs].map((each) => spotKey({ scope, id, question: each })),
      ),
  );
  const keptBack = ({ spot, quoted }: { spot: Spot; quoted: { text: string | null } }) =>
    quoted.text !== null && (hidden.has(spotKey(spot)) || cprInText(plan, quoted.text).length > 0);
  if (!Object.values(review.remarks).some(keptBack)) return review;
  const remarks = Object.entries(review.remarks).map(([id, remark]) =>
    keptBack(remark)
      ? [id, { ...remark, quoted: { hash: remark.quoted.hash, text: null } }]
      : [id, remark],
  );
  return { ...review, remarks: Object.fromEntries(remarks) as Review['remarks'] };
}

/** Something that was written in a review, with digits formed like a CPR number; `spot` is `null` for a role. */
export type CprWritten = { spot: Spot | null; digits: string };

/** What those who review have written that is formed like a CPR number; what the plan declares to be something else is not. */
export function cprInReview(review: Review, plan: Plan | null): CprWritten[] {
  const texts: { spot: Spot | null; text: string }[] = [
    ...Object.values(review.voices).map(({ role }) => ({ spot: null, text: role })),
    ...Object.values(review.remarks).flatMap(({ spot, text, suggestion }) => [
      { spot, text },
      { spot, text: suggestion ?? '' },
    ]),
    ...Object.values(review.statements),
  ];
  return texts.flatMap(({ spot, text }) =>
    cprInText(plan, text).map((digits) => ({ spot, digits })),
  );
}

/** What a voice has written or judged after a moment: how many verdicts and remarks. */
export function writtenSince(
  review: Review,
  voice: string,
  since: string,
): { verdicts: number; remarks: number } {
  const later = (entries: Readonly<Record<string, { voice: string; changed: string }>>) =>
    Object.values(entries).filter((entry) => entry.voice === voice && entry.changed > since).length;
  return { verdicts: later(review.verdicts), remarks: later(review.remarks) };
}
