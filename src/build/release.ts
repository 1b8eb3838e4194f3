/**
 * `npm run release`: builds the site and packs it into `release/`, with its SHA-256 beside it.
 * `--no-build` packs what was built last; `--out <folder>` puts it elsewhere.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fill, formatNumber } from '../core/index.ts';
import { releaseWords as words } from '../texts/release.ts';
import { archiveOf } from './archive.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'boolean', default: true },
      out: { type: 'string', default: join(root, 'release') },
    },
    allowNegative: true,
  });
  if (values.build) {
    process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
    const astro = await import('astro');
    await astro.build({ root, logLevel: 'warn' });
  }
  if ((await stat(join(dist, 'index.html')).catch(() => null)) === null)
    throw new Error(fill(words.missing, { folder: dist }));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const archive = await archiveOf(dist, 'nyttestrategi', {
    'LAESMIG.txt': fill(words.readme.join('\r\n'), { version }),
  });
  const name = `nyttestrategi-${version}.zip`;
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, name), archive);
  const sum = createHash('sha256').update(archive).digest('hex');
  await writeFile(join(values.out, `${name}.sha256`), `${sum}  ${name}\n`);
  const size = formatNumber(Math.round(archive.length / 100_000) / 10);
  console.log(fill(words.made, { file: join(values.out, name), size }));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
