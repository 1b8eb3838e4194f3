/** Several members' reviews as one: who has spoken, how they judge each place, and who stands against the rest. */
import { own } from '../plan/entries.ts';
import type { Review, Spot, Voice } from './review-format.ts';
import { saysSomething } from './review-places.ts';
import { remarksIn, type Told } from './review.ts';
import { spotKey } from './spot.ts';
import { danishOrder } from '../text/text.ts';
import { VERDICTS, type Verdict } from './verdicts.ts';

/** A voice with its id. */
export type Speaker = Voice & { id: string };

/** Those who have a verdict or a remark that stands, by role; a voice that has said nothing is no member's. */
export function speakersIn(review: Review): Speaker[] {
  const heard = new Set([
    ...Object.values(review.verdicts).flatMap(({ voice, verdict }) => (verdict ? [voice] : [])),
    ...remarksIn(review)
      .filter(saysSomething)
      .map(({ voice }) => voice),
  ]);
  return Object.entries(review.voices)
    .filter(([id]) => heard.has(id))
    .map(([id, voice]) => ({ ...voice, id }))
    .sort((a, b) => danishOrder(a.role, b.role) || (a.id < b.id ? -1 : 1));
}

/** A verdict, and the ids of those who gave it. */
export type Given = { verdict: Verdict; voices: string[] };

/**
 * How a place is judged: each verdict with its voices, the most first. `majority` is that of more than half of those who
 * judged the place, `null` when no verdict has so many; `dissent` is what the others then judge.
 */
export type Judged = { of: number; given: Given[]; majority: Given | null; dissent: Given[] };

/** How those who speak judge the place. */
export function judgedAt(review: Review, spot: Spot): Judged {
  const key = spotKey(spot);
  const here = Object.values(review.verdicts).filter(
    (entry) => entry.verdict !== null && spotKey(entry.spot) === key,
  );
  const order = speakersIn(review).map(({ id }) => id);
  const given = VERDICTS.map((verdict): Given => {
    const voices = here.filter((entry) => entry.verdict === verdict).map(({ voice }) => voice);
    return { verdict, voices: order.filter((id) => voices.includes(id)) };
  })
    .filter(({ voices }) => voices.length > 0)
    .sort((a, b) => b.voices.length - a.voices.length);
  const of = given.reduce((sum, { voices }) => sum + voices.length, 0);
  const majority = given.find(({ voices }) => voices.length > of / 2) ?? null;
  const dissent = majority ? given.filter((each) => each !== majority) : [];
  return { of, given, majority, dissent };
}

/** What the council says together of the place; empty when it has said nothing. */
export function statementOn(review: Review, spot: Spot): string {
  return own(review.statements, spotKey(spot))?.text.trim() ?? '';
}

/** Why a place is to be talked of, the most pressing first. */
const AGENDA_REASONS = ['dissent', 'question', 'improve', 'remarks'] as const;
export type AgendaReason = (typeof AGENDA_REASONS)[number];

/** The places that a council has to talk of: where members differ, where one has a question, where something is wanted. */
export function agendaOf<P extends { spot: Spot; remarks: readonly Pick<Told, 'dissent'>[] }>(
  review: Review,
  places: readonly P[],
): { place: P; why: AgendaReason }[] {
  const reasons = places.flatMap((place) => {
    const why = reasonOf(judgedAt(review, place.spot), place.remarks);
    return why ? [{ place, why }] : [];
  });
  return AGENDA_REASONS.flatMap((reason) => reasons.filter(({ why }) => why === reason));
}

function reasonOf(
  { given }: Judged,
  remarks: readonly Pick<Told, 'dissent'>[],
): AgendaReason | null {
  const has = (verdict: Verdict) => given.some((each) => each.verdict === verdict);
  if (given.length > 1 || remarks.some(({ dissent }) => dissent)) return 'dissent';
  if (has('har-et-spoergsmaal')) return 'question';
  if (has('boer-forbedres')) return 'improve';
  return remarks.length > 0 ? 'remarks' : null;
}
