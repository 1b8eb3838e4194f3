/** The task library as data: what a task is found under, and the seasons that days touch. */
import type { ISODate, Task } from './content.ts';
import type { Facet } from './facets.ts';
import type { Need } from './kinds.ts';
import type { LIBRARY_FACTS } from './vocabulary.ts';

/** The four seasons; a task for the whole year is found under each. */
export const SEASONS = ['foraar', 'sommer', 'efteraar', 'vinter'] as const;
/** Where a task can be done, and how. */
export const SETTINGS = ['inde', 'ude'] as const;
export const MANNERS = ['alene', 'hold'] as const;

/** When, where and how a task is done, and what it needs. What goes both ways, or all year, is found under each. */
export function factsOf(task: Task): Record<(typeof LIBRARY_FACTS)[number], readonly string[]> {
  const { season, place, work, needs = [] } = task;
  return {
    seasons: season === 'hele-aaret' ? SEASONS : season ? [season] : [],
    settings: place === 'begge' ? SETTINGS : place ? [place] : [],
    manners: work === 'begge' ? MANNERS : work ? [work] : [],
    needs,
  };
}

/** Everything a task is found under, also what it does without of all that tasks can need. */
export function facetsOf(
  task: Task,
  allNeeds: readonly Pick<Need, 'id'>[],
): Record<Facet, readonly string[]> {
  const { area, care = [], line } = task;
  const { seasons, settings, manners, needs } = factsOf(task);
  return {
    omraade: [area],
    aarstid: seasons,
    hvor: settings,
    arbejde: manners,
    kraever: needs,
    uden: allNeeds.map(({ id }) => id).filter((need) => !needs.includes(need)),
    regel: [...new Set(care.map(({ rule }) => rule))],
    oprindelse: [line === undefined ? 'vores' : 'katalog'],
  };
}

/** The seasons that the days from the first to the last touch, both counted; none when one of them is not set. */
export function seasonsBetween(from: ISODate | null, until: ISODate | null): readonly string[] {
  if (from === null || until === null || from > until) return [];
  const monthOf = (date: ISODate): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const [first, last] = [monthOf(from), monthOf(until)];
  const count = Math.min(last - first + 1, 12);
  const touched = Array.from({ length: count }, (_, at) => SEASONS[seasonAt(first + at)]);
  return SEASONS.filter((season) => touched.includes(season));
}

/** The season of a month, counted from any January; spring begins in March. */
const seasonAt = (month: number): number => Math.floor(((month + 10) % 12) / 3);
