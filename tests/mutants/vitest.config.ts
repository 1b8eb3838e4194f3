/** Vitest as the mutants run it: one suite at a time, over at the first failure, with the same made-up values each time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.built.test.ts', 'tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/mutants/setup.ts'],
    // A mutant may make a test wait for what never comes.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
    passWithNoTests: false,
  },
});
