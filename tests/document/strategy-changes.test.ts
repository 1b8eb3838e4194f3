/** What changed since the edition before, in a strategy: afsnit, før, nu. */
import { describe, expect, it } from 'vitest';
import { assess, nextEdition, removeItem, type Plan } from '../../src/core/index.ts';
import type { Doc } from '../../src/document/index.ts';
import { strategyDoc } from '../../src/document/strategy/strategy.ts';
import { catalog, example, MADE, ON, stamp, words } from './papers.ts';
import { headings, plain, tableWith } from './reading.ts';

const { changes } = words;
const period = { from: '2027-01-01', until: '2027-12-31' };

const paperOf = (plan: Plan, previous?: Plan): Doc => {
  const assessment = assess(plan, catalog, ON);
  return strategyDoc({ plan, assessment, catalog, words, made: MADE, previous });
};
const next = (from: Plan): Plan => nextEdition(from, { period, title: 'Næste år', catalog }, stamp);

/** A long text of the plan itself that is shown, by its slug. */
const [slug, before] = Object.entries(example().answers).flatMap(([key, { value }]) =>
  typeof value === 'string' && value.length > 80 ? [[key, value] as const] : [],
)[0] ?? ['', ''];
const point = catalog.focusPoints.find(({ sections }) =>
  sections.some(({ questions }) => questions.some(({ id }) => id === slug)),
);
const caption = changes.caption.replace(
  '{title}',
  words.numbered.replace('{number}', String(point?.number)).replace('{title}', point?.title ?? ''),
);
const withText = (plan: Plan, value: string): Plan => ({
  ...plan,
  answers: { ...plan.answers, [slug]: { value, revision: 1 } },
});

describe('the annex on what changed', () => {
  it('is there only when the edition before is at hand', () => {
    const title = (doc: Doc) => headings(doc).some(({ text }) => text.includes(changes.title));
    expect(title(paperOf(next(example())))).toBe(false);
    expect(title(paperOf(next(example()), example()))).toBe(true);
  });

  it('says of each section what stood there, and what stands there now', () => {
    const rows = tableWith(paperOf(withText(next(example()), 'Noget andet.'), example()), caption);
    expect(rows[0]).toEqual([changes.where, changes.before, changes.after]);
    const asked = point?.sections.flatMap(({ questions }) => questions) ?? [];
    const left = asked.filter(({ id, ofEdition }) => ofEdition && example().answers[id]);
    expect(left.length).toBeGreaterThan(0);
    // What belonged to the edition before is gone, and says so.
    expect(rows.slice(1)).toHaveLength(1 + left.length);
    const [where, was, is] = rows.find(([, , now]) => now === 'Noget andet.') ?? [];
    expect(where).toContain(asked.find(({ id }) => id === slug)?.heading);
    expect([was?.replaceAll(/\s+/g, ' '), is]).toEqual([
      before.replaceAll(/\s+/g, ' ').trim(),
      'Noget andet.',
    ]);
  });

  it('says what is not in the plan any more', () => {
    const [task] = example().tasks;
    const plan = removeItem(next(example()), 'task', task?.id ?? '', stamp);
    const form = catalog.forms.find(({ scope }) => scope === 'task');
    const rows = tableWith(
      paperOf(plan, example()),
      changes.caption.replace('{title}', form?.title ?? ''),
    );
    expect(rows).toContainEqual([task?.name, task?.name, changes.absent]);
  });

  it('carries no number of a person out of last year’s texts', () => {
    const text = plain(paperOf(next(example()), withText(example(), 'Ring til 010203-1234.')));
    expect(text).toContain(changes.withheld);
    expect(text).not.toContain('010203');
  });

  it('says so when nothing is another', () => {
    expect(plain(paperOf(example(), { ...example() }))).toContain(changes.none);
  });
});
