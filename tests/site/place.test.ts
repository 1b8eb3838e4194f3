/** Places and words are found on a small page as a reader would point at them. */
import { describe, expect, it } from 'vitest';
import { itemOf, parsed, placeOf, remove, wordsOf, wordsOfMain } from './place.ts';

const HTML = `<!doctype html><title>x</title><header>Menu</header><main>
  <h1 id="top">Regler</h1><p>Indledning</p>
  <h2 id="foer">Før</h2><p>En <b>pri</b>k</p><h3>Under</h3><p>Mere</p>
  <div><h2 id="nu">Nu</h2></div><p>Andet</p>
  <article aria-labelledby="regel"><h3 id="regel">Regel</h3><p>Krav</p><button popovertarget="n">ord</button></article>
  <ul><li id="punkt">Et&nbsp;punkt</li><li>Et andet</li></ul>
  <div id="liste"><table><thead><tr><th>Emne</th></tr></thead><tbody><tr><td>Hvornår</td></tr><tr><td>Hvor</td></tr></tbody></table></div>
  <div popover id="n">Forklaring af ord</div><script>let skjult;</script>
</main><footer>Fod</footer>`;
const at = (id: string): string => wordsOf(placeOf(parsed(HTML), id));

describe('a place on a page', () => {
  it('is the whole element that has the id', () => {
    expect(at('punkt')).toBe('Et punkt');
  });
  it('is the article or section that a heading is the name of', () => {
    expect(at('regel')).toBe('Regel Krav ord');
  });
  it('is otherwise what follows a heading, up to the next one as high, however deep that stands', () => {
    expect(at('foer')).toBe('Før En prik Under Mere');
    expect(at('nu')).toBe('Nu');
    expect(at('top')).toContain('Et andet');
  });
  it('is an item of a list or a row of a table by its number', () => {
    const page = parsed(HTML);
    const item = (id: string, at: number): string => wordsOf(itemOf(placeOf(page, id), at));
    expect(item('liste', 2)).toBe('Hvor');
    expect(item('top', 2)).toBe('Et andet');
    expect(item('liste', 3)).toBe('');
  });
  it('is nothing when nothing has the id', () => {
    expect(placeOf(parsed(HTML), 'findes-ikke')).toEqual([]);
  });
});

describe('the words of a page', () => {
  it('are those of its main part, without scripts and closed notes', () => {
    const words = wordsOfMain(parsed(HTML));
    expect(words).toContain('Regler Indledning Før');
    for (const outside of ['Menu', 'Fod', 'Forklaring', 'skjult'])
      expect(words).not.toContain(outside);
  });
  it('are without what was removed', () => {
    const page = parsed(HTML);
    remove(placeOf(page, 'foer'));
    expect(wordsOfMain(page)).not.toMatch(/prik|Under|Mere/);
    expect(wordsOfMain(page)).toContain('Nu Andet Regel');
  });
});
