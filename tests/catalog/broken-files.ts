/** One broken file for each fault that the files themselves can have: where it is told of, and what is said. */

export type Broken = {
  /** The sentence it provokes: its name among the words of faults. */
  word: string;
  file: string;
  /** As text, or as bytes where letters are the fault. */
  text: string | Uint8Array;
  line: number | null;
  field: string;
  /** What the reader is told, in part: above all what is of this file. */
  says: string;
};

/** The rest of a record that stands on something. */
export const VOUCHED = `sources: [{ source: katalog }]
checked: '2026-11-21'
certainty: bekraeftet
`;

const term = (name: string, text: string) => ({
  file: `terms/${name}.yaml`,
  text: `term: ${name}\nmeaning: Noget.\n${text}\n${VOUCHED}`,
});
const yaml = (word: string, line: number, text: string, says: string): Broken => ({
  word,
  file: `terms/yaml-${word.toLowerCase().replaceAll('_', '-')}.yaml`,
  text: `meaning: Noget.\n${text}\n${VOUCHED}`,
  line,
  field: '',
  says,
});

/** What YAML stumbles on. */
export const OF_YAML: Broken[] = [
  yaml('TAB_AS_INDENT', 3, 'also:\n\t- vejgård', 'tabulatortegn. Slet det'),
  yaml('BAD_INDENT', 3, 'also: [\nvejgård]', 'to mellemrum for hvert trin'),
  yaml('BLOCK_AS_IMPLICIT_KEY', 2, 'term: Vejgård: den gamle', 'kolon for meget'),
  yaml('MULTILINE_IMPLICIT_KEY', 2, 'term\nalso: [x]', 'Skriv "felt: tekst"'),
  yaml('MISSING_CHAR', 2, 'term: "Vejgård', 'Se, om et anførselstegn'),
  yaml('UNEXPECTED_TOKEN', 2, 'term: "Vejgård" den gamle', 'Se, om et anførselstegn'),
  yaml('DUPLICATE_KEY', 2, 'meaning: Igen.', 'Slet det ene'),
  yaml('BAD_SCALAR_START', 2, 'term: @vejgård', 'Sæt anførselstegn om'),
  yaml('BAD_ALIAS', 2, 'term: *vejgård', 'Sæt anførselstegn om'),
  yaml('ALIAS_PROPS', 2, 'term: &a *b', 'Sæt anførselstegn om'),
  yaml('MULTIPLE_ANCHORS', 2, 'term: &a &b c', 'Sæt anførselstegn om'),
  yaml('TAG_RESOLVE_FAILED', 2, 'term: !vej ja', 'Sæt anførselstegn om'),
  yaml('MULTIPLE_TAGS', 2, 'term: !a !b c', 'Sæt anførselstegn om'),
  yaml('BAD_COLLECTION_TYPE', 2, 'term: !!set [a]', 'Sæt anførselstegn om'),
  yaml('BAD_DQ_ESCAPE', 2, 'term: "Vej\\gård"', 'Brug enkelte anførselstegn'),
  yaml('BLOCK_IN_FLOW', 3, 'also: [\n  - vejgård ]', 'Skriv det på én linje'),
  yaml('MULTIPLE_DOCS', 3, 'term: Vejgård\n---\nterm: Materielgård', 'Slet linjen med "---"'),
  yaml('BAD_DIRECTIVE', 1, '', 'Slet den, eller sæt anførselstegn'),
  yaml('NON_STRING_KEY', 2, '[a, b]: c', 'Ret navnet før kolonet'),
  yaml('KEY_OVER_1024_CHARS', 2, `also: [${'a'.repeat(1100)}: b]`, 'kolon eller et linjeskift'),
].map((one) =>
  one.word === 'BAD_DIRECTIVE' ? { ...one, text: '%vejgård\n---\nmeaning: Noget.\n' } : one,
);

/** Where files lie, and what they are called. */
export const OF_FOLDERS: Broken[] = [
  ['folder', 'task/ny-opgave.yaml', 'content/task/', 'Mente du "tasks"?'],
  ['root', 'ny-opgave.yaml', 'content/ny-opgave.yaml', 'Flyt den til en af mapperne focus-points,'],
  ['nested', 'tasks/nye/ny-opgave.yaml', 'content/tasks/nye/', 'Flyt filerne til content/tasks/.'],
  ['name', 'tasks/Grønne Områder.yaml', '', 'Kald filen "groenne-omraader.yaml".'],
  ['name', 'tasks/ny-opgave.yml', '', 'Kald filen "ny-opgave.yaml".'],
  ['name', 'tasks/ny-opgave.yaml.txt', '', 'Kald filen "ny-opgave.yaml".'],
].map(([word = '', file = '', , says = '']) => ({
  ...{ word, file, text: 'title: Ny', line: null, field: '', says },
}));

/** What is told of a folder is told of it, not of a file in it. */
export const toldOf = ({ word, file }: Broken): string =>
  `content/${word === 'folder' || word === 'nested' ? file.replace(/[^/]*$/, '') : file}`;

const LATIN_1 = Buffer.from(`term: Vejgaard\nmeaning: En vejgård.\n${VOUCHED}`, 'latin1');
const question = (name: string, lines: string): Pick<Broken, 'file' | 'text'> => ({
  file: `forms/fejl-${name}.yaml`,
  text: `section: opgavens-indhold\nquestions:\n  - id: fejl-${name}\n    text: Hvad?\n    heading: Hvad\n${lines}\n`,
});

/** What stands in the fields. */
export const OF_FIELDS: Broken[] = [
  {
    ...{ word: 'encoding', file: 'terms/latin.yaml', text: LATIN_1, line: 2, field: '' },
    says: 'Gem filen igen som UTF-8',
  },
  {
    ...{ word: 'home', file: 'rules/en-opgave.yaml', line: 1, field: '' },
    text: `title: Ny\narea: omsorg\nsummary: Ny.\norder: 9\ntraits: []\n${VOUCHED}`,
    says: 'som dem i content/tasks/. Flyt den',
  },
  { word: 'id', ...term('eget', 'id: andet'), line: 3, field: 'id', says: 'Skriv "eget"' },
  {
    ...{ word: 'section', file: 'forms/fejl-section.yaml', line: 1, field: 'section' },
    text: 'section: opgavens-inhold\nquestions: [{ id: x, text: X?, heading: X, type: text, weight: valgfri, revision: 1 }]',
    says: 'Ingen sektion hedder "opgavens-inhold". Skriv et id fra "sections" i "forms/" eller "focus-points/". Mente du "opgavens-indhold"?',
  },
  {
    ...{ word: 'after', file: 'forms/fejl-after.yaml', line: 2, field: 'after' },
    text: 'section: opgavens-indhold\nafter: hypighed\nquestions: [{ id: x, text: X?, heading: X, type: text, weight: valgfri, revision: 1 }]',
    says: 'intet spørgsmål "hypighed". Ret det, eller slet linjen. Mente du "hyppighed"?',
  },
  {
    ...{ word: 'unknownField', ...term('felt', 'meanning: Igen.'), line: 3, field: 'meanning' },
    says: 'Ret navnet, eller slet det. Mente du "meaning"?',
  },
  {
    ...{ word: 'unknownField', file: 'rules/skema.yaml', line: 11 },
    field: 'examples.met.0.answers.tsk',
    text: `title: Ny\nkind: god-praksis\nscope: task\nlooksAt: today\n${VOUCHED}now: Noget.\nadvice: Gør noget.\nexamples:\n  met: [{ name: Et, on: '2026-01-01', answers: { tsk: { sted: Her } } }]\n  broken: [{ name: Et, on: '2026-01-01' }]\nrequires: { answered: { answer: sted } }\n`,
    says: 'Mente du "task"?',
  },
  {
    ...{ word: 'comma', file: 'terms/komma.yaml', line: 3, field: 'sources.0.linje 3' },
    text: `term: komma\nmeaning: Noget.\nsources: [{ source: katalog, place: Side 2, linje 3 }]\nchecked: '2026-11-21'\ncertainty: bekraeftet\n`,
    says: 'Sæt anførselstegn om hele teksten',
  },
  {
    word: 'misfit',
    ...question(
      'misfit',
      '    type: text\n    weight: valgfri\n    revision: 1\n    shown: { iss: [1, 1] }',
    ),
    line: 9,
    field: 'questions.0.shown',
    says: '"iss" passer ikke her. Her kan stå: all, any, not, is,',
  },
  {
    ...{ word: 'missing', file: 'terms/mangler.yaml', line: 1, field: 'meaning' },
    text: `term: mangler\n${VOUCHED}`,
    says: 'Feltet mangler. Her skal stå tekst.',
  },
  {
    ...{ word: 'missingOneOf', file: 'terms/sikkerhed.yaml', line: 1, field: 'certainty' },
    text: `term: sikkerhed\nmeaning: Noget.\nsources: [{ source: katalog }]\nchecked: '2026-11-21'\n`,
    says: 'Feltet mangler. Her kan stå: bekraeftet, sandsynlig, ukendt.',
  },
  {
    ...{ word: 'empty', ...term('tomt', 'english:'), line: 3, field: 'english' },
    says: 'Feltet er tomt. Her skal stå tekst',
  },
  {
    ...{ word: 'emptyText', ...term('tom-tekst', "english: ''"), line: 3, field: 'english' },
    says: 'Skriv den, eller slet feltet',
  },
  {
    ...{ word: 'emptyList', file: 'terms/tom-liste.yaml', line: 3, field: 'sources' },
    text: `term: tom liste\nmeaning: Noget.\nsources: []\nchecked: '2026-11-21'\ncertainty: bekraeftet\n`,
    says: 'Skriv mindst én',
  },
  {
    ...{ word: 'type', ...term('tal', 'english: 2026'), line: 3, field: 'english' },
    says: 'Her skal stå tekst, med anførselstegn om',
  },
  // Danish words for yes and no are texts, whatever a reader means by them.
  {
    word: 'type',
    ...question('ja', '    type: text\n    weight: valgfri\n    revision: 1\n    ofEdition: ja'),
    line: 9,
    field: 'questions.0.ofEdition',
    says: 'Her skal stå true (ja) eller false (nej) uden anførselstegn.',
  },
  // A colon makes a field of what was meant as text.
  {
    ...{ word: 'type', ...term('kolon', 'also:\n  - vejgård: den gamle'), line: 4 },
    ...{ field: 'also.0', says: 'anførselstegn om, hvis den er et tal eller har et kolon' },
  },
  {
    word: 'oneOf',
    ...question('type', '    type: tekst\n    weight: valgfri\n    revision: 1'),
    line: 6,
    field: 'questions.0.type',
    says: 'Mente du "text"?',
  },
  {
    word: 'tooFew',
    ...question(
      'faa',
      '    type: text\n    weight: valgfri\n    revision: 1\n    shown: { is: [1] }',
    ),
    line: 9,
    field: 'questions.0.shown.is',
    says: 'Her skal stå mindst 2',
  },
  {
    word: 'tooMany',
    ...question(
      'mange',
      '    type: text\n    weight: valgfri\n    revision: 1\n    shown: { is: [1, 2, 3] }',
    ),
    line: 9,
    field: 'questions.0.shown.is',
    says: 'Her må højst stå 2',
  },
  {
    word: 'above',
    ...question('revision', '    type: text\n    weight: valgfri\n    revision: 0'),
    line: 8,
    field: 'questions.0.revision',
    says: 'Skriv et tal over 0.',
  },
  {
    ...{ word: 'oneOf', file: 'indicators/formel.yaml', line: 6, field: 'formula.name' },
    text: `title: Tal\ndefinition: Tal.\nreading: Tal.\nunit: personer\ndecimals: 0\nformula: { name: shares }\nby: [time]\nchart: line\norder: 999\nsources: [{ source: katalog }]\n`,
    says: 'Her kan stå: sum, at-end, share, mean, places, tasks. Mente du "share"?',
  },
  ...(
    [
      ['atMost', '3', 'på højst 2'],
      ['atLeast', '-1', 'på mindst 0'],
    ] as const
  ).map(([word, decimals, says]) => ({
    ...{ word, file: `indicators/${word.toLowerCase()}.yaml`, line: 5, field: 'decimals', says },
    text: `title: Tal\ndefinition: Tal.\nreading: Tal.\nunit: personer\ndecimals: ${decimals}\nformula: { name: at-end }\nby: [time]\nchart: line\norder: 999\nsources: [{ source: katalog }]\n`,
  })),
  {
    ...{ word: 'date', file: 'terms/dato.yaml', line: 4, field: 'checked' },
    text: `term: dato\nmeaning: Noget.\nsources: [{ source: katalog }]\nchecked: 2026-02-30\ncertainty: bekraeftet\n`,
    says: 'Skriv datoen som ÅÅÅÅ-MM-DD',
  },
  {
    ...{ word: 'address', file: 'sources/adresse.yaml', line: 2, field: 'address' },
    text: 'title: Bog\naddress: www.eksempel.dk\n',
    says: 'begynder med https://',
  },
  {
    ...{ word: 'slug', ...term('kendetegn', 'see: [Åben Dør]'), line: 3, field: 'see.0' },
    says: 'Skriv "aaben-doer"',
  },
  {
    ...{ word: 'statement', file: 'provisions/udsagn.yaml', line: 4, field: 'statements.0' },
    text: `title: Ny\ntopic: vilkaar\norder: 999\nstatements: [K1]\nnow: Noget.\n${VOUCHED}`,
    says: 'som K01',
  },
  {
    ...{ word: 'key', file: 'rules/noegle.yaml', line: 11 },
    field: 'examples.met.0.limits.Antal uger',
    text: `title: Ny\nkind: god-praksis\nscope: task\nlooksAt: today\n${VOUCHED}now: Noget.\nadvice: Gør noget.\nexamples:\n  met: [{ name: Et, on: '2026-01-01', limits: { Antal uger: 3 } }]\n  broken: [{ name: Et, on: '2026-01-01' }]\nrequires: { answered: { answer: sted } }\n`,
    says: 'Ret det til "antal-uger"',
  },
];
