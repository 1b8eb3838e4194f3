/** What islands need of the site around them: its root, the catalog, focus, downloads. */
import { tick } from 'svelte';
import type { Catalog } from '../../core/index.ts';
import { inSandbox, stayInSpace } from './space.ts';

declare const __CATALOG_FILE__: string;

/** The folders whose pages work on a plan. */
export const WORKING = /^(plan|aftaler|opfoelgning)\//;

/** An address in the site, whatever folder it is served from; in the sandbox it stays there. `path` has no leading slash. */
export function address(path: string): string {
  const root = new URL(document.documentElement.dataset.base ?? '/', location.href);
  const url = new URL(path, root);
  return (WORKING.test(path) ? stayInSpace(url) : url).href;
}

/** The published catalog: checked when it was built, so it is only read here. */
export async function loadCatalog(): Promise<Catalog> {
  const response = await fetch(address(`data/${__CATALOG_FILE__}`));
  if (!response.ok) throw new Error(`Catalog: ${String(response.status)}`);
  return (await response.json()) as Catalog;
}

/**
 * Goes to the first of the elements that is there, once the page shows what was just changed: opens it and all
 * around it, and focuses its first control, a section's heading, or itself. False when none is there.
 */
export async function goTo(...ids: string[]): Promise<boolean> {
  await tick();
  for (const id of ids) await openItemOf(id);
  const target = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
  if (!target) return false;
  openAround(target);
  const within = { DETAILS: 'summary', SECTION: 'h2, h3' }[target.tagName];
  const inner = target.querySelector<HTMLElement>(within ?? 'input, textarea, select');
  if (inner?.matches('h2, h3')) inner.tabIndex = -1;
  // What is used at once is only brought into view; what is read first comes to the top.
  const used = !inner && target.tabIndex >= 0;
  target.scrollIntoView({ block: used ? 'nearest' : 'start' });
  (inner ?? target).focus({ preventScroll: true });
  return true;
}

/** Opens all that an element is folded into, and itself. */
export function openAround(element: HTMLElement): void {
  for (let up: HTMLElement | null = element; up; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true;
}

/** Opens the repeated thing that an element of that id belongs to, so that its form is there to be found in. */
async function openItemOf(id: string): Promise<void> {
  if (document.getElementById(id)) return;
  const item = [...document.querySelectorAll<HTMLDetailsElement>('details.item[id^="t-"]')].find(
    (each) => `${id}-`.slice(1).startsWith(`${each.id.slice(1)}-`),
  );
  if (!item || item.open) return;
  item.open = true;
  // The browser tells of it later; its form is wanted now.
  item.dispatchEvent(new Event('toggle'));
  await tick();
}

/** As `goTo`, for what is on its way: tries at each change of the page, until it is there, unwanted, or five seconds late. */
export async function goToComing(id: string, wanted: () => boolean = () => true): Promise<void> {
  const limit = AbortSignal.timeout(5_000);
  for (;;) {
    const change = nextChange(limit);
    if ((await goTo(id)) || limit.aborted || !wanted()) return;
    await change;
  }
}

/** Settles when something is next put into or taken off the page, or the limit is reached. */
export function nextChange(limit: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const observer = new MutationObserver(end);
    function end(): void {
      observer.disconnect();
      settle();
    }
    observer.observe(document.body, { childList: true, subtree: true });
    limit.addEventListener('abort', end, { once: true });
  });
}

/** What the name of a file from the sandbox begins with, so that nobody takes it for their own. */
const FROM_EXAMPLE = 'fra-eksemplet-';

/** Hands a file to the reader; the name it got. */
export function download(name: string, data: BlobPart, mime: string): string {
  const url = URL.createObjectURL(new Blob([data], { type: mime }));
  const given = inSandbox() ? `${FROM_EXAMPLE}${name}` : name;
  const link = Object.assign(document.createElement('a'), { href: url, download: given });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
  return given;
}
