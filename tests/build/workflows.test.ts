/** Hosted CI runs the command that anyone runs, and nothing that only a host knows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

type Step = { run?: string };
type Workflow = { jobs: Record<string, { steps: Step[]; 'timeout-minutes'?: number }> };

const folder = '.github/workflows';
const github = readdirSync(join(root, folder)).map(
  (name) => [name, read(join(folder, name)) as Workflow] as const,
);
const gitlab = read('.gitlab-ci.yml') as Record<string, { script: string[] }>;

/** What each job runs, by where it stands. */
const commands: [where: string, runs: string[]][] = [
  ...github.flatMap(([name, { jobs }]) =>
    Object.entries(jobs).map(([job, { steps }]): [string, string[]] => [
      `${name}: ${job}`,
      steps.flatMap(({ run }) => run ?? []),
    ]),
  ),
  ...Object.entries(gitlab).map(([job, { script }]): [string, string[]] => [
    `gitlab: ${job}`,
    script,
  ]),
];
const scripts = Object.keys((read('package.json') as { scripts: Record<string, string> }).scripts);

it('runs the checks as the README does', () => {
  const testing = commands.filter(([, runs]) => runs.includes('.ci/run')).map(([where]) => where);
  expect(testing).toEqual(expect.arrayContaining(['ci.yml: test', 'gitlab: test']));
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm ci && npm test');
});

it.each(commands)('%s runs only what there is', (_, runs) => {
  expect(runs.length).toBeGreaterThan(0);
  for (const command of runs.flatMap((run) => run.trim().split('\n'))) {
    const [, script] = /^npm run ([\w:-]+)/.exec(command) ?? [];
    const isThere =
      script === undefined
        ? command === 'npm ci' || existsSync(join(root, command))
        : scripts.includes(script);
    expect(isThere, command).toBe(true);
  }
});

it.each(github)('%s ends what hangs', (_, { jobs }) => {
  for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
});
