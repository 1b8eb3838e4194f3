/** What the built pages say is in Danish form, and their abbreviations are explained. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { isWorking } from './budgets.ts';
import { type Built, readSite } from './built.ts';
import { textOf } from './lix.ts';

/** Forms that are not Danish, each with what it would look like and what looks like it and is right. */
const FORMS: { name: string; looks: RegExp; wrong: string; right: string }[] = [
  {
    name: 'a date for machines',
    looks: /\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/,
    wrong: 'Fra 2027-01-01.',
    right: 'Folketinget, 2024-25',
  },
  {
    name: 'a date in figures alone',
    looks: /\b\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d\d\b/,
    wrong: 'Fra 1/1-2027.',
    right: 'Fra 1. januar 2027.',
  },
  {
    name: 'an English month',
    looks: /\b(?:January|February|March|May|June|July|October)\b/,
    wrong: '1 January 2027',
    right: '1. januar 2027',
  },
  {
    name: 'a comma between thousands',
    looks: /\b\d{1,3},\d{3}\b/,
    wrong: '300,000 euro',
    right: '300.000 euro',
  },
  {
    name: 'thousands with nothing between',
    looks: /(?<![\p{L}\d.,#-])\d{5,}(?: (?:kr|euro|timer)|\.?$)/mu,
    wrong: 'højst 300000 euro',
    right: 'højst 300.000 euro',
  },
  {
    name: 'a dot before decimals',
    looks: /\b\d+\.\d+ (?:timer|uger|pladser|procent|%)/,
    wrong: '7.5 timer',
    right: '7,5 timer',
  },
  { name: 'percent without its space', looks: /\d%/, wrong: '25% af alle', right: '25 % af alle' },
  {
    name: 'a colon in a time of day',
    looks: /\b(?:[01]?\d|2[0-3]):[0-5]\d\b/,
    wrong: 'kl. 9:30',
    right: 'kl. 9.30',
  },
  {
    name: 'a place that nothing was filled into',
    looks: /\{[a-zA-Z]+\}|\bundefined\b|\bNaN\b/,
    wrong: 'Der er {count} planer.',
    right: 'Der er 3 planer.',
  },
];

/** Abbreviations that need no note. */
const PLAIN = new Map([
  ['CV', 'is in daily speech, and is in the glossary'],
  ['EU', 'is in daily speech'],
  ['IBM', 'the name of a maker of typefaces'],
  ['MIT', 'the name of a licence'],
  ['PDF', 'is in daily speech'],
]);
/** Pages that are lists for those who know the words, or that are the glossary itself. */
const FOR_EXPERTS = [
  ...['/fagtjek/', '/fagtjek/lov/', '/licenser/', '/ordliste/', '/tilgaengelighed/'],
];

const ABBREVIATION = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
const escaped = (word: string): string => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);

const { sources, terms } = loadCatalog().catalog;
/** A source is called what it is called, whatever letters are in it. */
const isSource = (line: string): boolean => sources.some(({ title }) => line.startsWith(title));

/** The abbreviations of a text that stand neither in brackets after their words nor before them. */
function unexplained(text: string): string[] {
  const said = text.split('\n').filter((line) => !isSource(line));
  const all = new Set(said.join('\n').match(ABBREVIATION));
  return [...all].filter((word) => !new RegExp(`\\p{Ll}:? \\(${escaped(word)}\\)`, 'u').test(text));
}

describe('the forms of dates and numbers', () => {
  it.each(FORMS)('are told apart from $name', ({ looks, wrong, right }) => {
    expect(wrong).toMatch(looks);
    expect(right).not.toMatch(looks);
  });
});

describe('an abbreviation', () => {
  it('is explained by the words it stands in brackets after', () => {
    expect(unexplained('De tillidsvalgte (TR) og RAR. TR siger til.')).toEqual(['RAR']);
    expect(unexplained('KLV-lister og PDF’er')).toEqual(['KLV', 'PDF']);
  });
});

describe('the words of the built pages', () => {
  let site: Built;
  let texts: { path: string; text: string; noted: string }[];
  beforeAll(async () => {
    site = await readSite();
    texts = site.pages.map(({ path, root }) => {
      const main = root.querySelector('main');
      const notes = root.querySelectorAll('main > div.term-note');
      return {
        path,
        text: main ? textOf(main) : '',
        noted: notes.map((note) => note.textContent).join('\n'),
      };
    });
  });

  it.each(FORMS)('hold nowhere $name', ({ looks }) => {
    const said = texts.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => (looks.test(line) ? [`${path} ${line}`] : [])),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(said).toEqual([]);
  });

  it('explain every abbreviation by a note, in brackets, or not at all where all know it', () => {
    const quiet = terms.filter(({ quiet: never }) => never === true);
    const known = new Set(quiet.flatMap(({ term, also = [] }) => [term, ...also]));
    const bare = texts
      .filter(
        ({ path }) => !FOR_EXPERTS.some((folder) => path.startsWith(folder)) && !isWorking(path),
      )
      .flatMap(({ path, text, noted }) =>
        unexplained(text)
          .filter((word) => !PLAIN.has(word) && !known.has(word) && !noted.includes(word))
          .map((word) => `${path} ${word}`),
      );
    expect(bare).toEqual([]);
  });

  it('need each of the exceptions', () => {
    const used = new Set(texts.flatMap(({ text }) => unexplained(text)));
    expect([...PLAIN.keys()].filter((word) => !used.has(word))).toEqual([]);
  });
});
