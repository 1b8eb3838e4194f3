/** A fault that shows when references are followed, in Danish words; `{}` is the detail. */
import type { ProblemCode } from '../core/index.ts';

export const PROBLEM_WORDS: Readonly<Record<ProblemCode, string>> = {
  duplicate: '"{}" er brugt før. Vælg et andet.',
  'second-form': 'Der er allerede et skema for "{}". Læg spørgsmålene i det, eller brug "section".',
  options:
    'Et spørgsmål af typen "{}" har options eller optionsFrom, når der skal vælges, og ellers ingen af dem.',
  'bad-preset':
    'Forslaget er ikke en uge: {}. Skriv linjer som "mandag nytteindsats 7.5", højst 24 timer om dagen.',
  reversed: 'Det første ligger efter det sidste: {}.',
  'focus-point-number':
    'Fokuspunkterne har numre fra 1 og op, hvert én gang og uden huller. {} passer ikke.',
  'focus-point-missing': 'Der mangler et fokuspunkt med nummer {}.',
  'unknown-form': 'Der er intet skema for "{}".',
  'unknown-question':
    'Spørgsmålet "{}" findes ikke her. Brug det nuværende id på et spørgsmål i samme skema.',
  'unknown-area': 'Området "{}" findes ikke i content/areas/.',
  'unknown-rule': 'Reglen "{}" findes ikke i content/rules/.',
  'unknown-focus-point': 'Fokuspunktet "{}" findes ikke i content/focus-points/.',
  'unknown-target-group': 'Målgruppen "{}" findes ikke i content/target-groups/.',
  'unknown-provision': 'Bestemmelsen "{}" findes ikke i content/provisions/.',
  'unknown-term': 'Begrebet "{}" findes ikke i content/terms/, eller er det samme begreb.',
  'unknown-source': 'Kilden "{}" findes ikke i content/sources/.',
  'not-https': 'Adressen skal begynde med https://: {}',
  'no-doubt': 'Sikkerheden er "{}". Skriv under "doubt", hvad der er usikkert.',
  'no-during': 'Posten slutter {}. Skriv under "during", hvad der gjaldt indtil da.',
  'catalogue-mismatch':
    'En opgave fra kataloget har både "line" og "catalogue". Vores egne opgaver har ingen af dem.',
  'expected-outside': 'Den ventede ændring {} ligger uden for reglens egne datoer.',
  'expected-not-lower': 'Den ventede ændring skal gøre sikkerheden lavere. "{}" er den ikke.',
  'limit-mismatch':
    'En regel af slagsen "egen-graense" har "limit"; andre har det ikke. Her er slagsen "{}".',
  'out-of-reach': '"of: {}" kan ikke nås herfra.',
  'unknown-option': 'Spørgsmålet har ikke svarmuligheden "{}".',
  'wrong-type': 'Sammenligningen passer ikke til spørgsmålets type: {}.',
  'unknown-fact': 'Tingen har ikke oplysningen "{}".',
  'unknown-record': '"{}" findes ikke.',
  'unknown-trait': 'Ingen post har kendetegnet "{}" (traits).',
  'unknown-limit': 'Ingen regel med "limit" hedder "{}".',
  'bad-steps':
    'Trinnene (steps) skal stige, have per over 0, og kun det sidste må have upTo: null.',
  ring: 'Om "{}" vises, afhænger af spørgsmålet selv.',
  'formula-by': 'Formlen kan ikke deles op efter "{}". Tag det ud af "by".',
  'not-a-number': 'Svaret på "{}" er ikke et tal. Vælg et spørgsmål af typen "number".',
  'no-examples': 'En regel skal have mindst ét eksempel, der opfylder den, og ét, der bryder den.',
  'example-answer': 'Eksemplet svarer på "{}", som ikke findes der.',
  'example-record': 'Eksemplet vælger "{}", som ikke findes.',
  'example-not-applicable':
    'Reglen gælder slet ikke i eksemplet: {}. Se på "on", "period", "applies" og "limits".',
  'example-not-met': 'Eksemplet skulle opfylde reglen, men gav: {}.',
  'example-not-broken': 'Eksemplet skulle bryde reglen, men gav: {}.',
};
