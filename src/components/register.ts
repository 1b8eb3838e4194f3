/**
 * What a page of dated records does in the browser: it shows the reader's own day, or the day in the address, and
 * hides what the reader has not asked for. Every word is in the page already; the script only chooses.
 */
import { formatDate, readDate } from '../core/index.ts';

const all = <T extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
) => [...within.querySelectorAll<T>(selector)];
const one = <T extends HTMLElement = HTMLElement>(selector: string) =>
  document.querySelector<T>(selector);

const form = one<HTMLFormElement>('[data-day-form]');
const field = form?.querySelector('input');

/** The phases of a record as they stand in the page: first day, standing, and the text that holds. */
type Phases = [from: string, standing: string, text: string][];

/** The reader's own day, by the reader's own clock. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const asked = () => new URLSearchParams(location.search).get('dato');

/** Shows the day in the address; today when there is none, or none that can be read. */
function show(): void {
  const typed = asked();
  const day = typed === null ? today() : readDate(typed);
  const first = form?.dataset['first'] ?? '';
  const problem = day === null ? 'unreadable' : day < first ? 'early' : '';
  const shown = problem || !day ? today() : day;

  if (form && field) {
    form.hidden = false;
    field.value = typed === null ? '' : problem ? typed : formatDate(shown);
    field.setAttribute('aria-invalid', String(problem !== ''));
    for (const error of all('[data-error]', form))
      error.hidden = error.dataset['error'] !== problem;
    for (const link of all<HTMLAnchorElement>('a', form)) {
      const isShown = (new URL(link.href).searchParams.get('dato') ?? today()) === shown;
      if (isShown) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
  const when = shown === today() ? 'today' : shown < today() ? 'past' : 'future';
  for (const line of all('[data-when]')) line.hidden = line.dataset['when'] !== when;
  for (const words of all('[data-day]')) words.textContent = formatDate(shown);
  for (const record of all('[data-phases]')) turn(record, shown);
  arrange();
  moveLine(shown);
  keepDay(typed === null || problem ? '' : `?dato=${shown}`);
  filter();
}

/** Shows of a record what holds on a day. */
function turn(record: HTMLElement, day: string): void {
  const phases = JSON.parse(record.dataset['phases'] ?? '[]') as Phases;
  const at = phases.findLastIndex(([from]) => from <= day);
  const [, standing = '', text] = phases[at] ?? [];
  record.dataset['standing'] = standing;
  for (const part of all('[data-phase]', record)) part.hidden = part.dataset['phase'] !== `${at}`;
  for (const part of all('[data-text]', record)) part.hidden = part.dataset['text'] !== text;
}

/** The standing that a listed record has on the shown day. */
const standingOf = (record: HTMLElement): string =>
  record.querySelector<HTMLElement>('[data-phases]')?.dataset['standing'] ?? '';

const GONE = 'ended coming';

/** Puts each record in the section for its standing, where sections are so; what does not hold comes last. */
function arrange(): void {
  const sections = all('[data-section]');
  const records = sections.flatMap((section) => all('.record', section));
  const place = (record: HTMLElement) =>
    Number(record.dataset['order']) + (GONE.includes(standingOf(record)) ? 1e6 : 0);
  for (const record of records.sort((a, b) => place(a) - place(b))) {
    const standing = standingOf(record);
    const own = sections.find(({ dataset }) => dataset['holds']?.includes(standing));
    (own ?? record.parentElement)?.append(record);
  }
}

/** Moves the line of the timeline's pictures, and its place in the list. */
function moveLine(day: string): void {
  for (const line of document.querySelectorAll<SVGElement>('[data-line]')) {
    const [start = 0, end = 0, left = 0, right = 0] = (line.dataset['line'] ?? '')
      .split(' ')
      .map(Number);
    const part = Math.min(1, Math.max(0, (Date.parse(day) - start) / (end - start)));
    line.setAttribute('transform', `translate(${left + part * (right - left)})`);
    line.querySelector('text')?.setAttribute('text-anchor', part > 0.5 ? 'end' : 'start');
  }
  const now = one('[data-now]');
  const later = all('[data-date]').find(({ dataset }) => (dataset['date'] ?? '') > day);
  if (now) now.parentElement?.insertBefore(now, later ?? null);
}

/** Lets links between the pages of the register lead to the same day. */
function keepDay(search: string): void {
  const home = new URL(document.documentElement.dataset['base'] ?? '/', location.href).pathname;
  const pages = [`${home}regler/`, `${home}maalgrupper/`];
  for (const link of all<HTMLAnchorElement>('a[href]:not([href^="#"], [href^="?"])')) {
    if (pages.includes(link.pathname)) link.search = search;
  }
}

/** Hides the records that the chosen filter leaves out, the sections without any, and says how many are left. */
function filter(): void {
  const wanted = one<HTMLInputElement>('[data-filter] input:checked')?.value ?? '';
  let shown = 0;
  for (const section of all('[data-section]')) {
    let count = 0;
    for (const record of all('.record', section)) {
      record.hidden = wanted !== '' && !wanted.includes(standingOf(record));
      if (!record.hidden) count += 1;
    }
    section.hidden = count === 0;
    shown += count;
    const entry = one(`[data-entry="${section.dataset['section'] ?? ''}"]`);
    if (entry) entry.hidden = count === 0;
    for (const number of all('[data-count]', entry ?? section)) number.textContent = `${count}`;
  }
  for (const number of all('[data-shown]')) number.textContent = `${shown}`;
  for (const none of all('[data-none]')) none.hidden = shown > 0;
}

/** Opens what the address points to, and lets no filter hide it. */
function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.matches('.record, .change')) return;
  if (target.hidden) {
    const everything = one<HTMLInputElement>('[data-filter] input');
    if (everything) everything.checked = true;
    filter();
  }
  for (const more of all<HTMLDetailsElement>('details', target)) more.open = true;
  target.scrollIntoView();
}

function go(search: string): void {
  if (search !== location.search) history.pushState(null, '', search || location.pathname);
  show();
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = field?.value.trim() ?? '';
  go(typed === '' ? '' : `?dato=${readDate(typed) ?? encodeURIComponent(typed)}`);
  if (field?.getAttribute('aria-invalid') === 'true') field.focus();
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.getAttribute('href')?.startsWith('?')) {
    event.preventDefault();
    const { search } = new URL(link.href);
    go(search);
    // The link back has gone with the line it stood in.
    if (!link.checkVisibility()) field?.focus();
  } else if (link.href === location.href) reveal();
});

for (const choices of all('[data-filter]')) {
  choices.hidden = false;
  choices.addEventListener('change', filter);
}
for (const box of all<HTMLInputElement>('[data-unfold]')) {
  box.addEventListener('change', () => {
    for (const more of all<HTMLDetailsElement>('.record details')) more.open = box.checked;
  });
}

window.addEventListener('popstate', show);
window.addEventListener('hashchange', reveal);
show();
if (location.hash) reveal();
