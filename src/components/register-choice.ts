/** The register on the chosen day, filtered and unfolded as the reader asks. */
import { formatDate, readDate } from '../core/index.ts';
import { all, showDay, today } from './register-day.ts';

const [form] = all<HTMLFormElement>('[data-day-form]');
const field = form?.querySelector('input');

/** Shows the day in the address; the reader's own when there is none, or none that can be read. */
export function show(): void {
  const typed = new URLSearchParams(location.search).get('dato');
  const day = typed === null ? today() : readDate(typed);
  const problem = day === null ? 'unreadable' : day < (form?.dataset['first'] ?? '') ? 'early' : '';
  const shown = problem !== '' || day === null ? today() : day;
  showDay(shown);
  if (form && field) {
    field.value = typed === null ? '' : problem ? typed : formatDate(shown);
    field.setAttribute('aria-invalid', String(problem !== ''));
    for (const error of all('[data-error]', form))
      error.hidden = error.dataset['error'] !== problem;
    for (const link of all<HTMLAnchorElement>('a', form)) {
      const isShown = (new URL(link.href).searchParams.get('dato') ?? today()) === shown;
      link.setAttribute('aria-current', String(isShown));
    }
  }
  arrange();
  moveLine(shown);
  keepDay(typed === null || problem ? '' : shown);
  filter();
  if (location.hash) reveal();
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
  const later = all('[data-date]').find(({ dataset }) => (dataset['date'] ?? '') > day);
  for (const now of all('[data-now]')) now.parentElement?.insertBefore(now, later ?? null);
}

/** Shows the rest of the site as on that day, once one was asked for; the part is beside the pages of the built site. */
function keepDay(day: string): void {
  const beside = '../preview.js';
  if (!day && !document.querySelector('[data-kept]')) return;
  void (import(/* @vite-ignore */ beside) as Promise<{ keepDay: typeof keepDay }>).then(
    (it) => {
      it.keepDay(day);
    },
    () => undefined,
  );
}

/** Hides the records that the chosen filter leaves out, the sections without any, and says how many are left. */
function filter(): void {
  const [chosen] = all<HTMLInputElement>('[data-filter] input:checked');
  const wanted = chosen?.type === 'radio' ? chosen.value : '';
  let shown = 0;
  for (const section of all('[data-section]')) {
    let count = 0;
    for (const record of all('.record', section)) {
      record.hidden = wanted !== '' && !wanted.includes(standingOf(record));
      if (!record.hidden) count += 1;
    }
    section.hidden = count === 0;
    shown += count;
    for (const entry of all(`[data-entry="${section.dataset['section'] ?? ''}"]`)) {
      entry.hidden = count === 0;
      for (const number of all('[data-count]', entry)) number.textContent = `${count}`;
    }
  }
  for (const number of all('[data-shown]')) number.textContent = `${shown}`;
  for (const none of all('[data-none]')) none.hidden = shown > 0;
}

/** What the reader changed: which records are shown, or whether they are unfolded. */
export function change({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.type === 'radio') filter();
  if (target.type === 'checkbox') {
    for (const more of all<HTMLDetailsElement>('.record details')) more.open = target.checked;
  }
}

/** Opens what the address points to, and lets no filter hide it. */
export function reveal(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.matches('.record, .change')) return;
  if (target.hidden) {
    const [everything] = all<HTMLInputElement>('[data-filter] input');
    if (everything) everything.checked = true;
    filter();
  }
  for (const more of all<HTMLDetailsElement>('details', target)) more.open = true;
  target.scrollIntoView();
}

/** Shows the day that was typed. */
export function choose(event: Event): void {
  event.preventDefault();
  const typed = field?.value.trim() ?? '';
  go(typed === '' ? '' : `?dato=${readDate(typed) ?? encodeURIComponent(typed)}`);
  if (field?.getAttribute('aria-invalid') === 'true') field.focus();
}

/** Puts the day in the address, and shows it. */
export function go(search: string): void {
  if (search !== location.search) history.pushState(null, '', search || location.pathname);
  const from = document.activeElement;
  show();
  // The link back has gone with the line it stood in.
  if (from instanceof HTMLElement && !from.checkVisibility()) field?.focus();
}
