/** A browser of a test's own, whose processes are killed from outside: no page hears of it, as when a machine stops. */
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
