/** What an island needs is named in its page, so that nothing waits for a script to ask for it. */
import { describe, expect, it } from 'vitest';
import { withPartsAhead } from '../../src/build/ahead.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="da"><head><title>T</title></head><body>${body}</body></html>`;
const island = (client: string) =>
  `<astro-island component-url="/assets/Step.a.js" renderer-url="/assets/client.b.js" client="${client}"></astro-island>`;
const ahead = {
  scripts: new Map([
    ['Step.a.js', 'import{a}from"./plan.c.js";import"./frame.d.js";import("./Later.e.js")'],
    ['client.b.js', 'import { b } from "./plan.c.js"'],
    ['plan.c.js', 'fetch("data/catalog.1.json")'],
    ['frame.d.js', 'import{c}from"./plan.c.js"'],
    ['Later.e.js', ''],
  ]),
  data: 'catalog.1.json',
};

const namedIn = (html: string) =>
  [...(/<template>(.*)<\/template><\/head>/.exec(html)?.[1] ?? '').matchAll(/href="([^"]+)"/g)].map(
    ([, href]) => href,
  );

describe('what an island needs', () => {
  it.each(['paint', 'sign'])(
    'is named once each, down to what its scripts import: %s',
    (client) => {
      expect(namedIn(withPartsAhead(page(island(client)), ahead))).toEqual([
        '/assets/Step.a.js',
        '/assets/client.b.js',
        '/assets/plan.c.js',
        '/assets/frame.d.js',
        '/data/catalog.1.json',
      ]);
    },
  );

  it('has no data named when none of its scripts fetches it', () => {
    const html = withPartsAhead(page(island('paint')), { ...ahead, data: 'catalog.2.json' });
    expect(namedIn(html)).not.toContain('/data/catalog.2.json');
  });

  it('is nothing on a page for reading, nor where the island fetches its own at once', () => {
    for (const html of [page('<p>Ord</p>'), page(island('only'))])
      expect(withPartsAhead(html, ahead)).toBe(html);
  });
});
