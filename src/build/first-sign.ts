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
  function wake(): void {
    for (const sign of SIGNS) removeEventListener(sign, wake);
    void load().then((hydrate) => hydrate());
  }
  if (location.hash !== '' || document.body.matches('.awaits')) wake();
  else for (const sign of SIGNS) addEventListener(sign, wake, { passive: true });
};

export default firstSign;
