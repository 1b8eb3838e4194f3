/** What a query finds and in which order, and the passage that is shown. */
import { describe, expect, it } from 'vitest';
import { listed, makeIndex, openIndex, type Document } from '../../src/search/engine.ts';
import { marked, snippet } from '../../src/search/snippet.ts';

const document = (address: string, title: string, text: string, more: Partial<Document> = {}) => ({
  address,
  title,
  page: 'En side',
  kind: address.split('/')[0] ?? '',
  record: false,
  keywords: '',
  text,
  ...more,
});

const documents: Document[] = [
  document('a/', 'Gåture', 'En tur med beboere på plejehjemmet.'),
  document('b/', 'Aftaler', 'En aftale med en arbejdsplads. Den ledige får en kontakt.'),
  document('b/#klage', 'Hvem kan klage?', 'Den, der får en afgørelse, kan klage over den.'),
  document('b/#uger', 'Hvor længe?', 'Der var højst 13 uger. En aftale har en slutdato.'),
  document('c/#skade', 'Skader', 'Arbejdsskade skal anmeldes.', { record: true }),
  document('c/#loen', 'Penge', 'Ydelsen bliver ved.', { record: true, keywords: 'løn betaling' }),
  document('d/', 'Lange ord', 'Kvalifikationer og jobparathed.'),
];
const search = openIndex(
  // As the browser gets it.
  JSON.parse(
    JSON.stringify(
      makeIndex(documents, [
        ['arbejdsløs', 'ledig'],
        ['ond ryg', 'skade'],
      ]),
    ),
  ) as ReturnType<typeof makeIndex>,
);
const first = (query: string) => search.find(query)[0]?.place.address;

describe('a query finds', () => {
  it.each([
    ['another form of the word', 'plejehjemmets', 'a/'],
    ['a part of a compound', 'plejehjemsopgaver', 'a/'],
    ['a compound by its last part', 'plads', 'b/'],
    ['a word that is being typed', 'plej', 'a/'],
    ['a misspelt word', 'kvalefikationer', 'd/'],
    ['a keyword', 'løn', 'c/#loen'],
    ['æøå written out', 'gaature', 'a/'],
    ['another word for the same', 'arbejdsløse', 'b/'],
    ['another phrase for the same', 'hvad med en ond ryg', 'c/#skade'],
    ['a number', '13 uger', 'b/#uger'],
    ['the place that answers most of it', 'klage over afgørelsen', 'b/#klage'],
    ['the title before the text', 'aftale', 'b/'],
  ])('%s', (_, query, address) => {
    expect(first(query)).toBe(address);
  });
  it('nothing for what stands nowhere, and nothing for nothing', () => {
    expect(search.find('zzzzzz')).toEqual([]);
    expect(search.find('  ')).toEqual([]);
    expect(search.find('og det')).toEqual([]);
  });
});

it('sections of a page are listed under the best of them, records for themselves', () => {
  const list = listed(search.find('aftale uger skade klage løn'));
  const addresses = list.map(({ place, more }) => [place.address, more.length]);
  expect(addresses).toContainEqual(['c/#skade', 0]);
  expect(addresses).toContainEqual(['c/#loen', 0]);
  const pages = list.filter(({ place }) => place.address.startsWith('b/'));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.more).toHaveLength(2);
});

describe('a passage', () => {
  const answered = (query: string) => {
    const terms = new Set(search.find(query).flatMap((hit) => [...hit.terms]));
    return (word: readonly string[]) => search.answers(word, terms);
  };
  it('marks the words that answered, in the form they have there', () => {
    const runs = marked('På plejehjemmets have er plejehjemsopgaver.', answered('plejehjem'));
    expect(runs.filter((run) => run.marked).map(({ text }) => text)).toEqual([
      ...['plejehjemmets', 'plejehjemsopgaver'],
    ]);
    expect(runs.map(({ text }) => text).join('')).toBe(
      'På plejehjemmets have er plejehjemsopgaver.',
    );
  });
  it('is cut at words, around the answer', () => {
    const text = `${'Noget andet her. '.repeat(30)}Hvem kan klage? ${'Og videre endnu. '.repeat(30)}`;
    const runs = snippet(text, answered('klage'));
    const whole = runs.map((run) => run.text).join('');
    expect(whole).toMatch(/^… \p{L}.*klage.*\p{P} …$/u);
    expect(whole.length).toBeLessThan(200);
    expect(runs.filter((run) => run.marked).map((run) => run.text)).toEqual(['klage']);
  });
  it('is the beginning when nothing in it answered', () => {
    expect(snippet('Kort tekst.', () => false)).toEqual([{ text: 'Kort tekst.', marked: false }]);
  });
});
