/**
 * `client:sign`: an island that can be read and written in as it was built wakes at the first sign of life. Where a plan
 * may be kept, or the address leads into the page, it wakes at once.
 */
import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:sign'?: boolean;
  }
}

const SIGNS = [
  'pointermove',
  'pointerdown',
  'keydown',
  'focusin',
  'input',
  'scroll',
  'beforeprint',
];

const firstSign: ClientDirective = (load) => {
  const end = new AbortController();
  async function wake(): Promise<void> {
    end.abort();
    const hydrate = await load();
    await hydrate();
  }
  if (document.body.classList.contains('awaits') || location.hash !== '') {
    void wake();
    return;
  }
  for (const sign of SIGNS)
    addEventListener(sign, () => void wake(), { passive: true, signal: end.signal });
};

export default firstSign;
