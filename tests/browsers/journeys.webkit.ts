/** The journeys in WebKit, the engine of Safari. */
import { afterAll, beforeAll, it } from 'vitest';
import { listen, staticServer } from '../../src/build/static-server.ts';
import { visitorAt } from './by-webdriver.ts';
import { JOURNEYS } from './journeys.ts';
import { openWebKit, type Opened } from './webkit-session.ts';

const server = staticServer({ folder: process.env['SITE_FOLDER'] ?? 'dist', base: '/' });
const opened: Opened[] = [];
let site = '';

beforeAll(async () => {
  site = `http://127.0.0.1:${String(await listen(server, 0, false))}/`;
});
afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()));
  server.close();
});

/** A visitor in a browser of their own, which has seen nothing yet. */
async function visitor() {
  const session = await openWebKit();
  opened.push(session);
  return visitorAt(session.command, site, session.downloads);
}

for (const { name, play } of JOURNEYS) {
  it(name, async () => {
    await play(await visitor(), visitor);
  });
}
