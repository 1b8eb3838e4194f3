/** Danish words are spelled as Hunspell's word list has them, or stand in our own list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/catalog.ts';
import { MEND } from '../../src/catalog/brand.ts';
import { FAULT_WORDS } from '../../src/catalog/fault-words.ts';
import { KINDS } from '../../src/catalog/issue-words.ts';
import { PROBLEM_DETAILS, PROBLEM_WORDS } from '../../src/catalog/problem-words.ts';
import { YAML_WORDS } from '../../src/catalog/yaml-words.ts';
import { inDictionary, partsOf } from './spelling/danish.ts';
import { bare, proseTexts, wordsOf } from './spelling/prose.ts';
import { CONTENT, strings } from './texts.ts';

const { terms } = loadCatalog().catalog;
const kommuner = strings(parse(readFileSync(join(CONTENT, 'kommuner.yaml'), 'utf8')));
const own = readFileSync(join(CONTENT, 'egne-ord.txt'), 'utf8').trimEnd().split('\n');
/** What stands in content as a term or a name is spelled there. */
const named = new Set([
  ...terms.flatMap(({ term, also = [], forms = [] }) => [term, ...also, ...forms].flatMap(wordsOf)),
  ...kommuner.flatMap(wordsOf),
]);
const ownWords = new Set(own);

/** Texts in code that name fields in quotes. */
const inCode = Object.entries({
  'problem-words': { ...PROBLEM_WORDS, ...PROBLEM_DETAILS },
  'fault-words': FAULT_WORDS,
  'issue-words': KINDS,
  'yaml-words': YAML_WORDS,
  brand: MEND,
}).flatMap(([file, words]) =>
  Object.values(words).map((text: string) => ({
    file: `src/catalog/${file}.ts`,
    text: bare(text.replaceAll(/"[^"]*"|\([a-z]+\)|content\/\S+|https:\S+|\[[^\]]*\]|#\w{6}/g, '…')),
  })),
);
const texts = [...proseTexts(), ...inCode];
const places = new Map<string, string>();
for (const { file, text } of texts) {
  // "børne- og ungeområdet": what the hyphen stands for is spelled in the next word.
  for (const word of wordsOf(text.replaceAll(/[\p{L}-]+-(?=[\s,/])/gu, ' '))) places.set(word, file);
}

const isNamed = (word: string): boolean => named.has(word) || named.has(word.toLowerCase());
const inItself = (word: string): boolean =>
  inDictionary(word) || isNamed(word) || partsOf(word.toLowerCase()) !== undefined;
/** Known as it stands, or in each of the parts that hyphens make. */
const isKnown = (word: string): boolean =>
  inItself(word) || word.split('-').every((part) => /^\d+$/.test(part) || inItself(part));
const isSpelled = (word: string): boolean =>
  isKnown(word) || ownWords.has(word);

describe('the spelling of content', () => {
  it('is that of the word list, of terms and names, or of our own list', () => {
    expect(places.size).toBeGreaterThan(5000);
    const unknown = [...places].filter(([word]) => !isSpelled(word));
    expect(unknown.map(([word, file]) => `${file}: ${word}`)).toEqual([]);
  });

  it('would show a slip, in a plain word, in a compound and in a name', () => {
    const slips = `kommunnen opgavene arbejdsplad trinene idag igang foreksempel iøvrigt nyteindsats
      tilgængelihed virksomhedskonsultent arbejdspladssaftale målgruperne lovændering interreseret
      Københavns-kommunne arbejdstidplan værnreglen medarbejder-udvlag nytteindsatts hvems arbejds`.split(/\s+/);
    expect(slips.filter(isSpelled)).toEqual([]);
  });

  it('takes compounds that the word list does not have', () => {
    const compounds = `værnsreglerne arbejdspladsaftale modeluge persongruppemarkering gendannelsespunkt
      beskæftigelsesindsatsloven skolehaver vejfolkenes CV-tjek zip-fil`.split(/\s+/);
    expect(compounds.filter((word) => inDictionary(word))).toEqual([]);
    expect(compounds.filter((word) => !isSpelled(word))).toEqual([]);
  });

  it('reads words and neither code, addresses, places to fill in nor ids', () => {
    const text = 'Skriv `checkd` i {plassen}, se [listen](/orldiste/) eller www.fejll.dk/stii med /endd og mappp/fil.yaml. Om\u00adråde: K07, <b>ja</b>';
    expect(wordsOf(bare(text))).toEqual(['Skriv', 'i', 'se', 'listen', 'eller', 'med', 'og', 'Område', 'ja']);
  });
});

describe('our own list of words', () => {
  it('is sorted, with each word once', () => {
    expect(own).toEqual([...new Set(own)].sort());
  });

  it('has no word that is known without it', () => {
    expect(own.filter((word) => isKnown(word))).toEqual([]);
  });

  it('has no word that no text uses', () => {
    expect(own.filter((word) => !places.has(word))).toEqual([]);
  });
});
