/**
 * `client:sign`: an island that can be read and written in as it was built wakes at the first sign of life. Where a plan
 * may be kept, or the address leads into the page, it wakes at once.
 */
import type { ClientDirective } from 'astro';
import { painted, wake } from './first-paint.ts';

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
  void painted();
  function stir(): void {
    for (const sign of SIGNS) removeEventListener(sign, stir);
    void wake(load);
  }
  if (location.hash !== '' || document.body.matches('.awaits')) stir();
  else for (const sign of SIGNS) addEventListener(sign, stir, { passive: true });
};

export default firstSign;
