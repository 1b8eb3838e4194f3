/** LIX is counted as it is defined, and of the text that a reader meets. */
import { describe, expect, it } from 'vitest';
import { built } from './built.ts';
import { lix, textOf } from './lix.ts';

async function textIn(body: string): Promise<string> {
  const site = await built({ 'index.html': `<html><body><main>${body}</main></body></html>` });
  const main = site.pages[0]?.root.querySelector('main');
  if (!main) throw new Error('no main');
  return textOf(main);
}

describe('LIX', () => {
  it('is words per sentence plus the percentage of words over six letters', () => {
    // 2 sentences, 8 words, 2 of them long: 4 + 25.
    expect(lix('Vi skriver en kort. Her bor hesten udenfor.')).toBe(29);
    expect(lix('hesten')).toBe(1);
    expect(lix('hestene')).toBe(101);
    expect(lix('')).toBe(0);
  });
  it('ends a sentence at a dot, a question, a call, a colon and a line', () => {
    expect(lix('en to. Tre? fire! fem: seks\nsyv')).toBeCloseTo(7 / 6);
  });
  it('goes on after the dot of a date, an abbreviation and a number', () => {
    for (const text of ['den 1. maj er her', 'sagt ca. 2017 af os', 'der er 300.000 til os']) {
      expect(lix(text)).toBe(5);
    }
  });
  it('ends a sentence at a dot before a quote or a capital', () => {
    expect(lix('en »to.« Tre fire')).toBe(2);
    expect(lix('i 2025. Før var det')).toBe(2.5);
  });
});

describe('the text of a page', () => {
  it('is a line for each block, whatever stands inline in it', async () => {
    expect(await textIn('<h1>En</h1><p>To <b>tre</b>\n fire</p><ul><li>fem<li>seks</ul>')).toBe(
      'En\nTo tre fire\nfem\nseks',
    );
  });
  it('tells the lines of a card apart', async () => {
    expect(await textIn('<a href="/"><span>En</span><span>to</span></a>')).toBe('En\nto');
  });
  it('reads a word with a note as part of its sentence', async () => {
    const html = '<p>Om <button type="button" class="term">nytteindsats</button> her.</p>';
    expect(await textIn(html)).toBe('Om nytteindsats her.');
  });
  it('leaves out navigation, popovers and what is no text', async () => {
    expect(
      await textIn(
        '<nav>En</nav><p>To<span popover id="a">tre</span></p><script>fire</script><svg><text>fem</text></svg>',
      ),
    ).toBe('To');
  });
});
