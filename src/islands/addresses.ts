/** Where in the site a place of the plan is answered. */
import { findQuestion, type Catalog, type Place } from '../core/index.ts';
import { wizardWords } from '../texts/wizard.ts';
import { fieldId } from './session.svelte.ts';
import { address } from './site.ts';

/** The address of the field or thing at `place`; the plan's own page when no step holds it. */
export function addressOf(catalog: Catalog, place: Place): string {
  return address(`${pageOf(catalog, place)}${hashOf(place)}`);
}

function pageOf(catalog: Catalog, { scope, question, part }: Place): string {
  if (scope === 'agreement' || scope === 'approval') return 'aftaler/';
  const held =
    scope === 'plan'
      ? catalog.focusPoints.find((point) =>
          // Own limits are set where tasks are chosen.
          part === 'limit'
            ? point.repeats?.includes('task')
            : question && point.id === findQuestion(catalog, 'plan', question)?.owner,
        )
      : catalog.focusPoints.find((point) => point.repeats?.includes(scope));
  return held ? `plan/${held.id}/` : 'plan/';
}

/** The element a place is at: a field, a part of a thing, the thing itself, or the plan's own facts. */
function hashOf(place: Place): string {
  if (place.question) return `#${fieldId(place)}`;
  if (place.scope === 'plan') return place.part === 'limit' ? '#liste-limits' : '#fakta';
  return place.part === 'period' ? `#f-${String(place.id)}` : `#t-${String(place.id)}`;
}

/** The short heading of the question at `place`, or what the part outside the questions is called. */
export function nameOf(catalog: Catalog, place: Place): string {
  if (place.question)
    return findQuestion(catalog, place.scope, place.question)?.question.heading ?? place.question;
  return place.part ? wizardWords.parts[place.part] : '';
}
