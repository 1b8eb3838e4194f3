/**
 * What a page says of the site itself, in a quiet line under its head: that a newer build waits, or what a host without
 * https withholds. A file of its own beside the pages, fetched when there may be something to say. `WORDS` is written
 * above it at build time; without `WORDS.news` there is no page that tells what is new.
 */
if (!isSecureContext) tellInsecure();
else if ('serviceWorker' in navigator) await watch();

/** Looks for a newer build, now and as long as the page is open. */
async function watch() {
  const found = await navigator.serviceWorker.getRegistration();
  if (found === undefined) return;
  found.addEventListener('updatefound', () => offer(found));
  offer(found);
}

/** Offers the build that waits, or is on its way: nothing is changed until the reader says so. */
function offer({ installing, waiting }) {
  const newer = installing ?? waiting;
  // The first build takes the place of none; a page that is being left has nothing to say.
  if (newer === null || !navigator.serviceWorker?.controller) return;
  const show = () => {
    if (newer.state !== 'installed') return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = WORDS.take;
    button.addEventListener('click', () => take(newer));
    say(WORDS.newer, button, ...newsLink());
  };
  newer.addEventListener('statechange', show);
  show();
}

/** The way to the page that tells what is new, where there is one. */
function newsLink() {
  if (WORDS.news === undefined) return [];
  const link = document.createElement('a');
  link.href = `${document.documentElement.dataset.base}om/nyt/`;
  link.textContent = WORDS.news;
  return [link];
}

/** Another tab may have let it take over already; then this page only has to be opened anew. */
function take(newer) {
  const reload = () => location.reload();
  if (newer.state !== 'installed') {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload);
  newer.postMessage('take-over');
}

/** Only where someone works: to read, nothing is missing. */
function tellInsecure() {
  if (document.querySelector('astro-island') !== null) say(WORDS.insecure);
}

function say(text, ...more) {
  const notice = document.querySelector('.site-notice') ?? document.createElement('div');
  notice.className = 'site-notice no-print';
  notice.setAttribute('role', 'status');
  document.querySelector('main').before(notice);
  const line = document.createElement('p');
  line.textContent = text;
  notice.replaceChildren(line, ...more);
}
