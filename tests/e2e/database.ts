/** The database as another page of the site sees it, without the site's own script: to hold it, take it away, or spoil it. */
import type { BrowserContext, Page } from '@playwright/test';

/** A page of the site that has no script of its own and opens no store. */
export async function readingPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('');
  return page;
}

/** Opens the database in the page and keeps it open, deaf to all others; with a version, in that one. */
export async function hold(page: Page, version?: number): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((settle, fail) => {
        const request = indexedDB.open('nyttestrategi', wanted);
        request.onsuccess = () => {
          (window as unknown as { __held: IDBDatabase }).__held = request.result;
          settle();
        };
        request.onerror = () => {
          fail(new Error(request.error?.name));
        };
      }),
    version,
  );
}

/** Deletes the whole database; whoever has it open is told, and has to let go. */
export async function deleteDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((settle, fail) => {
        const request = indexedDB.deleteDatabase('nyttestrategi');
        request.onsuccess = () => {
          settle();
        };
        request.onerror = () => {
          fail(new Error(request.error?.name));
        };
      }),
  );
}

/** Every record of a kind, as they lie. */
export function recordsOf(page: Page, kind: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((settle, fail) => {
        const request = indexedDB.open('nyttestrategi');
        request.onerror = () => {
          fail(new Error(request.error?.name));
        };
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            request.result.close();
            settle(all.result as Record<string, unknown>[]);
          };
        };
      }),
    kind,
  );
}

/** Puts records there behind the store's back. */
export async function putRecords(
  page: Page,
  kind: string,
  records: Record<string, unknown>[],
): Promise<void> {
  await page.evaluate(
    ([name, put]) =>
      new Promise<void>((settle, fail) => {
        const request = indexedDB.open('nyttestrategi');
        request.onerror = () => {
          fail(new Error(request.error?.name));
        };
        request.onsuccess = () => {
          const work = request.result.transaction(name, 'readwrite');
          for (const record of put) work.objectStore(name).put(record);
          work.oncomplete = () => {
            request.result.close();
            settle();
          };
        };
      }),
    [kind, records] as const,
  );
}
