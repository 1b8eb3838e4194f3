/**
 * `npm run mutants`: breaks the code in each named way, one at a time, in a copy of the tree, and expects a test to
 * fail. `npm run mutants -- staircase tombstone` tries those whose promise, file or suite has one of the words in it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bench, endAll, runSuite, setUpBench } from './bench.ts';
import { breakSource, type Mutant } from './mutant.ts';
import { MUTANTS } from './mutants.ts';
import { type Verdict, verdictOf, whyUnsound } from './verdict.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const wanted = MUTANTS.filter(({ promise, file, suite }) => {
  const about = `${promise} ${file} ${suite}`.toLowerCase();
  return words.length === 0 || words.some((word) => about.includes(word));
});

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const cleanUp = () => rmSync(folder, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAll();
    cleanUp();
    process.exit(130);
  });
}

const started = Date.now();
const sum = { caught: 0, survived: 0 };
try {
  const benches = ['a', 'b'].map((name) => setUpBench(root, join(folder, name)));
  const queue = [...new Set(wanted.map(({ suite }) => suite))];
  console.log(`… ${queue.length} suites, ${wanted.length} mutants`);
  await Promise.all(
    benches.map(async (bench) => {
      for (let suite = queue.shift(); suite !== undefined; suite = queue.shift())
        await trySuite(bench, suite);
    }),
  );
} finally {
  cleanUp();
}
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all`);
console.log(`${sum.caught} caught, ${sum.survived} survived`);
process.exitCode = sum.survived === 0 && sum.caught > 0 ? 0 : 1;

/** Tries a suite's mutants, unless it proves nothing because it does not pass on the code as it is. */
async function trySuite(bench: Bench, suite: string): Promise<void> {
  const why = whyUnsound(await runSuite(bench, suite, 'all'));
  for (const mutant of wanted.filter((each) => each.suite === suite))
    tell(mutant, why === null ? await attempt(bench, mutant) : { is: 'survived', why });
}

/** Breaks the code, runs the suite, and mends the code again. */
async function attempt(bench: Bench, mutant: Mutant): Promise<Verdict> {
  const source = bench.read(mutant.file);
  const broken = breakSource(source, mutant);
  if (!broken.ok) return { is: 'survived', why: broken.problem };
  bench.write(mutant.file, broken.source);
  try {
    return verdictOf(await runSuite(bench, mutant.suite, 'first'));
  } finally {
    bench.write(mutant.file, source);
  }
}

function tell({ promise, file, suite }: Mutant, verdict: Verdict): void {
  sum[verdict.is] += 1;
  console.log(
    verdict.is === 'caught'
      ? `✓ ${promise}: ${verdict.by}`
      : `✗ ${promise}: ${verdict.why} (${file}, ${suite})`,
  );
}
