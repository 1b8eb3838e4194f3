/** A browser of a test's own, whose processes are killed from outside: no page hears of it, as when a machine stops. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';

/** What the journal has said it holds of the first long text, as told from inside the page. */
export type Acknowledged = { text: string };

/** The numbers of the browser's processes; with a kind, of those alone. */
export async function processesOf(browser: Browser, kind?: 'renderer'): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => kind === undefined || type === kind).map(({ id }) => id);
}

/** Milliseconds after which a browser is taken to have forgotten what it was asked. */
const PATIENCE = 30_000;

/** What the browser answers; `null` when it never does, as now and then when all its renderers have just been killed. */
export async function within<T>(work: Promise<T>): Promise<T | null> {
  const ended = new AbortController();
  const waited = setTimeout(PATIENCE, null, { signal: ended.signal }).catch(() => null);
  // An answer that comes when nobody waits any more is nobody's fault.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, waited]);
  } finally {
    ended.abort();
  }
}

/**
 * A new page at the address; `silent` is called for each that never came, or crashed on its way because its renderer was
 * among those killed, and another is asked for.
 */
export async function freshPage(
  context: BrowserContext,
  address: string,
  silent: () => void,
): Promise<Page> {
  for (let left = 5; left > 0; left -= 1) {
    const page = await within(context.newPage().catch(() => null));
    if (page && (await within(page.goto(address).catch(() => null)))) return page;
    silent();
    if (page) await within(page.close());
  }
  throw new Error('The browser opens no page any more.');
}

/** Kills processes at once; one that has ended already is none to kill. */
export function kill(processes: readonly number[]): void {
  for (const id of processes) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It had ended already.
    }
  }
}

/** Has every page tell what stood in its first long text at the moment a write to the journal returned. */
export async function listen(context: BrowserContext): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { text: '' };
  await context.exposeBinding('__kept', (_, text: string) => {
    acknowledged.text = text;
  });
  await context.addInitScript(() => {
    const told = window as unknown as { __kept: (text: string) => Promise<void>; __found: number };
    const isJournal = (key: string) => /:(journal|siden):/.test(key);
    told.__found = Object.keys(localStorage).filter(isJournal).length;
    const write = Reflect.get<Storage, 'setItem'>(Storage.prototype, 'setItem');
    Storage.prototype.setItem = function (key, value) {
      write.call(this, key, value);
      if (!isJournal(key) || value === '') return;
      const field = document.querySelector<HTMLTextAreaElement>('.field textarea');
      if (field) void told.__kept(field.value);
    };
  });
  return acknowledged;
}

/** How many journal entries lay there before the page's own script began. */
export function foundIn(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { __found: number }).__found);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
