/** Projects: `unit` and `unit-alone` need nothing but the source; `site` reads the built `dist/`, `webkit` opens it. */
import { defineConfig } from 'vitest/config';

/** Tests that read the built site are named so. */
const builtSite = 'tests/**/*.built.test.ts';
/** Tests that put a browser's globals, or a whole module, out of order. */
const disorderly = 'tests/storage/**/*.test.ts';

/** Seeds what is made up. */
const sameValues = 'tests/runner/made-up.ts';

export default defineConfig({
  test: {
    // No test measures time; the limits only end what hangs, on however busy a machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 20_000,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          setupFiles: [sameValues],
          exclude: [builtSite, disorderly, 'tests/e2e/**', 'tests/bench/**'],
          // One module graph for all files: to load it and the catalog again for each is a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'unit-alone', include: [disorderly], setupFiles: [sameValues] },
      },
      { extends: true, test: { name: 'site', include: [builtSite], isolate: false } },
      // Only `npm run soak` runs it.
      { extends: true, test: { name: 'readme', include: ['tests/readme/*.soak.ts'] } },
      { extends: true, test: { name: 'webkit', include: ['tests/browsers/*.webkit.ts'] } },
    ],
  },
});
