/** Finding tasks in the library: by words, and by their likeness to one. */
import type { Task } from './content.ts';

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
