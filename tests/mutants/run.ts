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
import { readReport, type Verdict, verdictOf, whyUnsound } from './verdict.ts';

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
  const unsound = await soundness(benches[0]);
  const queue = [...wanted];
  await Promise.all(
    benches.map(async (bench) => {
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
        const why = unsound.get(mutant.suite);
        tell(mutant, why === undefined ? await attempt(bench, mutant) : { is: 'survived', why });
      }
    }),
  );
} finally {
  cleanUp();
}
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all`);
console.log(`${sum.caught} caught, ${sum.survived} survived`);
process.exitCode = sum.survived === 0 && sum.caught > 0 ? 0 : 1;

/** Why suites prove nothing, of those that do not pass on the code as it is. */
async function soundness(bench: Bench | undefined): Promise<Map<string, string>> {
  const suites = [...new Set(wanted.map(({ suite }) => suite))];
  console.log(`… ${suites.length} suites on the code as it is, then ${wanted.length} mutants`);
  const report = suites.length === 0 ? null : ((await bench?.run(suites, 2)) ?? null);
  return new Map(
    suites.flatMap((suite) => {
      const why = whyUnsound(report === null ? null : readReport(report, suite));
      return why === null ? [] : [[suite, why] as const];
    }),
  );
}

/** Breaks the code, runs the suite, and mends the code again. */
async function attempt(bench: Bench, mutant: Mutant): Promise<Verdict> {
  const source = bench.read(mutant.file);
  const broken = breakSource(source, mutant);
  if (!broken.ok) return { is: 'survived', why: broken.problem };
  bench.write(mutant.file, broken.source);
  try {
    return verdictOf(await runSuite(bench, mutant.suite));
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
