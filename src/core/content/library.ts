/** The task library as data to look through: what a task is found under, which tasks are like it. */
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

/** The tasks in which every word of the query stands: in the title, the summary or the area's title, in any case. */
export function tasksWith(
  query: string,
  tasks: readonly Task[],
  titleOf: (area: string) => string,
): Task[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  return tasks.filter(({ retired, title, summary, area }) => {
    const text = `${title} ${summary} ${titleOf(area)}`.toLowerCase();
    return retired === undefined && words.every((word) => text.includes(word));
  });
}

/**
 * The tasks most like one: first those it names itself, then those that share most with it. A trait few tasks have
 * counts for more than one that many have. Retired tasks are left out.
 */
export function relatedTasks(task: Task, tasks: readonly Task[], most = 4): Task[] {
  const others = tasks.filter(({ id, retired }) => id !== task.id && retired === undefined);
  const named = (task.related ?? []).flatMap((slug) => others.find(({ id }) => id === slug) ?? []);
  const rarity = (trait: string): number =>
    Math.log(tasks.length / tasks.filter(({ traits }) => traits.includes(trait)).length);
  const likeness = (other: Task): number => {
    const shared = task.traits.filter((trait) => other.traits.includes(trait));
    if (shared.length === 0) return 0;
    const traits = shared.reduce((sum, trait) => sum + rarity(trait), 0);
    return traits + (other.area === task.area ? 1 : 0) + (other.place === task.place ? 0.5 : 0);
  };
  const alike = others
    .filter((other) => !named.includes(other))
    .map((other) => ({ other, score: likeness(other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.other.order - b.other.order);
  return [...named, ...alike.map(({ other }) => other)].slice(0, most);
}
