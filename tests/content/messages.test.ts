/** What the site says when something goes wrong: no blame, no alarm, no English, nothing that only a programmer says. */
import { describe, expect, it } from 'vitest';
import { MEND } from '../../src/catalog/brand.ts';
import { FAULT_WORDS } from '../../src/catalog/fault-words.ts';
import { PROBLEM_WORDS } from '../../src/catalog/problem-words.ts';
import { WORD_KINDS } from '../../src/catalog/text-faults.ts';
import { YAML_WORDS } from '../../src/catalog/yaml-words.ts';
import { proseTexts } from './spelling/prose.ts';

const WORDS: [string, RegExp, string][] = [
  ['blames', /\b(?:du|I) (?:har|fik) (?:glemt|skrevet forkert|overset|indtastet)|\b(?:glemte|glemt) du\b/i, 'Du har glemt at vælge en fil.'],
  ['says that it is invalid', /\bugyldig|\bikke gyldig|\bnot valid|\binvalid/i, 'Datoen er ugyldig.'],
  ['says that an error occurred', /\bfejl (?:opstod|er opstået)|\bopstod (?:der )?en (?:uventet )?fejl|der skete en fejl|\bnoget gik galt/i, 'Der opstod en uventet fejl.'],
  ['is sorry', /\b(?:desværre|beklager|beklageligvis|undskyld|ups|oops|hov)\b/i, 'Desværre, det gik ikke.'],
  ['raises its voice', /\p{L}[»«)]?!(?:\s|$)/u, 'Filen er for stor!'],
  ['speaks English', /\b(?:error|failed|null|undefined|timeout|exception|unknown|please|submit|cancel)\b/i, 'Error: filen mangler.'],
  ['speaks like a program', /\b(?:parse[rs]?|validering|valider|inputtet|syntaksfejl|exception|kode \d{3}|indekseret|serveren svarer)\b/i, 'Inputtet fejlede.'],
  ['says "must" where "please do" is meant', /\b(?:SKAL|MÅ IKKE|OBS)\b/, 'Feltet SKAL udfyldes.'],
];

/** Texts with what went wrong, and all others on screen and in papers. */
const texts = [
  ...proseTexts().filter(({ file }) => /^(?:texts|forms|checks|focus-points|rules|reasons)\//.test(file)),
  ...Object.values({ ...FAULT_WORDS, ...MEND, ...PROBLEM_WORDS, ...WORD_KINDS, ...YAML_WORDS }).map((text) => ({
    file: 'src/catalog/',
    text: text.replaceAll(/"[^"]*"|\bnull\b/g, '…'),
  })),
];

describe('a message', () => {
  it('is looked for among many', () => {
    expect(texts.length).toBeGreaterThan(2000);
  });

  it.each(WORDS)('never %s', (_name, looks, sample) => {
    expect(sample).toMatch(looks);
    expect(texts.filter(({ text }) => looks.test(text))).toEqual([]);
  });

  it.each(['file-problems', 'problems', 'saving'])('says what happened and, after it, what to do: %s', (name) => {
    const said = proseTexts().filter(({ file }) => file === `texts/${name}.json`);
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter(({ text }) => !/^\p{Lu}[^:]+: \p{Ll}[^:]+\.$/u.test(text))).toEqual([]);
  });
});
