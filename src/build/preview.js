/**
 * The site as it is on the day in the address: says so above a page for reading, and keeps the day on its links. A file of
 * its own beside the pages, fetched when an address has a day. `WORDS` is written above it at build time.
 */

/** Under the site's root: where a plan is worked on, it is always the reader's own day. */
const OWN_DAY = /^(plan|aftaler|gennemgang|opfoelgning|unge\/guide)\//;

/** Shows the page as part of the site on a day; of the site today when there is none. A link with a day of its own keeps it. */
export function keepDay(day) {
  const home = new URL(document.documentElement.dataset.base, location.href).href;
  for (const link of document.links) {
    const path = link.href.startsWith(home) ? link.href.slice(home.length) : null;
    if (path === null || OWN_DAY.test(path) || /^[?#]/.test(link.getAttribute('href'))) continue;
    const search = new URLSearchParams(link.search);
    if (search.has('dato') && !('kept' in link.dataset)) continue;
    if (day) {
      search.set('dato', day);
      link.dataset.kept = '';
    } else {
      search.delete('dato');
    }
    link.search = search.toString();
  }
  document.querySelector('.preview-day')?.remove();
  // Where the day is chosen, the page says by itself what it shows.
  if (day && !document.querySelector('[data-day-form]')) announce(day);
}

function announce(day) {
  const line = document.createElement('div');
  line.className = 'site-notice preview-day no-print';
  line.role = 'status';
  const said = document.createElement('p');
  const date = new Date(day).toLocaleDateString('da', { dateStyle: 'long', timeZone: 'UTC' });
  said.textContent = WORDS.text.replace('{day}', date);
  const back = document.createElement('a');
  back.href = location.pathname;
  back.textContent = WORDS.back;
  line.append(said, back);
  document.querySelector('main').before(line);
}

// A page where the day is chosen asks for itself, and knows what could not be read.
const asked = new URLSearchParams(location.search).get('dato') ?? '';
const isDay = /^\d{4}-\d\d-\d\d$/.test(asked) && Date.parse(asked) > -1e14;
if (isDay && !document.querySelector('[data-day-form]')) keepDay(asked);
