/**
 * From step to step without leaving the page: the text of the next step's page is put in place of this one's, and its
 * questions are handed to the island, which goes on with the open plan. What cannot be walked, the browser goes to.
 */
import { tick } from 'svelte';
import type { Session } from '../plan/session.svelte.ts';
import { address } from '../page/site.ts';
import { inSandbox, stayInSpace, stopInAddress } from '../page/space.ts';

/** A page that is not here by then comes with the browser's own sign that it is on its way; in milliseconds. */
const PATIENCE = 400;

/** Takes over the links that lead to another step. `island` holds the fields of every step in turn. */
export function walkSteps(island: HTMLElement, session: Session): void {
  const pages = new Map<string, Promise<Document | null>>();
  const isStep = ({ pathname }: URL): boolean =>
    session.catalog?.focusPoints.some(
      ({ id }) => new URL(address(`plan/${id}/`)).pathname === pathname,
    ) ?? false;

  /** The address of another step that a link leads to, and nothing but that. */
  function stepAt(target: EventTarget | null): URL | null {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.target !== '' || link.hasAttribute('download')) return null;
    const url = new URL(link.href);
    const isOther = url.origin === location.origin && url.pathname !== location.pathname;
    // A tour goes on with the page.
    if (!isOther || !isStep(url) || stopInAddress() !== null) return null;
    const inSpace = stayInSpace(new URL(url.pathname + url.hash, location.origin));
    return url.search === '' || url.search === inSpace.search ? inSpace : null;
  }

  function pageAt({ pathname }: URL): Promise<Document | null> {
    const page = pages.get(pathname) ?? fetchPage(pathname);
    pages.set(pathname, page);
    return page;
  }

  async function walk(url: URL): Promise<void> {
    const page = await Promise.race([pageAt(url), after(PATIENCE)]);
    const next = page && islandLike(island, page);
    if (!next) {
      location.assign(url);
      return;
    }
    session.rest();
    session.said = '';
    history.pushState(null, '', url);
    document.title = page.title;
    replaceAround(island, next);
    // As Astro itself hands new properties to an island that stays on the page.
    island.setAttribute('ssr', '');
    island.setAttribute('props', next.getAttribute('props') ?? '{}');
    await tick();
    if (inSandbox())
      void import('../plan/example.ts').then(
        (example) => {
          example.keepLinksInside();
        },
        () => undefined,
      );
    scrollTo(0, 0);
    const heading = document.querySelector<HTMLElement>('h1');
    if (heading && url.hash === '') {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    // Whatever follows the address does so now, as it does within a page.
    dispatchEvent(new HashChangeEvent('hashchange'));
  }

  for (const sign of ['pointerover', 'focusin'] as const)
    document.addEventListener(sign, ({ target }) => {
      const url = stepAt(target);
      if (url) void pageAt(url);
    });
  document.addEventListener('click', (event) => {
    const isPlain =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const url = isPlain && !event.defaultPrevented ? stepAt(event.target) : null;
    if (!url) return;
    event.preventDefault();
    void walk(url);
  });
  island.dataset.walks = '';
}

/** The page at a path of this site; `null` when it cannot be fetched. */
async function fetchPage(path: string): Promise<Document | null> {
  const answer = await fetch(path).catch(() => null);
  if (!answer?.ok) return null;
  const text = await answer.text().catch(() => null);
  return text === null ? null : new DOMParser().parseFromString(text, 'text/html');
}

const after = (ms: number) =>
  new Promise<null>((settle) => {
    setTimeout(settle, ms, null);
  });

/** The same island on another page, with the same styles around it; `null` when another build made that page. */
function islandLike(island: HTMLElement, page: Document): HTMLElement | null {
  const next = page.querySelector<HTMLElement>('main astro-island');
  const code = 'component-url';
  const here = new Set(stylesOf(document));
  const isSame =
    next?.getAttribute(code) === island.getAttribute(code) &&
    stylesOf(page).every((style) => here.has(style));
  return isSame ? next : null;
}

/** The addresses of a page's styles; every step stands at the same depth. */
const stylesOf = (page: Document): string[] =>
  [...page.querySelectorAll('link[rel="stylesheet"]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', location.href).href,
  );

/** Puts what stands around an island on another page around this one; the island itself is never moved. */
function replaceAround(island: Element, next: Element): void {
  for (let here = island, there = next; here.tagName !== 'MAIN';) {
    const inside = here.parentElement;
    const others = there.parentElement;
    if (!inside || !others) return;
    const siblings = [...others.childNodes].filter((node) => node.nodeName !== 'SCRIPT');
    const at = siblings.indexOf(there);
    // The page is kept for the next time.
    const copies = siblings.map((node) =>
      node === there ? here : document.importNode(node, true),
    );
    for (const node of [...inside.childNodes]) if (node !== here) node.remove();
    here.before(...copies.slice(0, at));
    here.after(...copies.slice(at + 1));
    [here, there] = [inside, others];
  }
}
