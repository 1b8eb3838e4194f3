/** The task library as data: what a task is found under, and the seasons that days touch. */
import type { ISODate, Task } from './content.ts';
import type { Facet } from './facets.ts';

/** The four seasons; a task for the whole year is found under each. */
export const SEASONS = ['foraar', 'sommer', 'efteraar', 'vinter'] as const;
/** Where a task can be done, and how. */
export const SETTINGS = ['inde', 'ude'] as const;
export const MANNERS = ['alene', 'hold'] as const;
/** What has to be in place before someone begins on a task. */
export const NEEDS = [
  'attest',
  'koerekort',
  'instruktion',
  'kursus',
  'fagperson',
  'toej',
  'udstyr',
  'forhaandsaftale',
  'tilladelse',
] as const;

/** Everything a task is found under. What goes both ways, or all year, is found under each. */
export function facetsOf(task: Task): Record<Facet, string[]> {
  const { area, season, place, work, needs = [], care = [], line } = task;
  return {
    omraade: [area],
    aarstid: season === 'hele-aaret' ? [...SEASONS] : season ? [season] : [],
    hvor: place === 'begge' ? [...SETTINGS] : place ? [place] : [],
    arbejde: work === 'begge' ? [...MANNERS] : work ? [work] : [],
    kraever: [...needs],
    uden: NEEDS.filter((need) => !needs.includes(need)),
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
