/**
 * A page of dated records in the browser: it shows the reader's own day, whatever day it was built, or the day in the
 * address; and where the page is a register, it listens to the choice of a day, the filter and the folds.
 */
import { change, choose, go, reveal, show } from './register-choice.ts';
import { all } from './register-day.ts';

for (const control of all('[data-day-form], [data-filter]')) {
  control.addEventListener('change', change);
  control.addEventListener('submit', choose);
}
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const own = link?.getAttribute('href') ?? '';
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (own.startsWith('?')) {
    event.preventDefault();
    go(own === '?' ? '' : own);
  } else if (link.hash && link.href === location.href) reveal();
});
window.addEventListener('hashchange', reveal);
window.addEventListener('popstate', show);
show();
