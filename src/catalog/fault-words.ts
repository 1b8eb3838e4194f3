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
  shape: 'Værdien har ikke den rette form. Se et eksempel i content/README.md.',
} as const;

export type FaultWord = keyof typeof FAULT_WORDS;

/** The sentence, filled in. */
export function say(word: FaultWord, ...details: string[]): string {
  let at = 0;
  return FAULT_WORDS[word].replaceAll('{}', () => details[at++] ?? '');
}
