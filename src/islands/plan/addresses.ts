/** Where in the site a place of the plan is answered, and what it is called. */
import {
  findQuestion,
  focusPointOf,
  type Catalog,
  type Place,
  type Plan,
} from '../../core/index.ts';
import { wizardWords } from '../../texts/wizard.ts';
import { fieldId } from './session.svelte.ts';
import { address } from '../page/site.ts';
import { thingName } from './things.ts';
import { FROM_OVERVIEW } from './way-back.ts';

/** The address of the field or thing at `place`; the plan's own page when no step holds it. */
export function addressOf(catalog: Catalog, place: Place): string {
  return address(`${pageOf(catalog, place)}${hashOf(place)}`);
}

function pageOf(catalog: Catalog, place: Place): string {
  if (place.scope === 'agreement' || place.scope === 'approval') return 'aftaler/';
  const point = focusPointOf(catalog, place);
  return point === null ? 'plan/' : `plan/${point}/`;
}

/** The element a place is at: a field, a part of a thing, the thing itself, or the plan's own facts. */
function hashOf(place: Place): string {
  if (place.question) return `#${fieldId(place)}`;
  if (place.scope === 'plan') return place.part === 'limit' ? '#liste-limits' : '#fakta';
  if (place.id === null) return `#liste-${place.scope}`;
  return place.part === 'period' ? `#f-${place.id}` : `#t-${place.id}`;
}

/** The short heading of the question at `place`, or what the part outside the questions is called. */
export function nameOf(catalog: Catalog, place: Place): string {
  if (place.question)
    return findQuestion(catalog, place.scope, place.question)?.question.heading ?? place.question;
  return place.part ? wizardWords.parts[place.part] : '';
}

/** A place as a reader knows it: what is asked there, and whose it is. */
export function placeName(plan: Plan, catalog: Catalog, place: Place): string {
  const [name, thing] = [nameOf(catalog, place), thingName(plan, catalog, place)];
  return name && thing ? `${name} (${thing})` : name || thing;
}

/** As `addressOf`, for one who comes from the overview and will go back to it. */
export function editAddressOf(catalog: Catalog, place: Place): string {
  return address(`${pageOf(catalog, place)}${FROM_OVERVIEW}${hashOf(place)}`);
}

/** The element that a place is at on its page. */
export const elementOf = (place: Place): string => hashOf(place).slice(1);
