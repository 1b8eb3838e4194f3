import { describe, expect, it } from 'vitest';
import { problemOf, without } from './coverage.ts';

const HTML = `<!doctype html><main id="indhold"><h1>Regler</h1>
  <article id="a"><h2>Uger</h2><p>Højst 13 uger.</p></article>
  <article id="b"><h2>Timer</h2><p>Højst 37 timer.</p><ul><li>Dansk</li><li>Praktik</li></ul></article>
  <p>Vi har set efter to gange.</p></main>`;

describe('a line of a source', () => {
  it('is told when its words stand in its place and nowhere else', () => {
    expect(problemOf({ id: 'a', phrase: 'Højst 13 uger' }, HTML)).toBeNull();
    expect(problemOf({ id: 'b', item: 2, phrase: 'Praktik' }, HTML)).toBeNull();
    expect(problemOf({ id: 'indhold', phrase: 'to gange' }, HTML)).toBeNull();
  });
  it('is not told when its place is gone, says something else, or is not the only one', () => {
    expect(problemOf({ id: 'c', phrase: 'Højst 13 uger' }, HTML)).toContain('no place c');
    expect(problemOf({ id: 'b', item: 3, phrase: 'Dansk' }, HTML)).toContain('no item 3 in b');
    expect(problemOf({ id: 'b', phrase: 'Højst 13 uger' }, HTML)).toContain('not told in b');
    expect(problemOf({ id: 'b', item: 1, phrase: 'Praktik' }, HTML)).toContain('not told in b');
    expect(problemOf({ id: 'a', phrase: 'Højst' }, HTML)).toContain('told elsewhere too');
  });
  it('is missed when what tells it is taken away, and only then', () => {
    const weeks = { id: 'a', phrase: 'Højst 13 uger' };
    const hours = { id: 'b', phrase: 'Højst 37 timer' };
    expect(problemOf(weeks, without(weeks, HTML))).toBe('no place a');
    expect(problemOf(hours, without(weeks, HTML))).toBeNull();
    expect(
      problemOf({ id: 'b', item: 1, phrase: 'Dansk' }, without({ id: 'b', item: 1 }, HTML)),
    ).toContain('not told');
  });
});
