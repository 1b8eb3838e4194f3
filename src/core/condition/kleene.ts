/** Three-valued logic after Kleene: holds, fails, or open with the places that would decide it. */
import type { Place } from '../plan/place.ts';

export type Verdict = 'holds' | 'fails' | 'open';

/** A verdict, and when it is open, the places whose answers would decide it, each once. */
export type Evaluation = { verdict: Verdict; keptOpenBy: Place[] };

export const HOLDS: Evaluation = { verdict: 'holds', keptOpenBy: [] };
export const FAILS: Evaluation = { verdict: 'fails', keptOpenBy: [] };

/** A verdict that only the places can decide. */
export function openBy(places: readonly Place[]): Evaluation {
  return { verdict: 'open', keptOpenBy: unique(places) };
}

/** All of the parts: fails as soon as one does, open while one is. */
export function allOf<T>(parts: readonly T[], decide: (part: T) => Evaluation): Evaluation {
  const open: Evaluation[] = [];
  for (const part of parts) {
    const evaluation = decide(part);
    if (evaluation.verdict === 'fails') return FAILS;
    if (evaluation.verdict === 'open') open.push(evaluation);
  }
  const [first = HOLDS, ...more] = open;
  return more.length === 0 ? first : openBy(open.flatMap(({ keptOpenBy }) => keptOpenBy));
}

/** Any of the parts: holds as soon as one does, open while one is. */
export function anyOf<T>(parts: readonly T[], decide: (part: T) => Evaluation): Evaluation {
  return negate(allOf(parts, (part) => negate(decide(part))));
}

/** The opposite; what is open stays open by the same places. */
export function negate(evaluation: Evaluation): Evaluation {
  if (evaluation.verdict === 'open') return evaluation;
  return evaluation.verdict === 'holds' ? FAILS : HOLDS;
}

/** A place as one text: equal for equal places, different for different ones. */
export function placeKey({ scope, id, question, part }: Place): string {
  return `${scope}/${id ?? ''}/${question ?? ''}/${part ?? ''}`;
}

/** The places, each once, in the order they were first met. */
export function unique(places: readonly Place[]): Place[] {
  if (places.length < 2) return [...places];
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
}
