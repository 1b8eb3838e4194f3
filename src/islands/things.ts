/** Names of the things in a plan, for lists and links. */
import type { Catalog, Place, Plan } from '../core/index.ts';
import { itemsOf } from './session.svelte.ts';

/** What the reader knows the thing at `place` as; empty for the plan itself. */
export function thingName(plan: Plan, catalog: Catalog, place: Place): string {
  if (place.scope === 'plan' || place.scope === 'enquiry') return '';
  for (const item of itemsOf(plan, place.scope)) {
    if (item.id !== place.id) continue;
    if ('name' in item) return item.name;
    const records = [...catalog.targetGroups, ...catalog.measures];
    return records.find((record) => record.id === item.record)?.title ?? item.record ?? '';
  }
  return '';
}
