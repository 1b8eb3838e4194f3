/** What a plan that was handed over is called. */
import { fill, formatDate, type Plan } from '../../core/index.ts';
import { benchWords } from '../../texts/review-bench.ts';

type Named = Pick<Plan, 'kommune' | 'title' | 'period'>;

/** The most letters of a name that stand in a line: a stranger may have written a page of them. */
const MOST = 100;

/** A name as it fits in a line; a longer one is cut, and shows it. */
export function shortName(name: string): string {
  const letters = Array.from(name.slice(0, 3 * MOST));
  if (letters.length <= MOST) return name;
  const kept = letters.slice(0, MOST - 1).join('');
  return `${kept.trimEnd()}…`;
}

/** Kommune or title, and the years it is for: short enough for a list. */
export function planName({ kommune, title, period }: Named): string {
  const name = shortName(kommune?.name ?? (title || benchWords.list.untitled));
  const years = [period.from, period.until].flatMap((day) => day?.slice(0, 4) ?? []);
  return [name, [...new Set(years)].join('–')].filter((part) => part !== '').join(' ');
}

/** When the state that was handed over was saved, in words. */
export function savedText({ changed }: Pick<Plan, 'changed'>): string {
  return fill(benchWords.list.changed, { date: formatDate(changed.slice(0, 10)) });
}
