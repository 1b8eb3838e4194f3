/** Where in the site a place of the plan is answered. */
import type { Catalog, Place } from '../core/index.ts';
import { fieldId } from './session.svelte.ts';
import { address } from './site.ts';

/** The address of the field or thing at `place`; the plan's overview when no step holds it. */
export function addressOf(catalog: Catalog, place: Place): string {
  const hash = place.question ? `#${fieldId(place)}` : place.id ? `#t-${place.id}` : '';
  if (place.scope === 'agreement') return address(`aftaler/${hash}`);
  const point = catalog.focusPoints.find((each) =>
    place.scope === 'plan'
      ? each.sections.some((section) =>
          section.questions.some((question) => question.id === place.question),
        )
      : each.repeats?.includes(place.scope),
  );
  return address(point ? `plan/${point.id}/${hash}` : 'plan/');
}

/** The question's short heading, and the name of the thing it belongs to. */
export function nameOf(catalog: Catalog, place: Place): string {
  const owners = place.scope === 'plan' ? catalog.focusPoints : catalog.forms;
  for (const owner of owners) {
    if ('scope' in owner && owner.scope !== place.scope) continue;
    for (const section of owner.sections)
      for (const question of section.questions)
        if (question.id === place.question) return question.heading;
  }
  return place.question ?? '';
}
