/**
 * The keys that do something, shown over any page when `?` is pressed: they are taken from their own page, so that they are
 * told in one place. A file of its own beside the pages, fetched at the first press. `WORDS` is written above it at build time.
 */
const KEY = 'nyttestrategi:genveje';
/** Where a key is a letter. */
const TYPED = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';

/** Hears `?`; a single key that does something can be turned off (WCAG 2.1.4). */
export function press(target) {
  if (target.closest?.(TYPED) || !isOn()) return;
  const open = document.querySelector('.shortcuts-over');
  if (open) open.close();
  else if (!document.querySelector('dialog:modal')) void show();
}

/** Puts the choice to turn the key off under the list. */
export function offerChoice(host) {
  const label = document.createElement('label');
  label.className = 'choice';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = isOn();
  box.addEventListener('change', () => turn(box.checked));
  const text = document.createElement('span');
  text.textContent = WORDS.use;
  const hint = document.createElement('span');
  hint.className = 'hint small';
  hint.textContent = WORDS.useHint;
  label.append(box, text, hint);
  host.append(label);
}

async function show() {
  const address = `${document.documentElement.dataset.base}genveje/`;
  try {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    await dress(page, answer.url);
    open(page.querySelector('h1').textContent, page.getElementById('genveje'));
  } catch {
    // Without the list here, its page says why it does not come.
    location.assign(address);
  }
}

/** Brings the styles of the list's own page that this one lacks. */
async function dress(page, address) {
  const here = new Set([...document.styleSheets].map(({ href }) => href));
  const lacking = [...page.querySelectorAll('link[rel=stylesheet]')]
    .map((link) => new URL(link.getAttribute('href'), address).href)
    .filter((href) => !here.has(href));
  await Promise.all(
    lacking.map((href) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      const come = new Promise((settle) => {
        link.onload = settle;
        link.onerror = settle;
      });
      document.head.append(link);
      return come;
    }),
  );
}

function open(title, list) {
  const over = document.createElement('dialog');
  over.className = 'shortcuts-over';
  over.setAttribute('aria-labelledby', 'genveje-titel');
  const head = document.createElement('h2');
  head.id = 'genveje-titel';
  head.textContent = title;
  // What is read first; else the browser would go down to the first control.
  head.tabIndex = -1;
  head.autofocus = true;
  const form = document.createElement('form');
  form.method = 'dialog';
  const close = document.createElement('button');
  close.className = 'button';
  close.textContent = WORDS.close;
  form.append(close);
  list.removeAttribute('id');
  offerChoice(list);
  const top = document.createElement('div');
  top.className = 'shortcuts-top';
  top.append(head, form);
  over.append(top, list);
  // A press beside it, as on any page.
  over.addEventListener('click', ({ target }) => {
    if (target === over) over.close();
  });
  over.addEventListener('close', () => over.remove());
  document.body.append(over);
  over.showModal();
}

function isOn() {
  try {
    return localStorage.getItem(KEY) !== 'fra';
  } catch {
    return true;
  }
}

function turn(on) {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'fra');
  } catch {
    // Refused: it stays as it was.
  }
}
