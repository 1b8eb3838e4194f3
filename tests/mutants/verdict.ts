/** What a run of a suite says of the mutant it ran against. */
import * as z from 'zod/mini';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** `failed`: the tests that failed. `passed`: how many passed. Suites that broke down before a test have neither. */
export type Ran = { failed: string[]; passed: number };

/** Reads Vitest's JSON report, of all files or of those whose path ends so; `null` when it is none. */
export function readReport(text: string, suite = ''): Ran | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const report = z.safeParse(reportSchema, parsed);
  if (!report.success) return null;
  const tests = report.data.testResults
    .filter(({ name }) => name.replaceAll('\\', '/').endsWith(suite))
    .flatMap(({ assertionResults }) => assertionResults);
  return {
    failed: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    passed: tests.filter(({ status }) => status === 'passed').length,
  };
}

/** A mutant is caught by a test that fails, never by a suite that cannot start. */
export type Verdict = { is: 'caught'; by: string } | { is: 'survived'; why: string };

/** What became of a mutant. `null`: the run wrote no report, because it broke down or hung. */
export function verdictOf(ran: Ran | null): Verdict {
  if (ran === null) return { is: 'survived', why: 'its suite hung or broke down' };
  const [by] = ran.failed;
  if (by !== undefined) return { is: 'caught', by };
  const why = ran.passed > 0 ? `${ran.passed} tests passed` : 'its suite broke down before a test';
  return { is: 'survived', why };
}

/** Why a suite cannot prove anything: what it says of the code as it is; `null` when it is sound. */
export function whyUnsound(ran: Ran | null): string | null {
  if (ran === null) return 'its suite hung or broke down on the code as it is';
  if (ran.failed.length > 0) return `its suite fails on the code as it is: ${ran.failed[0] ?? ''}`;
  return ran.passed === 0 ? 'its suite has no test' : null;
}
