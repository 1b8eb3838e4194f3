/**
 * `client:paint`: an island wakes when its page has been drawn once, and what it is made of is fetched then: on a slow line
 * the words come first. A page that nobody sees yet is not drawn, and waits to be seen.
 */
import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:paint'?: boolean;
  }
}

/**
 * Settles when the page has been drawn once, and has begun to fetch what its islands import and the data they read: at
 * once, and not one upon the other (`withPartsAhead`).
 */
export function painted(): Promise<void> {
  return new Promise((settle) => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        fetchAhead(document.head.querySelector('template')?.content.children);
        settle();
      }),
    );
  });
}

/**
 * Begins to fetch what links name, a few in each breath: a press in between is answered. A link that is taken is among
 * them no more, so none is fetched twice, however often the page is asked for.
 */
function fetchAhead(links: HTMLCollection | undefined): void {
  if (!links || links.length === 0) return;
  document.head.append(...[...links].slice(0, AT_ONCE));
  setTimeout(() => {
    fetchAhead(links);
  });
}
const AT_ONCE = 4;

/** Wakes an island; not in the breath that its scripts were read in, so that a press in between is answered. */
export async function wake(load: Parameters<ClientDirective>[0]): Promise<void> {
  await painted();
  const hydrate = await load();
  setTimeout(() => void hydrate());
}

const firstPaint: ClientDirective = (load) => {
  void wake(load);
};

export default firstPaint;
