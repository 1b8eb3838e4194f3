import { rowsOf, type Row } from './row.ts';

/** What the catalogue says helps on the way to job or education. */
export const MEASURES: Row[] = rowsOf('katalog', [
  ['fokuspunkt 4, hvordan 1: i selve nytteindsatsen', 'measures/vejledere-som-ledere', 'De daglige ledere får viden om vejledning'],
  ['fokuspunkt 4, hvordan 2: fire dage og én', 'measures/jobsoegningsdag', 'En fast dag i ugen går til CV og jobsøgning'],
  ['fokuspunkt 4, hvordan 3: CV ved start', 'measures/cv-tjek-ved-start', 'På første dag bliver CV\'et set igennem, så arbejdsgivere og kommunen kan finde det og bruge det'],
  ['fokuspunkt 4, hvordan 4: arbejdstiden', 'measures/arbejdstid-med-plads-til-soegning', 'Arbejdstiden bliver lagt, så borgeren kan søge job, gå til samtaler og besøge uddannelser'],
  ['fokuspunkt 4, hvordan 5: opkvalificering', 'measures/opkvalificering', 'Nytteindsats bliver kombineret med et kursus, som borgeren kan bruge i det job, der er målet'],
  ['fokuspunkt 4, løbende opfølgning', 'measures/loebende-opfoelgning', 'Borger, arbejdsplads og kommune taler sammen med faste mellemrum om mål, fremgang og næste skridt'],
  ['assistance 1: CV', 'measures/cv', 'Borgeren får hjælp til at skrive et CV eller rette det, så det passer til de job, der bliver søgt'],
  ['assistance 2: ansøgninger', 'measures/ansoegninger', 'En vejleder hjælper med at finde de rigtige ord og læser med, før borgeren sender sin ansøgning'],
  ['assistance 3: optagelse', 'measures/optagelse-paa-uddannelse', 'Borgeren får hjælp til at vælge, holde fristen og sende sin ansøgning om optagelse'],
  ['assistance 4: jobcafé', 'measures/jobcafe', 'Et åbent sted, hvor man søger job sammen med andre og øver sig i at ringe eller gå ind til en arbejdsgiver'],
  ['assistance 5: jobåbninger', 'measures/jobaabninger', 'Kommunen sender konkrete stillinger ud til pladserne'],
  ['assistance 6: sparring', 'measures/sparring-fra-projektleder', 'Projektlederen taler med den enkelte om næste skridt, roser fremgang og giver mod på at søge'],
  ['eksempel 1: kompetenceskema', 'measures/kompetenceskema', 'Borgeren udfylder et kort skema om uddannelse, erfaring og kørekort'],
  ['eksempel 1: virksomhedskonsulent', 'measures/match-med-virksomhedskonsulent', 'Kommunens konsulent kender pladserne'],
  ['eksempel 2: vejledning', 'measures/vejledning-paa-pladsen', 'En vejleder kommer fast på stedet, eller holdet tager sammen hen, hvor kommunen giver vejledning'],
  ['eksempel 2: jobbutik', 'measures/tur-til-jobbutik', 'En medarbejder tager nogle få deltagere med derhen, hvor kommunen hjælper med CV og ansøgninger'],
  ['eksempel 2: samme adresse', 'measures/samme-adresse', 'Pladsen ligger sammen med et andet tilbud'],
  ['eksempel 3: snakken i hverdagen', 'measures/snak-om-job-i-hverdagen', 'Den, der leder arbejdet, taler med deltagerne om at skrive ansøgninger og gå ind til en arbejdsgiver'],
  ['eksempel 3: skub på vej', 'measures/skub-mod-uddannelse', 'Lederen følger den unges plan: finde en uddannelse, søge ind og holde fast, til den begynder'],
  ['eksempel 4: jobopslag', 'measures/jobopslag-paa-vaeggen', 'Ledige stillinger hænger, hvor man mødes'],
  ['eksempel 5: relevant branche', 'measures/relevant-branche', 'Borgeren får en plads i en branche med job, eller dér, hvor en uddannelse frister'],
  ['eksempel 5: dansk', 'measures/dansk-paa-arbejdspladsen', 'Nytteindsats bliver kombineret med danskundervisning'],
]);

/** What the guidance on young people adds. */
export const YOUTH_MEASURES: Row[] = rowsOf('vejledning', [
  ['afsnit 3.2.1: lønnede timer', 'measures/loennede-timer', 'Borgeren får løn for få timer om ugen på en almindelig arbejdsplads'],
  ['afsnit 3.2.2: tværfaglig indsats', 'measures/indsats-paa-tvaers', 'Kommunen hjælper med at finde praktik eller løntimer, som kan føre til job'],
  ['afsnit 3.2.3: mentor', 'measures/mentorstoette', 'En mentor støtter borgeren på vej ind i job eller uddannelse og gennem de første svære uger'],
  ['afsnit 3.1: virkeligheden virker', 'measures/virkeligheden-virker', 'Unge rykker sig på rigtige arbejdspladser og skoler, hvor de kan spejle sig i kolleger og andre elever'],
  ['afsnit 3.1: medarbejderen virker', 'measures/medarbejderen-virker', 'Borgeren har én fast kontaktperson, som er til at få fat på, tror på et job og taler om konkrete stillinger'],
]);

/** The catalogue's five kinds of examples, each a heading over its measures. */
export const EXAMPLE_KINDS: Row[] = rowsOf('katalog', [
  ['eksempler, slags 1', 'slags.yaml#slags-match-til-job', 'Match til ledige job'],
  ['eksempler, slags 2', 'slags.yaml#slags-kurser-og-vejledning', 'Kurser og vejledning ved siden af'],
  ['eksempler, slags 3', 'slags.yaml#slags-ledere-der-vejleder', 'Ledere, der kan vejlede'],
  ['eksempler, slags 4', 'slags.yaml#slags-synlige-job', 'Synlige job'],
  ['eksempler, slags 5', 'slags.yaml#slags-nytte-for-begge', 'Nytte for både samfund og borger'],
]);
