/** What an island needs is named in the head of its page, so that nothing waits for a script to ask for it. */
import { describe, expect, it } from 'vitest';
import { withPartsAhead } from '../../src/build/ahead.ts';

const page = (body: string) => `<html><head><title>T</title></head><body>${body}</body></html>`;
const island =
  '<astro-island component-url="/assets/Step.a.js" renderer-url="/assets/client.b.js"></astro-island>';
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

const namedIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

describe('what an island needs', () => {
  it('is named once each in the head, down to what its scripts import', () => {
    const html = withPartsAhead(page(island), ahead);
    expect(namedIn(html)).toEqual([
      '/assets/Step.a.js',
      '/assets/client.b.js',
      '/assets/plan.c.js',
      '/assets/frame.d.js',
      '/data/catalog.1.json',
    ]);
    expect(html.indexOf('/data/')).toBeLessThan(html.indexOf('</head>'));
  });

  it('has no data named when none of its scripts fetches it', () => {
    const html = withPartsAhead(page(island), { ...ahead, data: 'catalog.2.json' });
    expect(namedIn(html)).not.toContain('/data/catalog.2.json');
  });

  it('is nothing on a page for reading', () => {
    const html = page('<p>Ord</p>');
    expect(withPartsAhead(html, ahead)).toBe(html);
  });
});
