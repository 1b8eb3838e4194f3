/** What the task library can be narrowed by, and which tasks are left: all that its list takes along into the browser. */

/** What the list can be narrowed by, each under the name it has in the address. */
export const FACETS = [
  'omraade',
  'aarstid',
  'hvor',
  'arbejde',
  'kraever',
  'uden',
  'regel',
  'oprindelse',
] as const;
export type Facet = (typeof FACETS)[number];

/** Values by facet: those a task is found under, or those a reader has chosen. */
export type FacetValues = Partial<Record<Facet, readonly string[]>>;

/** Whether a task found under `values` is among those chosen: under one of each facet's, but without all that is unwanted. */
export function isAmong(values: FacetValues, chosen: FacetValues): boolean {
  return FACETS.every((facet) => {
    const [wanted, has] = [chosen[facet] ?? [], values[facet] ?? []];
    const found = (value: string): boolean => has.includes(value);
    return wanted.length === 0 || (facet === 'uden' ? wanted.every(found) : wanted.some(found));
  });
}

/** The choice without one of its values. */
export function without(chosen: FacetValues, facet: Facet, value: string): FacetValues {
  return { ...chosen, [facet]: chosen[facet]?.filter((one) => one !== value) ?? [] };
}

/** The choice as if nothing else of the facet were chosen; for what is unwanted the rest of it still counts. */
export function narrowedTo(chosen: FacetValues, facet: Facet, value: string): FacetValues {
  const rest = facet === 'uden' ? (chosen.uden ?? []) : [];
  return { ...chosen, [facet]: [...rest, value] };
}
