/** Commas and signs stand as content/README.md says: what a machine can be sure of. */
import { describe, expect, it } from 'vitest';
import { proseTexts } from './spelling/prose.ts';

/** A slip and how it looks, with samples that it must find and others that it must leave alone. */
type Slip = { name: string; looks: RegExp; wrong: string[]; right: string[] };

/** What may stand right before a conjunction without a comma, since it belongs to it. */
const WITH_IT = String.raw`(?<!\b(?:og|eller|men|[Kk]un|[Oo]gså|[Ii]sær|bare|måske|fx|eksempel|allerede|altså|først|både|enten|selv|end|ikke|end|som|aldrig|lagt|noget|der|at|netop|hverken|,))`;
const LETTER = String.raw`[\p{L}\p{N}»«)%…]`;
/** Verbs that are followed by what somebody says, asks or sees to. */
const SAYING = '(?:[Ss]kriv|[Ss]e|[Vv]is|[Vv]ælg|[Ff]ortæl|[Aa]ftal|[Ss]pørg|[Bb]eskriv|[Ff]ind|[Tt]jek|[Aa]fgør|[Nn]oter|siger|viser|afgør|ved)';

const SLIPS: Slip[] = [
  {
    name: 'no comma before "men"',
    looks: new RegExp(`${LETTER} men (?=\\p{L})`, 'u'),
    wrong: ['Det er lovligt men ikke klogt.'],
    right: ['Det er lovligt, men ikke klogt.', 'Det er slut. men'],
  },
  {
    name: 'no comma before a clause that gives a reason or a condition',
    looks: new RegExp(
      `(?<=${LETTER})${WITH_IT} (?:fordi|selvom|medmindre|eftersom|såfremt|hvis) (?:jeg|du|han|hun|vi|I|de|den|det|der|man|en|et|kommunen|siden|planen|ingen|nogen|alle)\\b`,
      'u',
    ),
    wrong: ['Vi venter fordi det regner.', 'Ring til os hvis der er tvivl.'],
    right: ['Vi venter, fordi det regner.', 'Ring kun, hvis der er tvivl.', 'Det gælder, også hvis der er tvivl.'],
  },
  {
    name: 'no comma before a clause that begins with "når" or "mens"',
    looks: new RegExp(
      `(?<=${LETTER})${WITH_IT} (?:når|mens) (?:jeg|du|han|hun|vi|I|de|det|der|man|kommunen|siden|planen|ingen|nogen|alle) (?!(?:ikke|aldrig)[.!?])\\p{L}+`,
      'u',
    ),
    wrong: ['Skriv det når I har talt sammen.'],
    right: ['Skriv det, når I har talt sammen.', 'Eng når de ikke.', 'Skriv det, også når I er i tvivl.'],
  },
  {
    name: 'no comma after a clause that comes first',
    looks: /(?:^|[.:?!] )(?:Hvis|Når|Selvom|Fordi) [^,.?!:;–(]{8,}[.!](?= |$)/u,
    wrong: ['Hvis der er tvivl spørger I kommunen.', 'Når alle har svaret er planen færdig.'],
    right: ['Hvis der er tvivl, spørger I kommunen.', 'Når alle har svaret, er planen færdig.'],
  },
  {
    name: 'no comma before a question inside a sentence',
    looks: new RegExp(
      `(?<![\\p{L}-])${SAYING} (?:hvad|hvem|hvor|hvordan|hvilke|hvilken|hvilket|hvornår|hvorfor) (?!og |i )\\p{L}+ \\p{L}+`,
      'u',
    ),
    wrong: ['Skriv hvem der leder holdet.', 'Planen viser hvor langt I er.'],
    right: ['Skriv, hvem der leder holdet.', 'Skriv hvorfor.', 'Vælg, hvad I vil.'],
  },
  {
    name: 'no comma before "at" with a subject',
    looks:
      /\b(?:siger|viser|betyder|skriver|mener|sikrer|kræver|oplyser|sørger for|husk|Husk|skriv|Skriv) at (?:jeg|du|han|hun|vi|I|de|den|det|der|man|kommunen|siden|planen|alle|ingen)\b/u,
    wrong: ['Loven siger at kommunen skal svare.'],
    right: ['Loven siger, at kommunen skal svare.', 'Husk at svare.'],
  },
  {
    name: 'no comma before "der" or "som" after what it tells of',
    looks: /\b(?:dem|de|den|alle|nogen|noget|alt|ingen|det) (?:der|som) (?:er|har|kan|skal|vil|bliver|får|står|kommer|leder|arbejder)\b/u,
    wrong: ['Skriv til dem der har ansvaret.'],
    right: ['Skriv til dem, der har ansvaret.', 'De, som kan arbejde.'],
  },
  {
    name: 'a comma before "at" with an infinitive after a noun or a verb that takes it',
    looks: /\b(?:for|til|om|med|ved|uden|husk|Husk|prøv|Prøv|begynd|undgå|Undgå), at (?:bruge|få|gemme|give|gøre|have|hente|holde|kunne|lukke|læse|lære|se|skrive|sætte|vælge|være|åbne)\b/u,
    wrong: ['Det er nok til, at lukke sagen.', 'Husk, at gemme planen.'],
    right: ['Det er nok til at lukke sagen.', 'Husk at gemme planen.', 'Husk, at alle skal svare.'],
  },
  {
    name: 'a comma before "og" or "eller" in a list of words',
    looks: /(?<![\p{L}-])\p{Ll}+, \p{Ll}+, (?:og|eller) \p{Ll}+(?=[.!?]$)/u,
    wrong: ['Vi har brug for koste, spande, og klude.'],
    right: ['Vi har brug for koste, spande og klude.'],
  },
  {
    name: 'a genitive that stands alone where a compound is meant',
    looks: /(?<!\b(?:[Ee]n|[Ee]t|[Hh]ver|[Hh]vert|[Dd]enne|[Ee]nhver|[Nn]ogen|[Ii]ngen|anden|[Ee]n anden|[Ee]n ny) )(?<![\p{L}-])\p{L}*(?:heds|elses|ings|ions|skabs|arbejds) \p{Ll}{3,}/u,
    wrong: ['Ring til en af virksomheds konsulenterne.', 'Her er tre arbejds pladser.', 'Skriv beskæftigelses planen.'],
    right: ['Det er en virksomheds ansvar.', 'Ring til virksomhedskonsulenten.'],
  },
  {
    name: 'a space before a sign, or none after it',
    looks: /\p{L} [,;?!](?=\s|$)|\p{L}[,;](?=\p{L})/u,
    wrong: ['Ja , det kan vi.', 'Ja,det kan vi.', 'Kan vi det ?'],
    right: ['Ja, det kan vi.', 'Kan vi det?'],
  },
  {
    name: 'two spaces, three dots or a hyphen for a dash',
    looks: /\S {2,}\S|\.\.\.|\p{L} - \p{L}|—/u,
    wrong: ['Ja.  Nej.', 'Vent...', 'Ja - måske.', 'Ja — måske.'],
    right: ['Ja. Nej.', 'Vent …', 'Ja – måske.', 'børne- og ungeområdet'],
  },
  {
    name: 'a quotation mark of another language',
    looks: /[“”„‘‚‹›]/u,
    wrong: ['Tryk “Gem”.', 'Tryk „Gem“.'],
    right: ['Tryk »Gem«.', 'PDF’en'],
  },
];

const texts = proseTexts().map(({ file, text }) => ({
  file,
  // The columns of a table are set by spaces.
  text: text.startsWith('|') ? '' : text,
}));
const slipsIn = (text: string, looks: RegExp): string[] =>
  text
    .split('\n- ')
    .map((line) => line.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter((line) => looks.test(line));

describe('the commas and signs of content', () => {
  it.each(SLIPS)('know each slip from what is right: $name', ({ looks, wrong, right }) => {
    expect(wrong.filter((text) => !looks.test(text))).toEqual([]);
    expect(right.filter((text) => looks.test(text))).toEqual([]);
  });

  it.each(SLIPS)('are without $name', ({ looks }) => {
    const found = texts.flatMap(({ file, text }) => slipsIn(text, looks).map((line) => `${file}: ${line}`));
    expect(texts.length).toBeGreaterThan(3000);
    expect(found).toEqual([]);
  });
});
