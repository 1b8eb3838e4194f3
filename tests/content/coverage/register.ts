import { rowsOf, type Row } from './row.ts';

/** The numbered statements of the catalogue, each by the record that answers it first-hand. */
export const STATEMENTS: Row[] = rowsOf('katalog', [
  ['K01', 'provisions/formaal', 'Borgeren skulle arbejde for ydelsen og få lyst til hurtigt at søge job eller uddannelse'],
  ['K02', 'rules/offentlig-arbejdsplads', 'Arbejdet skulle foregå på en kommunal, regional eller statslig arbejdsplads'],
  ['K03', 'rules/aarlig-droeftelse-med-raadet', 'RAR og kommunerne skulle drøfte en strategi for nytteindsats hvert år'],
  ['K04', 'provisions/raadenes-anbefalinger', 'RAR havde skrevet anbefalinger om nytteindsats, som lå på rådenes hjemmesider'],
  ['K05', 'provisions/strategiens-punkter', 'En strategi kunne have fem punkter'],
  ['K06', 'provisions/uddannelseshjaelp-blev-kontanthjaelp', 'Unge på uddannelseshjælp var den første gruppe på listen, delt i tre efter hvor parate de var'],
  ['K07', 'provisions/integrationsydelse-blev-kontanthjaelp', 'Borgere på integrationsydelse kunne få nytteindsats, både i og uden for integrationsprogrammet'],
  ['K08', 'target-groups/arbejdsmarkedsydelse', 'Nytteindsats skulle være på 20 timer om ugen, så timebetalingen lignede en overenskomstløn'],
  ['K09', 'target-groups/kontantydelse', 'Nytteindsats kunne fylde op til 20 timer om ugen'],
  ['K10', 'rules/dagpenge-kun-raadighedsafproevende', 'Tilbuddet måtte kun bruges, når der var tvivl om, hvorvidt borgeren ville medvirke'],
  ['K11', 'provisions/tre-maaneders-jobsoegning', 'Jobparate på kontanthjælp søgte job i tre måneder'],
  ['K12', 'provisions/aabenlyst-uddannelsesparate-inden-en-maaned', 'Unge, der tydeligt kunne tage en uddannelse, skulle klare sig selv'],
  ['K13', 'provisions/femten-timer-i-integrationsprogrammet', 'I programmets første år talte nytteindsats ikke med i kravet om 15 ugentlige timer på en virksomhed'],
  ['K14', 'rules/hoejst-13-uger', 'Et tilbud måtte højst vare 13 uger'],
  ['K15', 'rules/droeftelse-med-tr', 'Nytteindsats på en arbejdsplads skulle drøftes med tillidsrepræsentanten og arbejdsgiveren'],
  ['K16', 'rules/ud-over-normeret-niveau-foer-2025', 'Det er arbejde, som ellers ikke ville blive gjort'],
  ['K17', 'rules/rimelighedskrav', 'Rimelighedskravet skulle være opfyldt, medmindre det regionale arbejdsmarkedsråd havde givet dispensation'],
  ['K18', 'rules/tilkendegivelse-om-rimelighed', 'Begge skulle tilkendegive, om rimelighedskravet var overholdt'],
  ['K19', 'rules/serviceniveau-83', 'Nytteindsats kunne være en del af hjælpen efter § 83, men måtte ikke erstatte den'],
  ['K20', 'rules/ingen-fortraengning', 'Nytteindsats måtte ikke fortrænge ordinært arbejde'],
  ['K21', 'rules/kvartalslister-til-raadet', 'RAR skulle hvert kvartal have KLV-lister'],
  ['K22', 'rules/de-minimis-200000', 'Loftet var 200.000 euro over tre regnskabsår'],
  ['K23', 'provisions/jobcentret-hedder-kommunen', 'Kataloget taler til jobcentret og lægger opgaver hos det'],
  ['K24', 'provisions/uddannelsespaalaeg', 'Projektledere kan hjælpe unge gennem uddannelsespålæggets trin, mens de er i nytteindsats'],
  ['K25', 'provisions/jobrotation', 'Skabelonen fra Frederikshavn talte personer i løntilskud, jobrotation og praktik på P-nummeret'],
  ['K26', 'provisions/lokale-parter', 'Eksemplerne nævner UU-vejledere, der kom forbi hver uge, IGU som næste skridt og et lokalt arbejdsmarkedsråd, der drøftede projekter'],
  ['K27', 'provisions/opgaveeksempler', 'Katalogets opgaver kom fra enkelte kommuner, som hver havde vurderet dem mod deres eget niveau'],
  ['K28', 'provisions/styrelsens-adresse', 'Styrelsen havde adresse på Njalsgade 72 A på Amager'],
]);

/** The safeguard rules, line by line. */
export const SAFEGUARDS: Row[] = rowsOf('katalog', [
  ['værnsregel 1: højst 13 uger', 'rules/hoejst-13-uger', 'Et tilbud måtte højst vare 13 uger'],
  ['værnsregel 2: drøftes med TR og arbejdsgiver', 'rules/droeftelse-med-tr', 'Nytteindsats på en arbejdsplads skulle drøftes med tillidsrepræsentanten og arbejdsgiveren'],
  ['værnsregel 3: ud over det normerede niveau', 'rules/ud-over-normeret-niveau-foer-2025', 'Det er arbejde, som ellers ikke ville blive gjort'],
  ['værnsregel 4: rimelighedskravet', 'rules/rimelighedskrav', 'Rimelighedskravet skulle være opfyldt, medmindre det regionale arbejdsmarkedsråd havde givet dispensation'],
  ['værnsregel 4: dispensation', 'provisions/dispensation-fra-rimelighedskravet', 'RAR kunne give lov til, at en arbejdsplads fraveg rimelighedskravet'],
  ['værnsregel 4: begge tilkendegiver', 'rules/tilkendegivelse-om-rimelighed', 'Begge skulle tilkendegive, om rimelighedskravet var overholdt'],
  ['værnsregel 5: træder ikke i stedet for hjælp', 'rules/serviceniveau-83', 'Nytteindsats kunne være en del af hjælpen efter § 83, men måtte ikke erstatte den'],
  ['værnsregel 5: hjælp må ikke sættes ned', 'provisions/hjaelp-maa-ikke-saettes-ned', 'Kommunen måtte ikke skære i hjælpen og lade ledige gøre arbejdet'],
  ['værnsregel 6: ikke fortrængende', 'rules/ingen-fortraengning', 'Nytteindsats måtte ikke fortrænge ordinært arbejde'],
  ['værnsregel 6: ikke konkurrenceforvridende', 'rules/ingen-konkurrenceforvridning', 'Nytteindsats måtte ikke forvride konkurrencen'],
  ['værnsregel 7: RAR underrettes hvert kvartal', 'rules/kvartalslister-til-raadet', 'RAR skulle hvert kvartal have KLV-lister'],
  ['KLV-liste 1: virksomheder', 'pages/vejledning/opgaver#det-stod-på-listerne-til-rar', 'hvilke arbejdspladser der havde ledige i nytteindsats', 1],
  ['KLV-liste 2: længde', 'pages/vejledning/opgaver#det-stod-på-listerne-til-rar', 'hvor længe forløbet varede', 2],
  ['KLV-liste 3: stilling', 'pages/vejledning/opgaver#det-stod-på-listerne-til-rar', 'hvad stillingen hed', 3],
  ['KLV-liste 4: ansatte', 'pages/vejledning/opgaver#det-stod-på-listerne-til-rar', 'hvor mange der var ansat på almindelige vilkår', 4],
  ['værnsregel 8: de minimis', 'provisions/de-minimis-pr-cvr', 'Ydelsen skulle regnes med i støtten, når en offentlig arbejdsgiver driver forretning på markedsvilkår'],
]);

/** The special conditions of the target groups, and the two groups with fixed hours. */
export const CONDITIONS: Row[] = rowsOf('katalog', [
  ['særlig betingelse 1: tre måneder', 'provisions/tre-maaneders-jobsoegning', 'Jobparate på kontanthjælp søgte job i tre måneder'],
  ['særlig betingelse 1: kan begynde før', 'provisions/kan-begynde-tidligere', 'Kommunen kunne begynde tidligere end de tre måneder, når den fandt det hensigtsmæssigt'],
  ['særlig betingelse 2: efter en måned', 'provisions/aabenlyst-uddannelsesparate-inden-en-maaned', 'Unge, der tydeligt kunne tage en uddannelse, skulle klare sig selv'],
  ['særlig betingelse 3: øvrige unge og aktivitetsparate', 'provisions/mere-stoette-til-nogle-unge', 'Uddannelsesparate og aktivitetsparate kunne få tilbuddet, men behøvede ofte noget mere støttende'],
  ['særlig betingelse 4: 15 timer', 'provisions/femten-timer-i-integrationsprogrammet', 'I programmets første år talte nytteindsats ikke med i kravet om 15 ugentlige timer på en virksomhed'],
  ['særlig betingelse 5: dagpenge', 'rules/dagpenge-kun-raadighedsafproevende', 'Tilbuddet måtte kun bruges, når der var tvivl om, hvorvidt borgeren ville medvirke'],
  ['timetal 1: arbejdsmarkedsydelse', 'target-groups/arbejdsmarkedsydelse', 'Nytteindsats skulle være på 20 timer om ugen, så timebetalingen lignede en overenskomstløn'],
  ['timetal 2: kontantydelse', 'target-groups/kontantydelse', 'Nytteindsats kunne fylde op til 20 timer om ugen'],
]);
