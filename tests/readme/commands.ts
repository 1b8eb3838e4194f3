/** The commands that the README tells its reader to type. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Each line of each block of shell, as it is written. */
export const typed: string[] = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(
  ([, block = '']) => block.trim().split('\n'),
);

/** All that stands as code in a sentence or a table. */
const quoted: string[] = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** Every npm script that is named. */
export const scriptsNamed: string[] = [
  ...new Set(
    [...typed, ...quoted].flatMap((code) =>
      [...code.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name),
    ),
  ),
];
