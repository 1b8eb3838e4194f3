/** Mutants of typing: the page waits for the hands to rest, and for no longer. */
import { breaking } from './mutant.ts';

export const typing = breaking('src/islands/plan/rest.ts', 'tests/islands/plan/rest.test.ts', {
  'a keystroke puts off what waits for the hands to rest': [
    'timer = left > 0 ? setTimeout(look, left) : undefined;',
    'timer = undefined;',
  ],
  'a keystroke makes no timer of its own': ['timer ??= setTimeout(look', 'timer = setTimeout(look'],
  'what is called off does not run': ['clearTimeout(timer);', ''],
});
