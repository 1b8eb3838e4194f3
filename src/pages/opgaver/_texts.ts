/** What a task is called and found by: the words of its facets, and its whole text for the search. */
import {
  type Area,
  FACETS,
  type Facet,
  type Need,
  type Rule,
  type Task,
} from '../../core/index.ts';
import { facetsOf, fill, SEASONS } from '../../core/index.ts';
import type { TaskText } from '../../search/library.ts';
import { libraryWords as words } from '../../texts/library.ts';

/** A value that the list can be narrowed to, as it is written under its facet and as it is written alone. */
export type FacetValue = { id: string; label: string; alone?: string };

/** Every facet with its values in order; of the rules only those that some task wants care for. */
export function facetChoices(
  areas: readonly Area[],
  rules: readonly Rule[],
  tasks: readonly Task[],
  needs: readonly Need[],
): { facet: Facet; label: string; note: string; values: FacetValue[] }[] {
  const { values, facets } = words;
  const notes: Partial<Record<Facet, string>> = words.notes;
  const titled = (records: readonly { id: string; title: string }[]): FacetValue[] =>
    records.map(({ id, title }) => ({ id, label: title }));
  const wanted = new Set(tasks.flatMap((task) => facetsOf(task, needs).regel));
  const named = <K extends string>(ids: readonly K[], labels: Record<K, string>): FacetValue[] =>
    ids.map((id) => ({ id, label: labels[id] }));
  const choices: Record<Facet, FacetValue[]> = {
    omraade: titled(areas),
    aarstid: named(SEASONS, values.aarstid),
    hvor: named(['inde', 'ude'], values.hvor),
    arbejde: named(['alene', 'hold'], values.arbejde),
    kraever: titled(needs).map((need) => ({
      ...need,
      alone: fill(words.requires, { need: need.label.toLowerCase() }),
    })),
    uden: needs.map(({ id, without }) => ({ id, label: without })),
    regel: titled(rules.filter(({ id }) => wanted.has(id))),
    oprindelse: named(['katalog', 'vores'], values.oprindelse),
  };
  return FACETS.map((facet) => ({
    facet,
    label: facets[facet],
    note: notes[facet] ?? '',
    values: choices[facet],
  }));
}

/** The small labels of a task: when, where, with whom, and what it needs. */
export function labelsOf(task: Task, allNeeds: readonly Need[]): string[] {
  const { season, place, work } = task;
  return [
    season && words.season[season],
    place && words.place[place],
    work && words.work[work],
    ...needsIn(task, allNeeds),
  ].filter((label) => label !== undefined);
}

/** What a task needs, in words. */
export const needsIn = ({ needs = [] }: Task, allNeeds: readonly Need[]): string[] =>
  needs.flatMap((need) => allNeeds.filter(({ id }) => id === need)).map(({ title }) => title);

/** What each task is found under, as the query part of an address. */
export function facetQuery(task: Task, needs: readonly Need[]): string {
  const pairs = Object.entries(facetsOf(task, needs)).flatMap(([facet, values]) =>
    values.map((value) => [facet, value]),
  );
  return new URLSearchParams(pairs).toString();
}

/** What each task is found by in the search, as plain text. */
export function taskTexts(
  tasks: readonly Task[],
  areas: readonly Area[],
  needs: readonly Need[],
): TaskText[] {
  const areaTitles = new Map(areas.map(({ id, title }) => [id, title]));
  return tasks.map((task) => ({
    id: task.id,
    title: task.title,
    summary: task.summary,
    keywords: [...(task.keywords ?? []), ...task.traits].join(' '),
    rest: [
      areaTitles.get(task.area) ?? '',
      ...labelsOf(task, needs),
      ...(task.before ?? []),
      ...(task.settle ?? []),
      ...(task.care ?? []).map(({ text }) => text),
    ].join('\n'),
  }));
}
