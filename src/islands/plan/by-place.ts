/** What the assessment says, put together by the place it says it of. */
import { placeKey, type Finding, type Place, type QuestionState } from '../../core/index.ts';

/** How many of a thing's questions are answered, of those that matter: the optional ones are not counted. */
export type Counted = { answered: number; total: number };
export const NO_COUNT: Counted = { answered: 0, total: 0 };

/** The counts of each thing, by the key of its place. */
export function countsByThing(questions: QuestionState[]): Map<string, Counted> {
  const counts = new Map<string, Counted>();
  for (const { place, state, weight } of questions) {
    if (state === 'hidden' || weight === 'valgfri') continue;
    const key = placeKey({ scope: place.scope, id: place.id });
    const { answered, total } = counts.get(key) ?? NO_COUNT;
    counts.set(key, { answered: answered + (state === 'answered' ? 1 : 0), total: total + 1 });
  }
  return counts;
}

/** The findings at each place, by its key. */
export function findingsByPlace(findings: Finding[]): Map<string, Finding[]> {
  const grouped = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = placeKey(finding.place);
    grouped.set(key, [...(grouped.get(key) ?? []), finding]);
  }
  return grouped;
}

/** One short text for a place, fit for an element id. */
export function fieldId(place: Place): string {
  return place.id === null ? `q-${place.question ?? ''}` : `q-${place.id}-${place.question ?? ''}`;
}
