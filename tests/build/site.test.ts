/** What the build promises before there is a built site to look at: any folder, and nobody else's host. */
import { expect, describe, it } from 'vitest';
import config from '../../astro.config.mjs';
import { numberedIslands, relativeAddresses } from '../../src/build/site.ts';

describe('addresses of a built page', () => {
  it.each([
    ['a link', '<a class="x" href="/regler/">', '<a class="x" href="../../regler/">'],
    ['the front page', '<a href="/">', '<a href="../../">'],
    ['a script', '<script src="/assets/a.js">', '<script src="../../assets/a.js">'],
    [
      'an island',
      '<astro-island component-url="/a.js" renderer-url="/b.js" before-hydration-url="/c.js">',
      '<astro-island component-url="../../a.js" renderer-url="../../b.js" before-hydration-url="../../c.js">',
    ],
    ['a form', '<form action="/soeg/">', '<form action="../../soeg/">'],
    ['where data lies', '<div data-base="/">', '<div data-base="../../">'],
    ['a font', 'url(/fonts/a.woff2)', 'url(../../fonts/a.woff2)'],
    ['a font in quotes', `url("/a") url('/b')`, `url("../../a") url('../../b')`],
  ])('are relative to it: %s', (_, written, expected) => {
    expect(relativeAddresses(written, '../..')).toBe(expected);
  });

  it.each([
    '<a href="https://www.retsinformation.dk/">',
    '<a href="//host.dk/a">',
    '<a href="#indhold">',
    '<a href="../regler/">',
    '<a data-note="/a/">',
    '<p>Skriv href=/a/ her</p>',
    'url(data:font/woff2;base64,/w==)',
  ])('stay as they are when they are not the site’s root: %s', (written) => {
    expect(relativeAddresses(written, '../..')).toBe(written);
  });

  it('begin in the page’s own folder when that is the root', () => {
    expect(relativeAddresses('<a href="/regler/">', '')).toBe('<a href="./regler/">');
  });
});

it('numbers the islands of a page, which Astro names by where the site was built', () => {
  const page = (a: string, b: string) =>
    `<p>uid="x"</p><astro-island uid="${a}" props="{}"></astro-island><astro-island uid="${b}">`;
  expect(numberedIslands(page('WLPh4', 'Z1'))).toBe(page('1', '2'));
});

describe('the content security policy', () => {
  const csp = config.security?.csp;
  const policy = typeof csp === 'object' ? csp : {};
  const directives = new Map(
    (policy.directives ?? []).map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

  it('lets nothing in from another host, and nothing out', () => {
    const own = new Set(["'self'", "'none'", 'data:', 'blob:']);
    for (const [name, sources] of directives) {
      expect(
        sources.filter((source) => !own.has(source)),
        name,
      ).toEqual([]);
    }
    expect(directives.get('default-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
  });

  it('lets a form be sent to this site alone', () => {
    expect(directives.get('form-action')).toEqual(["'self'"]);
  });

  it('lets no base be moved, and no plug-in in', () => {
    for (const name of ['base-uri', 'object-src']) {
      expect(directives.get(name), name).toEqual(["'none'"]);
    }
  });

  it('knows inline scripts and styles by their hash alone', () => {
    expect(policy.algorithm).toBe('SHA-256');
    expect(JSON.stringify(policy)).not.toContain('unsafe-');
  });
});
