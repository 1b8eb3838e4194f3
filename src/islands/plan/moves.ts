/** What a step that can be taken back was about, and what it is called. */
import {
  fill,
  LIST_OF,
  placeOfPath,
  type Catalog,
  type Difference,
  type Place,
  type Plan,
  type Step,
} from '../../core/index.ts';
import { moveWords as words } from '../../texts/moves.ts';
import { nameOf } from './addresses.ts';
import { thingName } from './things.ts';

/** The change that a reader would call the step by: never the mark of what was deleted. */
function mainChange({ changes }: Step): Difference | undefined {
  return changes.find(({ at }) => at[0] !== 'tombstones') ?? changes[0];
}

/** Where the step shows in the plan. */
export function placeOf(plan: Plan, step: Step): Place {
  return placeOfPath(plan, mainChange(step)?.at ?? []);
}

/** The step in a few words: the question, the thing, or both. */
export function stepName(plan: Plan, catalog: Catalog, step: Step): string {
  const change = mainChange(step);
  if (!change) return words.other;
  const place = placeOfPath(plan, change.at);
  if (place.scope === 'plan') {
    const [key = ''] = change.at;
    const facts: Readonly<Record<string, string>> = words.facts;
    return place.question ? nameOf(catalog, place) : (facts[key] ?? words.other);
  }
  if (place.id === null) return goneName(catalog, change);
  return [thingName(plan, catalog, place), nameOf(catalog, place)].filter(Boolean).join(', ');
}

/** What a thing that is not in the plan now was called, as far as the change remembers. */
function goneName(catalog: Catalog, { at: [list], before, after }: Difference): string {
  const thing = (before ?? after) as { name?: unknown } | undefined;
  if (typeof thing?.name === 'string' && thing.name !== '') return thing.name;
  const form = catalog.forms.find(
    ({ scope }) => scope in LIST_OF && LIST_OF[scope as keyof typeof LIST_OF] === list,
  );
  return form ? fill(words.gone, { form: form.title }) : words.other;
}
