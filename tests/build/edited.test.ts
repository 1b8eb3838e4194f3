/** What `npm run dev` does when content is saved: reads it again, or says what is wrong and goes on with what there was. */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { edited } from '../../src/build/edited.ts';
import { loadCatalog, publishCatalog } from '../../src/catalog.ts';

const said: string[] = [];
const sent: unknown[] = [];
let refreshed = 0;
type Answer = { setHeader: () => void; end: (text: string) => void };
type Middleware = (request: { url: string }, response: Answer, next: () => void) => void;
let middleware: Middleware = () => undefined;

/** The part of a dev server that the integration meets. */
function started(): EventEmitter {
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const tell = (text: string) => {
    said.push(text);
  };
  const setup = edited().hooks['astro:server:setup'] as unknown as (options: object) => void;
  setup({
    server: {
      watcher,
      ws: { send: (message: unknown) => sent.push(message) },
      middlewares: {
        use: (own: Middleware) => {
          middleware = own;
        },
      },
    },
    logger: { error: tell, info: tell },
    refreshContent: () => {
      refreshed += 1;
      return Promise.resolve();
    },
  });
  return watcher;
}

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  sent.length = 0;
  refreshed = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('content that is saved while someone looks at the site', () => {
  it('is read again once, however many files were saved', async () => {
    const watcher = started();
    for (const name of ['rules/a.yaml', 'tasks/b.yaml', 'kommuner.yaml'])
      watcher.emit('all', 'change', join(process.cwd(), 'content', name));
    await vi.runAllTimersAsync();
    expect(refreshed).toBe(1);
    expect(sent).toEqual([{ type: 'full-reload' }]);
    expect(said).toEqual(['Indholdet er læst igen uden fejl.']);
  });

  it.each([
    ['content/pages/om.mdx', ['Indholdet er læst igen uden fejl.']],
    ['content/texts/site.json', ['Indholdet er læst igen uden fejl.']],
    ['content/examples/eksempel-kommune.json', []],
    ['src/catalog.ts', []],
  ])('leaves it to others to show %s, and tells of what it read', async (name, told) => {
    started().emit('all', 'change', join(process.cwd(), name));
    await vi.runAllTimersAsync();
    expect(refreshed).toBe(0);
    expect(said).toEqual(told);
  });

  it('gives islands the catalog of now, whatever name they ask by', () => {
    started();
    const heard: string[] = [];
    const answer = { setHeader: () => undefined, end: (text: string) => void heard.push(text) };
    let passed = 0;
    const next = () => {
      passed += 1;
    };
    middleware({ url: '/data/catalog.0123abcd.json' }, answer, next);
    middleware({ url: '/data/notes.0123abcd.json' }, answer, next);
    expect(heard).toEqual([publishCatalog(loadCatalog().catalog).json]);
    expect(passed).toBe(1);
  });
});
