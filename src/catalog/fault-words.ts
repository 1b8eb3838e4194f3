/** What is said of a fault in the files themselves: what is wrong, and what to do. Each `{}` is filled in, in order. */

export const FAULT_WORDS = {
  // Where a file lies and what it is called.
  folder: 'Mappen bliver ikke læst. Flyt filerne til en af mapperne {}.',
  root: 'Filen bliver ikke læst her. Flyt den til en af mapperne {}.',
  nested: 'En mappe i mappen bliver ikke læst. Flyt filerne til {}.',
  name: 'Kald filen "{}". Et filnavn har kun små bogstaver a-z, tal og bindestreger og ender på ".yaml": æ bliver "ae", ø bliver "oe", og å bliver "aa".',
  home: 'Filen er skrevet som dem i {}. Flyt den dertil.',
  encoding:
    'Æ, ø og å er gemt på en måde, der ikke kan læses. Gem filen igen som UTF-8, og ret bogstaverne, hvis de ser forkerte ud.',
  id: 'Filens navn er postens id. Skriv "{}", eller slet linjen.',
  section:
    'Ingen sektion hedder "{}". Skriv et id fra "sections" i "forms/" eller "focus-points/".',
  after: 'Sektionen "{}" har intet spørgsmål "{}". Ret det, eller slet linjen.',
  // What stands in a field.
  unknownField: 'Feltet kendes ikke. Ret navnet, eller slet det.',
  /** Between { } a comma parts one field from the next, and what was meant as text becomes a field without a value. */
  comma:
    'Mellem { } deler et komma felterne. Sæt anførselstegn om hele teksten, hvis kommaet hører til den.',
  misfit: '{} passer ikke her. Her kan stå: {}.',
  missing: 'Feltet mangler. Her skal stå {}.',
  missingOneOf: 'Feltet mangler. Her kan stå: {}.',
  empty: 'Feltet er tomt. Her skal stå {}.',
  emptyText: 'Teksten er tom. Skriv den, eller slet feltet.',
  emptyList: 'Listen er tom. Skriv mindst én, eller slet feltet.',
  type: 'Her skal stå {}.',
  oneOf: 'Her kan stå: {}.',
  tooFew: 'Der mangler noget. Her skal stå mindst {}.',
  tooMany: 'Der er for mange. Her må højst stå {}; slet resten.',
  atLeast: 'Skriv et tal på mindst {}.',
  above: 'Skriv et tal over {}.',
  atMost: 'Skriv et tal på højst {}.',
  date: 'Skriv datoen som ÅÅÅÅ-MM-DD, og brug en dag, der findes.',
  address: 'Skriv en hel adresse, der begynder med https://.',
  slug: 'Her må kun stå små bogstaver a-z, tal og bindestreger. Skriv "{}".',
  kommuneCode: 'Skriv kommunens nummer med tre cifre i anførselstegn.',
  version: 'Skriv versionen som tre tal med punktum imellem, som 1.2.0.',
  statement: 'Skriv udsagnets nummer i kataloget som K01.',
  key: 'Navnet må kun have små bogstaver a-z, tal og bindestreger. Ret det til "{}".',
  // In a file of words.
  jsonComma: 'Der mangler et komma mellem to tekster. Sæt det sidst på linjen.',
  jsonExtraComma:
    'Her står et komma for meget. Slet det. Efter det sidste mellem { } eller [ ] står intet komma.',
  jsonOpenText:
    'Teksten slutter ikke på linjen. Sæt et anførselstegn efter den, og skriv den på én linje.',
  jsonInner: 'Der står et anførselstegn midt i teksten. Brug »« i stedet, eller sæt \\ foran det.',
  jsonEscape: 'Efter \\ står et tegn, der ikke kan stå der. Slet \\, eller skriv den to gange.',
  jsonSign:
    'I teksten står et tegn, der ikke kan læses, måske en tabulator. Slet det, eller skriv et mellemrum.',
  jsonColon: 'Der mangler et kolon efter navnet. Skriv "navn": "tekst".',
  jsonBare: 'Her mangler anførselstegn. Sæt " både før og efter navnet eller teksten.',
  jsonNoValue: 'Her mangler en tekst. Skriv den i anførselstegn.',
  jsonTwice: 'Navnet står to gange samme sted. Slet det ene.',
  jsonStrange:
    'Her står noget uventet. Se, om et anførselstegn, et komma eller en parentes mangler på linjen eller lige før.',
  jsonEnd:
    'Filen slutter for tidligt. Se, om der mangler et anførselstegn eller en af parenteserne } og ].',
  words: 'Filen bliver ikke læst. Ret navnet til det, den hed før, eller slet den.',
  lost: 'Filen mangler. Læg den tilbage under det samme navn.',
  gap: 'Siden fylder ikke {} ud. Ret navnet, eller slet det.',
  lostGap: 'Teksten mangler {}, som siden fylder ud. Skriv det ind igen.',
  // On a page of prose.
  noHead:
    'Siden begynder ikke med sine felter. Sæt øverst en linje med ---, så "title", "summary" og "order" og en linje med --- igen.',
  openHead: 'Felterne øverst slutter ikke. Sæt en linje med --- mellem dem og teksten.',
  code: '"{}" bliver læst som kode her. Slet det, eller skriv det på en anden måde.',
  angle: 'Tegnet < bliver læst som kode. Skriv »under«, eller sæt \\ foran.',
  part: 'Delen "{}" findes ikke. Ret navnet, eller slet den.',
  openPart: 'Delen "{}" bliver ikke lukket. Skriv den som <{} />.',
  shape: 'Værdien har ikke den rette form. Se et eksempel i content/README.md.',
} as const;

export type FaultWord = keyof typeof FAULT_WORDS;

/** The sentence, filled in. */
export function say(word: FaultWord, ...details: string[]): string {
  let at = 0;
  return FAULT_WORDS[word].replaceAll('{}', () => details[at++] ?? '');
}
