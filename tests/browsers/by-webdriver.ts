/** A visitor over the WebDriver protocol: things are found and filled in by the page, pressed by the driver. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import type { Name, Thing, Visitor } from './visitor.ts';

/** One command to the driver, within its session; what it answers. */
export type Command = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

/** How the driver names an element. */
type Reference = Record<string, string>;

type Wanted = { selector: string; name?: { text: string; isPattern: boolean }; text?: string };

/** No journey measures time: the limit only ends what hangs. */
const PATIENCE = { timeout: 60_000, interval: 50 };

export function visitorAt(command: Command, site: string, downloads: string): Visitor {
  const run = async <Result>(script: (...args: never[]) => Result, ...args: unknown[]) =>
    (await command('POST', '/execute/sync', {
      script: `return (${script.toString()})(...arguments)`,
      args,
    })) as Result;
  const go = async (path: string) => {
    await command('POST', '/url', { url: new URL(path, site).href });
    expect(await run(foreign)).toEqual([]);
  };
  const find = async (thing: Thing, text?: string): Promise<Reference> => {
    const wanted = { ...wantedBy(thing), ...(text === undefined ? {} : { text }) };
    let found: Reference | null = null;
    const look = async () => (found = (await run(search, wanted)) as Reference | null) !== null;
    await expect.poll(look, { ...PATIENCE, message: JSON.stringify(wanted) }).toBe(true);
    return found as unknown as Reference;
  };
  const at = (element: Reference, rest: string) =>
    `/element/${Object.values(element)[0] ?? ''}/${rest}`;
  /** The driver presses where a thing was when it looked: what comes above it meanwhile would take the press. */
  const stillness = async (element: Reference) => {
    let before: string | null = null;
    const isStill = async () => {
      const now = await run(placeOf, element);
      const same = now === before;
      before = now;
      return same;
    };
    await expect.poll(isStill, { ...PATIENCE, message: 'it does not stand still' }).toBe(true);
  };
  const press = async (thing: Thing) => {
    const element = await find(thing);
    await run(toMiddle, element);
    await stillness(element);
    // What is moving as it opens has no point to press for the driver; the page presses it then.
    await command('POST', at(element, 'click'), {}).catch((error: unknown) => {
      if (!String(error).includes('not interactable')) throw error;
      return run(click, element);
    });
  };
  return {
    open: go,
    reload: async () => {
      await command('POST', '/refresh', {});
    },
    press,
    write: async (thing, text) => {
      await run(put, await find(thing), text);
    },
    give: async (thing, paths) => {
      const text = paths.map((path) => resolve(path)).join('\n');
      await command('POST', at(await find(thing), 'value'), { text });
    },
    take: async (thing) => {
      const before = readdirSync(downloads);
      await press(thing);
      const fresh = () => readdirSync(downloads).filter((name) => !before.includes(name));
      const whole = (name: string) => statSync(join(downloads, name)).size > 0;
      await expect.poll(() => [fresh().length, fresh().every(whole)], PATIENCE).toEqual([1, true]);
      const [name = ''] = fresh();
      return { name, path: join(downloads, name) };
    },
    sees: async (thing, text) => {
      await find(thing, text);
    },
    counts: (selector, number) =>
      expect.poll(() => run(count, selector), { ...PATIENCE, message: selector }).toBe(number),
    holds: async (thing, text) => {
      const value = async () => run(valueOf, await find(thing));
      await expect.poll(value, PATIENCE).toBe(text);
    },
  };
}

function wantedBy(thing: Thing): Wanted {
  if (typeof thing === 'string') return { selector: thing };
  const part = thing.in ?? 'body';
  const kinds = 'button' in thing ? 'button, summary' : 'link' in thing ? 'a[href]' : FIELDS;
  const name: Name = 'button' in thing ? thing.button : 'link' in thing ? thing.link : thing.label;
  return {
    selector: `:is(${part}) :is(${kinds})`,
    name:
      typeof name === 'string'
        ? { text: name, isPattern: false }
        : { text: name.source, isPattern: true },
  };
}

const FIELDS = 'input, select, textarea';

// What follows runs in the page, and may use nothing from outside itself.

/** The first that is seen of what is wanted. A field is named by its label, all else by what stands in it. */
function search({ selector, name, text }: Wanted): unknown {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
  const nameOf = (node: Element) => {
    const labels = [...((node as HTMLInputElement).labels ?? [])];
    const said = node.matches('input, select, textarea') ? labels : [node];
    return plain(node.getAttribute('aria-label') ?? said.map((each) => each.textContent).join(' '));
  };
  const isNamed = (node: Element) =>
    name === undefined ||
    (name.isPattern ? new RegExp(name.text).test(nameOf(node)) : nameOf(node) === name.text);
  const isSeen = (node: Element) =>
    node.checkVisibility({ visibilityProperty: true }) ||
    (node as HTMLInputElement).type === 'file';
  const says = (node: Element) => text === undefined || plain(node.textContent).includes(text);
  const all = [...document.querySelectorAll(selector)];
  return all.find((node) => isNamed(node) && isSeen(node) && says(node)) ?? null;
}

function put(field: HTMLInputElement | HTMLSelectElement, text: string): void {
  field.focus();
  if (field instanceof HTMLSelectElement) {
    const choice = [...field.options].find(({ label }) => label === text);
    if (choice === undefined) throw new Error(`There is no choice ${text}`);
    choice.selected = true;
  } else field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** No bar that stands over the page's edge lies above it there. */
function toMiddle(node: Element): void {
  node.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function placeOf(node: Element): string {
  return JSON.stringify(node.getBoundingClientRect());
}

function click(node: HTMLElement): void {
  node.click();
}

function count(selector: string): number {
  return document.querySelectorAll(selector).length;
}

function valueOf(field: HTMLInputElement): string {
  return field.value;
}

/** The addresses elsewhere that this page has asked. */
function foreign(): string[] {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  return asked.filter(
    (name) => !/^(data|blob|about):/.test(name) && new URL(name).origin !== location.origin,
  );
}
