/** What readers ask, and the place each should be led to: the search's promise as data. */

export type Query = {
  /** As it is typed. */
  asked: string;
  /** Addresses from the root, any of which answers; one without a fragment is answered by any part of the page. */
  leads: string[];
};

const ask = (asked: string, ...leads: string[]): Query => ({ asked, leads });
const rule = (slug: string) => `regler/#${slug}`;
const group = (slug: string) => `maalgrupper/#${slug}`;
const term = (slug: string) => `ordliste/#${slug}`;
/** A task's own page, or its place in the list. */
const task = (slug: string) => [`opgaver/${slug}/`, `opgaver/#${slug}`];

export const QUERIES: readonly Query[] = [
  // Inflected.
  ask(
    'plejehjemmets vægge',
    ...task('vask-af-vaegge'),
    ...task('rengoering-af-skabe'),
    'opgaver/#omsorg',
  ),
  ask('tunnelen', ...task('vask-af-tunneller')),
  ask('skulpturerne', ...task('vask-af-skulpturer')),
  ask('grøfterne', ...task('renholdelse-af-groefter')),
  ask('busskuret', ...task('tilsyn-med-busskure')),
  ask('cyklerne', ...task('vedligehold-af-cykler')),
  ask('strandens', ...task('renholdelse-af-strande')),
  ask('gardinerne', ...task('vask-af-gardiner')),
  ask('sandsæk', ...task('sandsaekke-ved-stormflod')),
  ask('kantpælene', ...task('maling-af-kantpaele')),
  ask('kompetenceskemaer', term('kompetenceskema'), 'eksempler/#roskilde-kompetenceskema'),
  ask('styregrupper', term('styregruppe')),
  ask(
    'børneattester',
    term('boerneattest'),
    rule('attester-afklaret'),
    rule('boerneattest-og-straffeattest'),
  ),
  ask('tillidsrepræsentantens', term('tillidsrepraesentant'), rule('orientering-af-tr')),
  ask('målgruppernes', 'maalgrupper/', 'vejledning/maalgrupper/', 'plan/maalgrupper/'),
  // Compounds, and parts of them.
  ask('jobcenterpersonale', term('jobcenter'), rule('jobcentret-hedder-kommunen')),
  ask(
    'ugegrænse',
    rule('egen-graense-uger'),
    rule('hoejst-13-uger'),
    rule('ingen-graense-for-laengde'),
  ),
  ask('kommunestrategier', 'vejledning/strategi/', 'plan/strategi/', ''),
  ask('legetøjsvask', ...task('vask-af-legetoej')),
  ask('skiltevask', ...task('vask-af-skilte')),
  ask(
    'skolehegn',
    ...task('opsaetning-af-traadhegn'),
    ...task('lugning-ved-skoler-og-institutioner'),
  ),
  ask('turistvært', ...task('vaert-for-turister')),
  ask('byrundvisning', ...task('rundvisning-i-byen')),
  ask('plejehjemsture', ...task('gaature-med-borgere'), ...task('hjaelp-til-aerinder-i-byen')),
  ask('kontormøbelkatalog', ...task('katalog-over-brugte-kontormoebler')),
  ask(
    'fotodigitalisering',
    ...task('digitalisering-af-skolefotografier'),
    ...task('digitalisering-af-forhandlingsprotokoller'),
  ),
  ask('konkurrence', rule('ingen-konkurrenceforvridning'), term('konkurrenceforvridning')),
  ask('kvartalsliste', rule('kvartalslister-til-raadet'), term('klv-liste')),
  ask(
    'shelterplads',
    ...task('graesslaaning-paa-shelterpladser'),
    ...task('oprydning-paa-shelterpladser'),
    ...task('opsaetning-af-shelters'),
  ),
  // Misspelt, or written without æ, ø and å.
  ask('rimlighedskrav', rule('rimelighedskrav'), term('rimelighedskrav')),
  ask(
    'konkurenceforvridning',
    rule('ingen-konkurrenceforvridning'),
    term('konkurrenceforvridning'),
  ),
  ask('tilidsrepræsentant', term('tillidsrepraesentant'), rule('orientering-af-tr')),
  ask('vaernsregler', term('vaernsregler'), 'regler/'),
  ask('gaature', ...task('gaature-med-borgere')),
  ask('servicelov paragraf 83', rule('serviceniveau-83'), term('serviceloven-83')),
  ask(
    'kontanthjelp',
    term('kontanthjaelp'),
    group('kontanthjaelp-jobparat'),
    group('kontanthjaelp-aktivitetsparat'),
  ),
  ask('ankestyrrelsen', term('ankestyrelsen')),
  ask('fortrængnig', term('fortraengning'), rule('ingen-fortraengning')),
  ask('tilgængelihed', 'tilgaengelighed/'),
  ask(
    'digitalisring',
    ...task('digitalisering-af-skolefotografier'),
    ...task('digitalisering-af-forhandlingsprotokoller'),
  ),
  // Other words for the same.
  ask(
    'tillidsmand',
    term('tillidsrepraesentant'),
    rule('orientering-af-tr'),
    rule('droeftelse-med-tr'),
  ),
  ask('arbejdsløshedskasse', term('dagpenge'), group('dagpenge')),
  ask('37 timer', rule('arbejdspligt-hoejst-37-timer'), group('arbejdspligt')),
  ask(
    'hvor længe må det vare',
    rule('hoejst-13-uger'),
    rule('egen-graense-uger'),
    rule('ingen-graense-for-laengde'),
  ),
  ask('tage arbejde fra ansatte', term('fortraengning'), rule('ingen-fortraengning')),
  ask('GDPR', 'privatliv/'),
  ask('cookies', 'privatliv/'),
  ask('skærmlæser', 'tilgaengelighed/'),
  ask(
    'hjemmehjælp',
    rule('serviceniveau-83'),
    rule('serviceniveau-aeldreloven'),
    term('serviceloven-83'),
    term('aeldreloven'),
  ),
  ask(
    'ulykke på arbejdet',
    term('aes'),
    rule('skader-i-nytteindsats'),
    rule('skader-under-aktivering'),
  ),
  ask('hvor kan man klage', term('ankestyrelsen'), rule('klage')),
  ask(
    'EU-støtte til virksomheder',
    rule('de-minimis-300000'),
    rule('de-minimis-200000'),
    term('de-minimis-stoette'),
    rule('de-minimis-pr-cvr'),
    rule('de-minimis-register'),
  ),
  ask('300.000 euro', rule('de-minimis-300000')),
  ask(
    'fagforening',
    rule('faglige-organisationer-er-med'),
    term('tillidsrepraesentant'),
    term('faglige-organisationer'),
  ),
  ask(
    'flygtninge',
    group('kontanthjaelp-i-integrationsprogrammet'),
    'eksempler/#soenderborg-dansk',
    term('integrationsprogram'),
  ),
  ask(
    'ren straffe',
    term('straffeattest'),
    rule('attester-afklaret'),
    rule('boerneattest-og-straffeattest'),
  ),
  ask(
    'privat firma',
    rule('offentlig-arbejdsplads'),
    rule('ingen-konkurrenceforvridning'),
    term('konkurrenceforvridning'),
    term('markedsvilkaar'),
  ),
  ask(
    'er der nogen i jobcentret der har lavet et skema over kørekort',
    term('kompetenceskema'),
    'eksempler/#roskilde-kompetenceskema',
  ),
  ask('downloade min plan som fil', 'privatliv/', 'plan/', 'plan/dokumenter/'),
  ask('slette det jeg har skrevet', 'privatliv/'),
  ask('pdf', 'plan/dokumenter/', 'plan/', '', 'om/'),
  ask(
    'hvor mange pladser kan vi have',
    rule('rimelighedskrav'),
    rule('egen-graense-forholdstal'),
    rule('egen-graense-pladser'),
    rule('ingen-graense-for-antal'),
  ),
  ask('vejret er dårligt', 'eksempler/#ringsted-samme-adresse', 'opgaver/'),
  ask('fælles adresse for holdet', 'eksempler/#ringsted-samme-adresse'),
  ask('danskundervisning', 'eksempler/#soenderborg-dansk', group('arbejdspligt')),
  ask('erhvervsråd', 'eksempler/#kalundborg-strategi', term('erhvervsraad')),
  ask(
    'affald i parken',
    ...task('tilsyn-med-skraldespande'),
    ...task('renholdelse-af-groenne-omraader'),
    ...task('oprydning-paa-offentlige-arealer'),
    ...task('affaldsopsamling-ved-skoler'),
  ),
  ask('bjørneklo', ...task('bekaempelse-af-invasive-planter')),
  ask('stormvejr', ...task('sandsaekke-ved-stormflod'), 'opgaver/#teknik-og-miljoe'),
  ask(
    'arkivarbejde',
    ...task('digitalisering-af-forhandlingsprotokoller'),
    ...task('digitalisering-af-skolefotografier'),
    'opgaver/#andre',
  ),
  // The newcomer, the young, the expert.
  ask('hvad er forskellen på praktik og løntilskud', 'vejledning/hvad-er-nytteindsats/'),
  ask('unge uden uddannelse', 'unge/', 'unge/guide/'),
  ask('mentorer til unge', 'unge/'),
  ask('læsetest', 'unge/'),
  ask('persongruppemarkeringen', 'unge/', term('persongruppemarkering')),
  ask('fagtjekket', 'fagtjek/'),
];
