/**
 * What a page of dated records does in the browser: it shows the reader's own day, whatever day the page was built.
 * Every word is in the page already; the script only chooses. The choice of another day, the filter and the folds
 * are fetched when they are asked for.
 */
import { type Dated, formatDate, standingOn, type Standing } from '../core/index.ts';

/** The elements in the page, or in a part of it. */
export const all = <T extends HTMLElement>(
  selector: string,
  within: ParentNode = document,
): T[] => [...within.querySelectorAll<T>(selector)];

/** The reader's own day, by the reader's own clock. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** The phases of a record as they stand in the page: first day, standing, and the text that holds. */
type Phases = [from: string, standing: string, text: string][];

/** Says of every record what holds on a day. Whether any of them has turned since it was last said. */
export function showDay(day: string): boolean {
  const when = day === today() ? 'today' : day < today() ? 'past' : 'future';
  for (const line of all('[data-when]')) line.hidden = line.dataset['when'] !== when;
  for (const words of all('[data-day]')) words.textContent = formatDate(day);
  for (const badge of all('[data-dated]')) setBadge(badge, day);
  return all('[data-phases]').filter((record) => turn(record, day)).length > 0;
}

function turn(record: HTMLElement, day: string): boolean {
  const phases = JSON.parse(record.dataset['phases'] ?? '[]') as Phases;
  const at = phases.findLastIndex(([from]) => from <= day);
  const [, standing = '', text] = phases[at] ?? [];
  const hasTurned = record.dataset['standing'] !== standing;
  record.dataset['standing'] = standing;
  for (const part of all('[data-phase]', record)) part.hidden = part.dataset['phase'] !== `${at}`;
  for (const part of all('[data-text]', record)) part.hidden = part.dataset['text'] !== text;
  return hasTurned;
}

/** A badge alone, outside the register, has the words for its state from the line that says the day. */
function setBadge(badge: HTMLElement, day: string): void {
  const words = document.getElementById('standing-day')?.dataset['words'] ?? '{}';
  const { standing, tone } = JSON.parse(words) as Record<string, Record<Standing, string>>;
  const here = standingOn(JSON.parse(badge.dataset['dated'] ?? '{}') as Dated, day);
  if (standing) badge.textContent = standing[here];
  if (tone) badge.className = `badge ${tone[here]}`;
}

const choice = () => import('./register-choice.ts');

for (const control of all('[data-day-form], [data-filter]')) {
  control.hidden = false;
  control.addEventListener('change', ({ target }) => {
    void choice().then(({ change }) => change(target));
  });
  control.addEventListener('submit', (event) => {
    event.preventDefault();
    void choice().then(({ choose }) => choose());
  });
}
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const own = link?.getAttribute('href') ?? '';
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (own.startsWith('?')) {
    event.preventDefault();
    void choice().then(({ go }) => go(own === '?' ? '' : own));
  } else if (link.hash && link.href === location.href) void choice().then(({ reveal }) => reveal());
});
window.addEventListener('hashchange', () => void choice().then(({ reveal }) => reveal()));

const hasTurned = showDay(today());
if (hasTurned || location.hash || location.search) void choice().then(({ show }) => show());
