/** The checks of what a page weighs find what they look for. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { BUDGET } from './budgets.ts';
import { built } from './built.ts';
import { fontsAhead, pageBytes, readingBudget } from './weight.ts';

const FONT = 'assets/plex-latin-400-normal.Ab12.woff2';
const AHEAD = `<link rel="preload" href="./${FONT}" as="font" type="font/woff2" crossorigin>`;
const SHEET = '<link rel="stylesheet" href="./assets/a.css">';
const CSS = '@font-face{font-display:optional;src:url(./plex-latin-400-normal.Ab12.woff2)}';

const siteOf = (head: string, body = '', files: Record<string, string | Buffer> = {}) =>
  built({
    'index.html': `<!doctype html><html lang="da"><head>${head}</head><body>${body}</body></html>`,
    'assets/a.css': CSS,
    [FONT]: 'x',
    ...files,
  });

it('a page whose fonts come ahead, and that is light, breaks no promise', async () => {
  const site = await siteOf(AHEAD + SHEET);
  expect(readingBudget(site)).toEqual([]);
  expect(fontsAhead(site)).toEqual([]);
});

it('a page weighs its pictures and style sheets, each once, and not its fonts', async () => {
  const weigh = async (body: string, font = 'x') => {
    const site = await siteOf(AHEAD + SHEET, body, {
      'a.png': randomBytes(5_000),
      [FONT]: Buffer.from(font),
    });
    return site.pages.map((page) => pageBytes(site, page))[0] ?? 0;
  };
  const plain = await weigh('');
  const picture = '<img src="./a.png" alt="">';
  expect((await weigh(picture)) - plain).toBeGreaterThan(5_000);
  expect((await weigh(picture + picture)) - plain).toBeLessThan(5_200);
  expect(await weigh('', 'x'.repeat(50_000))).toBe(plain);
});

it('a page that is too heavy in all is found', async () => {
  const heavy = `<p>${randomBytes(BUDGET.readingPage).toString('base64')}</p>`;
  expect(readingBudget(await siteOf(AHEAD + SHEET, heavy)).join()).toContain('bytes in all');
});

it.each([
  ['', CSS, 'in the style sheets'],
  [AHEAD.replace(' crossorigin', ''), CSS, 'fetched twice'],
  [AHEAD, '', 'in the style sheets'],
  [AHEAD, CSS.replace('optional', 'swap'), 'swapped in'],
])('%j with %j is found', async (ahead, css, problem) => {
  const site = await siteOf(ahead + SHEET, '', { 'assets/a.css': css });
  expect(fontsAhead(site).join()).toContain(problem);
});

it('fonts that are too heavy, or of another alphabet, are found', async () => {
  const heavy = await siteOf(AHEAD + SHEET, '', { [FONT]: Buffer.alloc(BUDGET.fonts + 1) });
  expect(fontsAhead(heavy).join()).toContain('bytes of fonts');
  const other = FONT.replace('latin', 'latin-ext');
  const site = await siteOf(AHEAD.replace(FONT, other) + SHEET, '', {
    [other]: 'x',
    'assets/a.css': CSS.replace('latin', 'latin-ext'),
  });
  expect(fontsAhead(site).join()).toContain('no Latin woff2');
});
