/** Whether a line of a source is told is found out on a small page. */
import { describe, expect, it } from 'vitest';
import { problemOf, problemWithout } from './coverage.ts';
import { parsed, wordsOfMain } from './place.ts';

const HTML = `<!doctype html><main id="indhold"><h1>Regler</h1>
  <article id="a"><h2>Uger</h2><p>Højst 13 uger.</p></article>
  <article id="b"><h2>Timer</h2><p>Højst 37 timer.</p><ul><li>Dansk</li><li>Praktik</li></ul></article>
  <p>Vi har set efter to gange.</p></main>`;

const page = parsed(HTML);
const problem = (row: Parameters<typeof problemOf>[0]) => problemOf(row, page);

describe('a line of a source', () => {
  it('is told when its words stand in its place and nowhere else', () => {
    expect(problem({ id: 'a', phrase: 'Højst 13 uger' })).toBeNull();
    expect(problem({ id: 'b', item: 2, phrase: 'Praktik' })).toBeNull();
    expect(problem({ id: 'indhold', phrase: 'to gange' })).toBeNull();
  });

  it('is not told when its place is gone, says something else, or is not the only one', () => {
    expect(problem({ id: 'c', phrase: 'Højst 13 uger' })).toBe('no place c');
    expect(problem({ id: 'b', item: 3, phrase: 'Dansk' })).toBe('no place b 3');
    expect(problem({ id: 'b', phrase: 'Højst 13 uger' })).toContain('not told in b');
    expect(problem({ id: 'b', item: 1, phrase: 'Praktik' })).toContain('not told in b');
    expect(problem({ id: 'a', phrase: 'Højst' })).toContain('told elsewhere too');
  });

  it('is missed when what tells it is taken away, and only then', () => {
    const weeks = { id: 'a', phrase: 'Højst 13 uger' };
    const hours = { id: 'b', phrase: 'Højst 37 timer' };
    const danish = { id: 'b', item: 1, phrase: 'Dansk' };
    const before = wordsOfMain(page);
    expect(problemWithout(weeks, weeks, page)).toBe('no place a');
    expect(problemWithout(weeks, hours, page)).toBeNull();
    expect(problemWithout(hours, danish, page)).toBe('no place b 1');
    expect(problemWithout(danish, danish, page)).toContain('not told in b');
    expect(wordsOfMain(page)).toBe(before);
  });
});
