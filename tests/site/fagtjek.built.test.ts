/** The pages for proof-reading have everything that a plan can be asked, held to or told, each with a number of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { FOLDER } from './built.ts';
import { itemOf, linksOf, parsed, placeOf, wordsOf, wordsOfMain } from './place.ts';

const pageAt = (path: string) => parsed(readFileSync(join(FOLDER, path, 'index.html'), 'utf8'));
const first = pageAt('fagtjek');
const parts = readdirSync(join(FOLDER, 'fagtjek'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ address: `/fagtjek/${name}/`, page: pageAt(`fagtjek/${name}`) }));
const { catalog, examples } = loadCatalog();
const read = new Map<string, string>();
/** What is told under an id; each place is read once. */
function told(id: string): string {
  const words =
    read.get(id) ??
    parts.map(({ page }) => wordsOf(placeOf(page, id))).find((there) => there !== '') ??
    '';
  read.set(id, words);
  return words;
}
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Each point by its id on the page, with what must be told there. */
const POINTS: [string, string, string[]][] = [
  ...[...catalog.focusPoints, ...catalog.forms].flatMap(({ id, sections }) =>
    sections.flatMap(({ questions }) =>
      questions.map((question): [string, string, string[]] => [
        `${id}-${question.id}`,
        question.id,
        [question.heading, question.text, question.help ?? '', question.example ?? ''],
      ]),
    ),
  ),
  ...catalog.focusPoints.flatMap(({ checklist }) =>
    checklist.map(({ id, text }): [string, string, string[]] => [`tjek-${id}`, id, [text]]),
  ),
  ...catalog.rules.map(({ id, title, advice, now }): [string, string, string[]] => {
    const { met, broken } = examples.get(id) ?? { met: [], broken: [] };
    return [
      `regel-${id}`,
      id,
      [title, advice, now, ...[...met, ...broken].map(({ name }) => name)],
    ];
  }),
  ...catalog.checks.map(({ id, title, advice }): [string, string, string[]] => {
    const { met, broken } = examples.get(id) ?? { met: [], broken: [] };
    const named = [...met, ...broken].map(({ name }) => name);
    return [`sammenhaeng-${id}`, id, [title, advice, ...named]];
  }),
  ...catalog.targetGroups.map(({ id, title, now }): [string, string, string[]] => [
    `gruppe-${id}`,
    id,
    [title, now],
  ]),
  ...catalog.provisions.map(({ id, title, now }): [string, string, string[]] => [
    `oplysning-${id}`,
    id,
    [title, now],
  ]),
  ...catalog.measures.map(({ id, title, summary }): [string, string, string[]] => [
    `virkemiddel-${id}`,
    id,
    [title, summary],
  ]),
];

describe('the pages for proof-reading', () => {
  it('tells every question, point, rule, check, target group, provision and measure, with its slug', () => {
    expect(POINTS.length).toBeGreaterThan(400);
    const missing = POINTS.flatMap(([id, slug, texts]) =>
      [slug, ...texts]
        .filter((text) => !told(id).includes(tidy(text)))
        .map((text) => `${id}: ${text}`),
    );
    expect(missing).toEqual([]);
  });

  it('numbers every point, and no two alike', () => {
    const numbers = POINTS.map(([id]) => told(id).split(' ')[0] ?? '');
    expect(numbers.filter((number) => !/^([STV]|[RHMO])\d+(\.\d+)?$/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('says what rules require with the numbers of the questions', () => {
    const rule = catalog.rules.find(
      ({ requires }) => 'is' in requires && typeof requires.is[1] === 'boolean',
    );
    expect(told(`regel-${rule?.id ?? ''}`)).toMatch(/Kræver »[^«]+« \(S\d+\.\d+\)/);
  });

  it('leads from its contents to every part', () => {
    expect(parts.length).toBeGreaterThan(5);
    const contents = placeOf(first, 'oversigt');
    expect(wordsOf(itemOf(contents, 1))).toContain('S1.1');
    const led = linksOf([...contents, ...placeOf(first, 'indhold')]).map(
      (href) => new URL(href, 'https://x.dk/fagtjek/').pathname,
    );
    expect(parts.filter(({ address }) => !led.includes(address))).toEqual([]);
    for (const page of [first, ...parts.map((part) => part.page)])
      expect(wordsOfMain(page)).not.toMatch(/undefined|\{\w+\}/);
  });
});
