/** What the README tells its reader to type is there to be run; `readme.soak.ts` runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { suites } from '../runner/suites.ts';
import { root, scriptsNamed, typed } from './commands.ts';

/** What npm itself does. */
const NPM = ['ci', 'rebuild'];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

it('begins with the two commands', () => {
  expect(typed.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});

it('names scripts that there are, and every one that there is', () => {
  const missing = scriptsNamed.filter((name) => !NPM.includes(name) && !(name in scripts));
  expect(missing).toEqual([]);
  expect(Object.keys(scripts).filter((name) => !scriptsNamed.includes(name))).toEqual([]);
});

it('names every suite of the tests', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const named = /the named suites alone: `([^`]+)`/.exec(readme)?.[1] ?? '';
  const written = suites(false).map(({ name }) => (name.includes(' ') ? `"${name}"` : name));
  expect([...named.matchAll(/"[^"]+"|\S+/g)].map(([name]) => name).sort()).toEqual(written.sort());
});
