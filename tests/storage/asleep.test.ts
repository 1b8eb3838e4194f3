/** A page that is left in the middle of a save neither holds the database from others nor loses the save. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';

const window = new EventTarget();
const tell = (name: string, persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event(name), { persisted }));
const record = { key: 'a', text: 'gemt' };

/** The store as the page has it, or another page that nobody leaves. */
async function open(name: string, who: 'left' | 'other' = 'left') {
  if (who === 'left') vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  else vi.unstubAllGlobals();
  vi.resetModules();
  const { openDatabase } = await import('../../src/storage/database.ts');
  const opened = await openDatabase(name, 5_000);
  if (!opened.ok) throw new Error(opened.why);
  return opened.backing;
}
afterEach(() => vi.unstubAllGlobals());

it('lets go of the database while the page sleeps, and saves when it wakes', async () => {
  const left = await open('asleep');
  const other = await open('asleep', 'other');
  let slept = false;
  const saving = left.run('readwrite', ['plans'], async (access) => {
    // One request after another, as long as the page is awake: this never ends by itself.
    if (!slept) for (;;) await access.get('plans', 'a');
    await access.put('plans', record);
  });
  await new Promise((settle) => {
    setTimeout(settle, 20);
  });
  slept = true;
  tell('pagehide', true);
  const elsewhere = { key: 'b', text: 'skrevet imens' };
  await other.run('readwrite', ['plans'], (access) => access.put('plans', elsewhere));
  expect(await other.run('readonly', ['plans'], (access) => access.keys('plans'))).toEqual(['b']);
  tell('pageshow', true);
  await saving;
  expect(await other.run('readonly', ['plans'], (access) => access.get('plans', 'a'))).toEqual(
    record,
  );
});

it('goes on when the page is ended, for what the browser still lets through', async () => {
  const backing = await open('ended');
  tell('pagehide', false);
  await backing.run('readwrite', ['plans'], (access) => access.put('plans', record));
  expect(await backing.run('readonly', ['plans'], (access) => access.get('plans', 'a'))).toEqual(
    record,
  );
});
