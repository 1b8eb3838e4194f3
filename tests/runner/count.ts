/** Counts out of the reports that Vitest and Playwright write. A test that was skipped did not pass. */
import * as z from 'zod/mini';

export type Count = { passed: number; failed: number };

/** Counts a suite's JSON report; throws when it is not such a report. */
export type Counting = (report: unknown) => Count;

const vitestReport = z.object({
  numTotalTests: z.int(),
  numPassedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that fails before its first test is one failure. */
export const countVitest: Counting = (report) => {
  const { numTotalTests, numPassedTests, testResults } = z.parse(vitestReport, report);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
};

const playwrightReport = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
  errors: z.array(z.unknown()),
});

/** An error outside any test (a server that did not start) is one failure. */
export const countPlaywright: Counting = (report) => {
  const { stats, errors } = z.parse(playwrightReport, report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
};

/** The count of a suite that ended with `exitCode`, `text` being its report when it writes one. */
export function count(exitCode: number | null, report?: { text: string; count: Counting }): Count {
  const single = exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (report === undefined) return single;
  let counted: Count;
  try {
    counted = report.count(JSON.parse(report.text));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const none = counted.passed + counted.failed === 0;
  const unexplained = exitCode !== 0 && counted.failed === 0;
  return none || unexplained ? { ...counted, failed: counted.failed + 1 } : counted;
}
