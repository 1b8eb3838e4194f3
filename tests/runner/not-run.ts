/** What is said of suites that did not run: none is passed over in silence. */
import type { Outcome } from './schedule.ts';

/**
 * The line about a suite, and whether it is a failure; null for one that ran. A browser that a machine is without (`lack` says
 * how to come by it) is no fault of the code: it counts neither as passed nor as failed.
 */
export function notRun(
  name: string,
  outcome: Outcome | undefined,
  lack: string | null,
): { line: string; failed: number } | null {
  if (outcome === 'missing')
    return { line: `! ${name}: NOT RUN. ${lack ?? 'Its browser is missing.'}`, failed: 0 };
  if (outcome === 'passed' || outcome === 'failed') return null;
  return { line: `✗ ${name}: not run, because something it needs failed`, failed: 1 };
}
