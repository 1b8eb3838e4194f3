/** `npm start`: builds the site, serves it on this machine and prints the address. */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listen, normalBase, staticServer } from './static-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const USAGE = `npm start -- [--no-build] [--port N] [--base-folder /under/mappe] [--folder dist]
  --no-build      serve what was built last
  --port          this port and no other (default: 4321, or the next free one)
  --base-folder   serve the same build under a folder
  --folder        serve another folder than dist`;

async function build(): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const astro = await import('astro');
  await astro.build({ root, logLevel: 'warn' });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'boolean', default: true },
      port: { type: 'string' },
      'base-folder': { type: 'string', default: '/' },
      folder: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
    },
    allowNegative: true,
  });
  const port = values.port === undefined ? 4321 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port ?? ''} er ikke en port (0-65535).\n\n${USAGE}`);
  }
  if (values.build) {
    console.log('Bygger siden … / Building the site …');
    await build();
  }
  const built = await stat(`${values.folder}/index.html`).catch(() => null);
  if (built === null) {
    throw new Error(`Der er ingen bygget side i ${values.folder}: kør npm run build først.`);
  }
  const base = normalBase(values['base-folder']);
  const server = staticServer({ folder: values.folder, base });
  const open = await listen(server, port, values.port === undefined);
  const address = `http://127.0.0.1:${open}${base}`;
  console.log(`\n  Nyttestrategi er klar på / is ready at:  ${address}\n`);
  console.log('  Stop med / stop with: Ctrl+C');

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
