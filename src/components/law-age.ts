/** The age of records on the reader's own day, or on the day in the address: a page built last year must not say it wrongly. */
import { isISODate } from '../core/text/dates.ts';
import { all, showDay, today } from './register-day.ts';

const asked = new URLSearchParams(location.search).get('dato') ?? '';
const day = isISODate(asked) ? asked : today();
showDay(day);
for (const age of all('[data-checked]')) {
  const days = (Date.parse(day) - Date.parse(age.dataset['checked'] ?? day)) / 86_400_000;
  const words = age.dataset['words'] ?? age.closest<HTMLElement>('[data-words]')?.dataset['words'];
  age.textContent = (words ?? '').replace('{n}', String(days));
}
