/** The service worker in a browser of our own making: what it keeps, what it answers, and what it lets go of. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { workerOf, type Kept } from '../../src/build/service-worker.ts';

const code = readFileSync(new URL('../../src/build/worker.js', import.meta.url), 'utf8');
const SCOPE = 'https://kommune.dk/under/mappe/';

/** A browser's caches, by name and address. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>();
  keys = () => Promise.resolve([...this.all.keys()]);
  delete = (name: string) => Promise.resolve(this.all.delete(name));
  open = (name: string) => {
    const cache = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, cache);
    return Promise.resolve({
      put: (address: string, response: Response) => {
        cache.set(address, response);
        return Promise.resolve();
      },
      match: (address: string) => Promise.resolve(cache.get(address)?.clone()),
    });
  };
}

type Asked = { url: string; method: string; mode: string };
type Event = {
  waitUntil?: (done: Promise<unknown>) => void;
  request?: Asked;
  data?: unknown;
};
type Handler = (
  event: Event & { respondWith?: (answer: Promise<Response> | Response) => void },
) => void;

/** The host: what it answers, and what it was asked for. */
let host: (address: string) => Response;
let fetched: string[];
let caches: Caches;
/** How many pages are open, and how often a worker has taken over before they were closed. */
let open: number;
let hurried: number;
beforeEach(() => {
  fetched = [];
  open = 1;
  hurried = 0;
  caches = new Caches();
  host = (address) => new Response(`fra nettet: ${address}`);
});

function worker(files: readonly Kept[]) {
  const handlers = new Map<string, Handler>();
  runInNewContext(workerOf(files, code), {
    self: {
      registration: { scope: SCOPE },
      location: new URL(`${SCOPE}sw.js`),
      addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
      clients: { matchAll: () => Promise.resolve(Array.from({ length: open }, () => ({}))) },
      skipWaiting: () => (hurried += 1),
    },
    caches,
    fetch: (asked: string | Asked) => {
      const address = typeof asked === 'string' ? asked : asked.url;
      fetched.push(address);
      return new Promise((settle) => {
        settle(host(address));
      });
    },
    ...{ URL, Response, Headers, Promise, Map, Error },
  });
  const run = async (name: string) => {
    let done: Promise<unknown> = Promise.resolve();
    handlers.get(name)?.({
      waitUntil: (promise) => {
        done = promise;
      },
    });
    await done;
  };
  return {
    install: () => run('install'),
    activate: () => run('activate'),
    hear: (data: unknown) => {
      handlers.get('message')?.({ data });
    },
    /** The text it answers with, or `null` when it leaves the request to the browser. */
    ask: async (url: string, how: Partial<Asked> = {}) => {
      let answer: Promise<Response> | Response | null = null;
      const request = { url, method: 'GET', mode: 'cors', ...how };
      handlers.get('fetch')?.({
        request,
        respondWith: (given) => {
          answer = given;
        },
      });
      return (await (answer as Promise<Response> | null)) ?? null;
    },
  };
}

const page: Partial<Asked> = { mode: 'navigate' };
const files: Kept[] = [
  ['./', 'sha256-a'],
  ['./regler/', 'sha256-b'],
  ['./assets/a.js', 'sha256-c'],
];
const offline = () => {
  host = () => {
    throw new TypeError('Failed to fetch');
  };
};
const text = async (response: Response | null) => (response === null ? null : response.text());

describe('the service worker', () => {
  it('takes in every file, and works without the net from then on', async () => {
    const one = worker(files);
    await one.install();
    offline();
    expect(await text(await one.ask(`${SCOPE}regler/`, page))).toContain('regler/');
    expect(await text(await one.ask(`${SCOPE}regler/?dato=2024-01-01`, page))).toContain('regler/');
    expect(await text(await one.ask(`${SCOPE}assets/a.js`))).toContain('a.js');
  });
  it('takes in all or none', async () => {
    host = (address) => new Response('', { status: address.endsWith('a.js') ? 404 : 200 });
    await expect(worker(files).install()).rejects.toThrow('404');
  });
  it('asks for a page anew, and for what it loads not', async () => {
    const one = worker(files);
    await one.install();
    host = () => new Response('nyt');
    expect(await text(await one.ask(`${SCOPE}regler/`, page))).toBe('nyt');
    expect(await text(await one.ask(`${SCOPE}assets/a.js`))).toContain('fra nettet');
  });
  it('shows the kept page when the host is ill', async () => {
    const one = worker(files);
    await one.install();
    host = () => new Response('syg', { status: 503 });
    expect(await text(await one.ask(`${SCOPE}regler/`, page))).toContain('regler/');
  });
  it('finds a page asked for without its last slash', async () => {
    const one = worker(files);
    await one.install();
    const answer = await one.ask(`${SCOPE}regler?dato=2024-01-01`, page);
    expect(answer?.headers.get('location')).toBe(`${SCOPE}regler/?dato=2024-01-01`);
  });
  it('leaves alone what is not its own, and stores nothing of it', async () => {
    const one = worker(files);
    await one.install();
    const before = [...caches.all.values()].map((cache) => cache.size);
    expect(await one.ask('https://andre.dk/regler/', page)).toBeNull();
    expect(await one.ask('https://andre.dk/under/mappe/regler/', page)).toBeNull();
    expect(await one.ask('https://andre.dk/under/mappe/assets/a.js')).toBeNull();
    expect(await one.ask('https://kommune.dk/regler/', page)).toBeNull();
    expect(await one.ask(`${SCOPE}regler/`, { method: 'POST' })).toBeNull();
    expect(await one.ask(`${SCOPE}nyt.json`)).toBeNull();
    await one.ask(`${SCOPE}regler/`, page);
    expect([...caches.all.values()].map((cache) => cache.size)).toEqual(before);
  });
  it('takes what has not changed from the build before, and lets go of that one only', async () => {
    caches.all.set('nyttestrategi https://kommune.dk/andet/ 1', new Map());
    caches.all.set('noget andet', new Map());
    await worker(files).install();
    fetched = [];
    const next = worker([...files.slice(0, 2), ['./assets/b.js', 'sha256-d']]);
    await next.install();
    expect(fetched).toEqual([`${SCOPE}assets/b.js`]);
    expect(caches.all.size).toBe(4);
    await next.activate();
    expect(caches.all.size).toBe(3);
    expect([...caches.all.keys()]).toContain('nyttestrategi https://kommune.dk/andet/ 1');
    offline();
    expect(await text(await next.ask(`${SCOPE}assets/b.js`))).toContain('b.js');
  });
  it('keeps what an open page of the build before may still ask for', async () => {
    await worker(files).install();
    const next = worker([...files.slice(0, 2), ['./assets/b.js', 'sha256-d']]);
    await next.install();
    open = 2;
    await next.activate();
    offline();
    expect(await text(await next.ask(`${SCOPE}assets/a.js`))).toContain('a.js');
    open = 1;
    await next.activate();
    await expect(next.ask(`${SCOPE}assets/a.js`)).rejects.toThrow('Failed to fetch');
  });
  it('hurries past an open page only when it is asked to', async () => {
    const one = worker(files);
    await one.install();
    await one.activate();
    await one.ask(`${SCOPE}regler/`, page);
    one.hear('noget andet');
    expect(hurried).toBe(0);
    one.hear('take-over');
    expect(hurried).toBe(1);
  });
  it('speaks to no other host', () => {
    expect(code).not.toMatch(/clients\.claim|https?:/);
  });
});
