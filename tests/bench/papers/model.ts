/** The paper that all writers make: twelve pages of a strategy with headings, lists, boxes, a link and a table of forty rows. */
import { formatNumber } from '../../../src/core/text/numbers.ts';

export type Part =
  | { kind: 'h1' | 'h2' | 'p'; text: string }
  | { kind: 'ul' | 'ol'; items: string[] }
  | { kind: 'box'; title: string; text: string }
  | { kind: 'link'; before: string; text: string; address: string; after: string }
  | {
      kind: 'table';
      caption: string;
      /** Shares of the whole width. */
      widths: number[];
      /** Which columns are numbers. */
      numbers: boolean[];
      head: string[];
      rows: string[][];
    };

const SENTENCES = [
  'Kommunen ønsker at styrke borgernes adgang til sammenhængende velfærdsløsninger på tværs af forvaltninger og fagområder.',
  'Beskæftigelsesindsatsloven fastlægger rammerne for samarbejdet mellem jobcentret, virksomhederne og de faglige organisationer.',
  'Byrådet har besluttet, at alle institutioner skal udarbejde en lokal handleplan inden udgangen af budgetåret.',
  'Medarbejdernes arbejdsmiljø er en forudsætning for, at kerneopgaven kan løses med høj kvalitet og faglig stolthed.',
  'Erfaringerne fra de seneste års omstillingsprocesser viser, at tidlig inddragelse giver bedre og mere holdbare løsninger.',
  'Arbejdsmiljørepræsentanter og tillidsrepræsentanter deltager i alle faser af forandringsarbejdet.',
  'Den økonomiske ramme fastsættes i budgetforliget og følges op ved de kvartalsvise budgetopfølgninger.',
  'Sundhedsfremmende initiativer skal tænkes ind i lokalplanlægningen, så det bliver lettere at vælge cyklen eller gå til fods.',
  'Digitaliseringsstrategien understøtter, at borgere og virksomheder møder én indgang og får svar inden for tre arbejdsdage.',
  'Klimatilpasningsprojekterne gennemføres i samarbejde med forsyningsselskaberne og de berørte grundejerforeninger.',
  'Folkeskolereformen og de nye dagtilbudsrammer kræver et tættere samspil mellem pædagoger, lærere og forældre.',
  'Ældreområdet står over for en betydelig demografisk udfordring, fordi andelen af borgere over firs år stiger med 38 % frem mod 2035.',
  'Rekrutteringssituationen på social- og sundhedsområdet nødvendiggør nye uddannelsesveje og fleksible ansættelsesformer.',
  'Der afsættes 4,2 mio. kr. årligt til efteruddannelse, supervision og kollegial sparring.',
  'Sygefraværet skal nedbringes fra 6,1 til 4,8 procent gennem en systematisk, dialogbaseret indsats på den enkelte arbejdsplads.',
  'Evalueringen bygger på både kvantitative nøgletal og kvalitative interview med ledere, medarbejdere og borgere.',
  'Hovedudvalget drøfter strategien to gange årligt og kan tage initiativ til ændringer.',
  'Personoplysninger behandles i overensstemmelse med databeskyttelsesforordningen og kommunens informationssikkerhedspolitik.',
  'Frivillige foreninger, kulturinstitutioner og boligorganisationer inviteres til at bidrage med forslag og konkrete projekter.',
  'Resultaterne offentliggøres på kommunens hjemmeside i et tilgængeligt format, der kan læses af alle.',
  'Mellemformer og fællesskabsforpligtende læringsmiljøer skal sikre, at flere børn bliver i almenområdet.',
  'Ansvarsfordelingen mellem fagudvalg, direktion og centerchefer fremgår af styrelsesvedtægten.',
  'Varmeplanlægningen prioriterer fjernvarmeudbygning i de tætte byområder og individuelle varmepumper i landdistrikterne.',
  'Midtvejsevalueringen gennemføres af en ekstern part og forelægges økonomiudvalget til orientering.',
];
const CHAPTERS = [
  ...['Indledning og vision', 'Udfordringer og udgangspunkt', 'Strategiske pejlemærker'],
  ...['Arbejdsmiljø og samarbejde', 'Beskæftigelse og uddannelse', 'Klima, energi og mobilitet'],
  ...['Økonomi og organisering', 'Opfølgning og evaluering'],
];
const SECTIONS = ['Baggrund', 'Mål og indsatser', 'Sådan gør vi'];
const POINTS = [
  'tidlig og ligeværdig inddragelse af medarbejdere og borgere',
  'klare roller og beslutningskompetencer i hele organisationen',
  'databaseret opfølgning med få, men væsentlige indikatorer',
  'tværfagligt samarbejde om helhedsorienterede borgerforløb',
  'systematisk læring af både gode resultater og fejl',
];
const CASES = ['Plejecenter Åløkken', 'Den Grønne Erhvervsskole', 'Søndre Fællesskole'];
const EFFORTS = [
  'Rekrutteringsindsats på social- og sundhedsområdet',
  'Efteruddannelsesprogram for arbejdsmiljørepræsentanter',
  'Fjernvarmeudbygning i Østbyen',
  'Cykelsti langs Åboulevarden',
  'Tværfaglig familierådgivning',
  'Digital selvbetjening og tilgængelighed',
  'Sundhedsfremme i dagtilbud',
  'Boligsocial helhedsplan',
];
const OWNERS = [
  'Social- og Sundhedsforvaltningen',
  'Hovedudvalget',
  'Teknik- og Miljøforvaltningen',
  'Beskæftigelsesforvaltningen',
  'Børne- og Ungeforvaltningen',
];

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('The list is empty');
  return found;
};

/** Says so many sentences, never the same twice after each other, and the same every time. */
function speaker(): (count: number) => string {
  let seed = 42;
  let last = -1;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 8) % SENTENCES.length;
  };
  return (count) =>
    Array.from({ length: count }, () => {
      let index = next();
      while (index === last) index = next();
      last = index;
      return at(SENTENCES, index);
    }).join(' ');
}

function partsOf(): Part[] {
  const say = speaker();
  return CHAPTERS.flatMap((chapter, c): Part[] => [
    { kind: 'h1', text: `${c + 1}. ${chapter}` },
    ...SECTIONS.flatMap((title, s): Part[] => {
      const parts: Part[] = [
        { kind: 'h2', text: `${c + 1}.${s + 1} ${title}` },
        { kind: 'p', text: say(3 + ((c + s) % 2)) },
      ];
      if (s === 0) parts.push({ kind: 'p', text: say(3) });
      if (s === 1) parts.push({ kind: c % 2 ? 'ol' : 'ul', items: POINTS.slice(0, 3 + (c % 3)) });
      if (s === 2 && c % 3 === 0) {
        parts.push({ kind: 'box', title: `Case: ${at(CASES, c / 3)}`, text: say(3) });
      }
      if (s === 2 && c === 1) {
        parts.push({
          kind: 'link',
          before: 'Læs mere om reglerne i ',
          text: 'lov om en aktiv beskæftigelsesindsats',
          address: 'https://www.retsinformation.dk/',
          after: ' på Retsinformation.',
        });
      }
      if (s !== 1 || c % 2) parts.push({ kind: 'p', text: say(2 + (c % 2)) });
      return parts;
    }),
    ...(c === 6 ? [table()] : []),
  ]);
}

function table(): Part {
  return {
    kind: 'table',
    caption: 'Tabel 1. Indsatser, ansvarlige og økonomi 2026–2029',
    widths: [0.08, 0.4, 0.28, 0.12, 0.12],
    numbers: [false, false, false, true, true],
    head: ['Nr.', 'Indsats', 'Ansvarlig', 'Start', '1.000 kr.'],
    rows: Array.from({ length: 40 }, (_, row) => [
      ...[String(row + 1), at(EFFORTS, row), at(OWNERS, row), String(2026 + (row % 4))],
      formatNumber(250 + ((row * 377) % 1900)),
    ]),
  };
}

export const model = {
  title: 'Velfærd i bevægelse – strategi 2026–2029',
  subtitle: 'Strategi for arbejdsmiljø, beskæftigelse og grøn omstilling',
  author: 'Åkøbing Kommune',
  subject: 'Kommunal strategi',
  keywords: ['strategi', 'arbejdsmiljø', 'beskæftigelse'],
  made: '2026-03-01T09:00:00Z',
  day: 'Åkøbing Kommune · 1. marts 2026',
  parts: partsOf(),
};
export type Model = typeof model;
