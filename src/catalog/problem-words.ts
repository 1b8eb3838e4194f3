/** A fault that shows when references are followed, in Danish words: what is wrong, and what to do. `{}` is the detail. */
import { type Content, type ProblemCode, questionsOf, SCOPES } from '../core/index.ts';
import { didYouMean } from './nearest.ts';

export const PROBLEM_WORDS: Readonly<Record<ProblemCode, string>> = {
  duplicate: '"{}" er brugt før. Vælg et andet.',
  'second-form': 'Der er allerede et skema for "{}". Læg spørgsmålene i det, eller brug "section".',
  options:
    'Typen "{}" og svarmulighederne passer ikke sammen. Skriv "options" eller "optionsFrom", når der skal vælges, og slet dem ellers.',
  'bad-preset':
    'Forslaget er ikke en uge: {}. Skriv linjer som "mandag arbejde 7.5", højst 24 timer om dagen.',
  reversed: 'Det første ligger efter det sidste: {}. Byt om på dem, eller ret det ene.',
  'focus-point-number':
    'Fokuspunkterne har numre fra 1 og op, hvert én gang og uden huller. Ret {} til det nummer, der mangler.',
  'focus-point-missing': 'Der mangler et fokuspunkt med nummer {}. Læg filen tilbage.',
  'unknown-form': 'Der er intet skema for "{}". Ret navnet, eller slet linjen.',
  'unknown-question':
    'Spørgsmålet "{}" findes ikke her. Brug det nuværende id på et spørgsmål i samme skema.',
  'unknown-area': 'Området "{}" findes ikke. Ret navnet, eller læg en fil i content/areas/.',
  'unknown-kind': '"{}" står ikke på listen i slags.yaml. Ret ordet, eller skriv det dér.',
  'unknown-rule': 'Reglen "{}" findes ikke. Ret navnet, eller læg en fil i content/rules/.',
  'unknown-focus-point':
    'Fokuspunktet "{}" findes ikke. Brug navnet på en fil i content/focus-points/.',
  'unknown-target-group':
    'Målgruppen "{}" findes ikke. Ret navnet, eller læg en fil i content/target-groups/.',
  'unknown-provision':
    'Oplysningen "{}" findes ikke. Ret navnet, eller læg en fil i content/provisions/.',
  'unknown-term':
    'Begrebet "{}" findes ikke, eller det er det samme begreb. Ret navnet, eller læg en fil i content/terms/.',
  'unknown-source': 'Kilden "{}" findes ikke. Ret navnet, eller læg en fil i content/sources/.',
  'not-https': 'Adressen skal begynde med https://. Ret den: {}',
  'no-doubt': 'Sikkerheden er "{}". Skriv under "doubt", hvad der er usikkert.',
  'no-during': 'Posten slutter {}. Skriv under "during", hvad der gjaldt indtil da.',
  'catalogue-mismatch':
    'En opgave fra kataloget har både "line" og "catalogue". Skriv den, der mangler, eller slet begge, når opgaven er jeres egen.',
  'expected-outside':
    'Den ventede ændring {} ligger uden for reglens egne datoer. Ret dagen, så den ligger efter "from" og senest på "until".',
  'expected-not-lower':
    'Den ventede ændring skal gøre sikkerheden lavere. "{}" er den ikke. Vælg en lavere, eller slet "expected".',
  'limit-mismatch':
    'Kun en regel af slagsen "egen-graense" har "limit", og den skal have det. Her er slagsen "{}". Ret slagsen, eller skriv eller slet "limit".',
  'out-of-reach':
    '"of: {}" kan ikke nås herfra. Brug "of: plan", eller slet "of", så spørges der til tingen selv.',
  'unknown-option':
    'Spørgsmålet har ikke svarmuligheden "{}". Brug et id fra spørgsmålets "options".',
  'wrong-type':
    'Det passer ikke til spørgsmålets type: {}. Vælg et andet spørgsmål eller en anden betingelse; et ja er true, et tal står uden anførselstegn.',
  'unknown-fact': 'Tingen har ikke oplysningen "{}". Ret navnet, eller spørg til et svar.',
  'unknown-record': '"{}" findes ikke. Brug navnet på en fil uden ".yaml".',
  'unknown-trait':
    'Ingen post har kendetegnet "{}". Ret ordet, eller skriv det under "traits" på den post, der har det.',
  'unknown-limit':
    'Ingen regel med "limit" hedder "{}". Brug navnet på en regel af slagsen "egen-graense".',
  'bad-steps':
    'Trinnene passer ikke. Ret "steps", så "upTo" stiger, "per" er over 0, og kun det sidste har "upTo: null".',
  ring: 'Om "{}" vises, afhænger af spørgsmålet selv. Ret betingelsen i "shown", så den spørger til et andet svar.',
  'formula-by': 'Formlen kan ikke deles op efter "{}". Tag det ud af "by".',
  'not-a-number': 'Svaret på "{}" er ikke et tal. Vælg et spørgsmål af typen "number".',
  'no-examples':
    'Der mangler eksempler. Skriv mindst ét under "met", der er i orden, og ét under "broken", der ikke er.',
  'example-answer':
    'Eksemplet svarer på "{}", som ikke findes der. Ret spørgsmålets id, eller flyt svaret til den ting, det hører til.',
  'example-record': 'Eksemplet vælger "{}", som ikke findes. Brug navnet på en fil uden ".yaml".',
  'example-not-applicable':
    'Reglen gælder slet ikke i eksemplet: {}. Ret "on", "period", "records" eller svarene i eksemplet, eller ret "applies".',
  'example-not-met':
    'Eksemplet skal være i orden, men siden finder: {}. Ret svarene i eksemplet, eller ret "requires".',
  'example-not-broken':
    'Eksemplet skal bryde reglen, men siden finder: {}. Ret svarene i eksemplet, eller ret "requires".',
};

/** What core calls it in a detail, and what an editor would. */
export const PROBLEM_DETAILS: Readonly<Record<string, string>> = {
  met: 'opfyldt',
  broken: 'brudt',
  open: 'uafklaret',
  'not-applicable': 'gælder ikke',
  holds: 'betingelsen holder',
  fails: 'betingelsen holder ikke',
  unanswered: 'et svar mangler',
  uncertain: 'reglen er ikke bekræftet',
  ended: 'reglen er ophørt på dagen',
  'not-yet': 'reglen er ikke begyndt på dagen',
  irrelevant: '"applies" passer ikke',
  'no-week': 'spørgsmålets type er en anden',
  'unread-line': 'en linje kan ikke læses',
  'day-too-long': 'en dag er for lang',
};
const TOLD = new RegExp(`(?<![\\w-])(${Object.keys(PROBLEM_DETAILS).join('|')})(?![\\w-])`, 'g');
const IN_WORDS: readonly ProblemCode[] = [
  ...(['bad-preset', 'example-not-applicable', 'example-not-met', 'example-not-broken'] as const),
];

/** The names that a problem's detail may be a slip of. */
function knownNames(code: ProblemCode, content: Content): string[] {
  const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
  const asked = (): string[] =>
    SCOPES.flatMap((scope) => ids(questionsOf(content, scope).map(({ question }) => question)));
  const chosen = [content.tasks, content.targetGroups, content.measures, content.areas];
  switch (code) {
    case 'unknown-form':
      return [...SCOPES];
    case 'unknown-question':
    case 'example-answer':
      return asked();
    case 'unknown-area':
      return ids(content.areas);
    case 'unknown-kind':
      return Object.values(content.kinds).flatMap(ids);
    case 'unknown-rule':
      return ids(content.rules);
    case 'unknown-focus-point':
      return ids(content.focusPoints);
    case 'unknown-target-group':
      return ids(content.targetGroups);
    case 'unknown-provision':
      return ids(content.provisions);
    case 'unknown-term':
      return ids(content.terms);
    case 'unknown-source':
      return ids(content.sources);
    case 'unknown-limit':
      return ids(content.rules.filter(({ limit }) => limit !== undefined));
    case 'unknown-trait':
      return [...content.tasks, ...content.targetGroups].flatMap(({ traits }) => traits);
    case 'unknown-record':
    case 'example-record':
      return chosen.flatMap(ids);
    default:
      return [];
  }
}

/** A problem in words, with the name that was meant where one is near. */
export function problemWords(code: ProblemCode, detail: string, content: Content): string {
  const told = IN_WORDS.includes(code)
    ? detail.replaceAll(TOLD, (word) => PROBLEM_DETAILS[word] ?? word)
    : detail;
  return PROBLEM_WORDS[code].replaceAll('{}', told) + didYouMean(detail, knownNames(code, content));
}
