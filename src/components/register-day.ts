/**
 * What a page of dated records says on a day. Every word is in the page already; the script only chooses.
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

/** Says of every record what holds on a day. */
export function showDay(day: string): void {
  const when = day === today() ? 'today' : day < today() ? 'past' : 'future';
  for (const line of all('[data-when]')) line.hidden = line.dataset['when'] !== when;
  for (const words of all('[data-day]')) words.textContent = formatDate(day);
  for (const badge of all('[data-dated]')) setBadge(badge, day);
  for (const record of all('[data-phases]')) turn(record, day);
}

function turn(record: HTMLElement, day: string): void {
  const phases = JSON.parse(record.dataset['phases'] ?? '[]') as Phases;
  const at = phases.findLastIndex(([from]) => from <= day);
  const [, standing = '', text] = phases[at] ?? [];
  record.dataset['standing'] = standing;
  for (const part of all('[data-phase]', record)) part.hidden = part.dataset['phase'] !== `${at}`;
  for (const part of all('[data-text]', record)) part.hidden = part.dataset['text'] !== text;
}

/** A badge alone, outside the register, has the words for its state from the line that says the day. */
function setBadge(badge: HTMLElement, day: string): void {
  const words = document.getElementById('standing-day')?.dataset['words'] ?? '{}';
  const { standing, tone } = JSON.parse(words) as Record<string, Record<Standing, string>>;
  const here = standingOn(JSON.parse(badge.dataset['dated'] ?? '{}') as Dated, day);
  if (standing) badge.textContent = standing[here];
  if (tone) badge.className = `badge ${tone[here]}`;
}
