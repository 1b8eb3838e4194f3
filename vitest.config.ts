/** Two projects: `unit` needs nothing but the source; `site` reads the built `dist/`. */
import { defineConfig } from 'vitest/config';

/** Tests that read the built site are named so. */
const builtSite = 'tests/**/*.built.test.ts';

export default defineConfig({
  test: {
    // No test measures time; the limits only end what hangs, on however busy a machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [builtSite, 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      { extends: true, test: { name: 'site', include: [builtSite] } },
    ],
  },
});
