/** Danish words made comparable: spelling, stems, paragraphs and compounds. */
import { describe, expect, it } from 'vitest';
import { parts, terms, words } from '../../src/search/danish.ts';

describe('terms', () => {
  it.each([
    ['plejehjem', 'Plejehjemmets'],
    ['opgave', 'OPGAVERNE'],
    ['klage', 'klager'],
    ['målgruppe', 'maalgrupperne'],
    ['gåture', 'gaaturene'],
    ['ændring', 'aendringer'],
    ['tilskadekomst', 'tilskadekomsten'],
    ['før', 'foer'],
    ['målgruppe', 'ma\u030algruppe'],
  ])('of %s and %s are the same', (one, other) => {
    expect(terms(one)).not.toEqual([]);
    expect(terms(other)).toEqual(terms(one));
  });
  it('tell someone without work from someone who leads', () => {
    expect(terms('ledige')).not.toEqual(terms('leder'));
    expect(terms('ledig')).toEqual(terms('ledige'));
  });
  it('leave out the words that stand everywhere', () => {
    expect(terms('Hvad er det, der gælder for os?')).toEqual(terms('gælder'));
  });
  it('keep numbers and paragraphs', () => {
    expect(terms('13 uger')[0]).toBe('13');
    expect(terms('serviceloven § 83')).toEqual([...terms('serviceloven'), '§83', '83']);
    expect(terms('§ 13 f')).toEqual(['§13f', '13']);
    expect(terms('§ 83 i loven')).toEqual(['§83', '83', ...terms('loven')]);
  });
  it('know a paragraph written out', () => {
    expect(terms('paragraf 83')).toEqual(terms('§ 83'));
    expect(terms('Paragraffer')).toHaveLength(1);
  });
  it('break at all that is no letter', () => {
    expect(terms('jobcenter/virksomhed, (nytte-indsats)')).toEqual(
      terms('jobcenter virksomhed nytte indsats'),
    );
    expect(terms(' – … ')).toEqual([]);
  });
});

it('words are found where they stand', () => {
  const text = 'Hvem må klage? Den ledige må klage.';
  expect(words(text).map(({ from, until }) => text.slice(from, until))).toEqual([
    ...['klage', 'ledige', 'klage'],
  ]);
});

describe('parts', () => {
  const vocabulary = new Set(
    terms('plejehjem opgaver strategi kommune klage adgang dagpenge modtager arbejde plads aftale'),
  );
  const of = (word: string) => parts(terms(word)[0] ?? '', vocabulary);
  it.each([
    ['plejehjemsopgaver', 'plejehjem opgaver'],
    ['klageadgangen', 'klage adgang'],
    ['kommunestrategier', 'kommune strategi'],
    ['dagpengemodtagerne', 'dagpenge modtager'],
    ['arbejdspladsaftaler', 'arbejde plads aftale'],
  ])('of %s are %s', (compound, expected) => {
    expect(of(compound)).toEqual(terms(expected));
  });
  it('are what it begins or ends with when the rest is unknown', () => {
    expect(of('plejehjemsbeboere')).toEqual(terms('plejehjem'));
    expect(of('gartneropgaver')).toEqual(terms('opgaver'));
  });
  it('are none of a word that is no compound', () => {
    expect(of('plejehjem')).toEqual([]);
    expect(of('opgaven')).toEqual([]);
    expect(of('13')).toEqual([]);
    expect(of('§83')).toEqual([]);
  });
});
