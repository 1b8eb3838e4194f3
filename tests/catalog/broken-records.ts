/** One broken record for each fault that shows when references are followed: where it is told of, and what is said. */
import { type Broken, VOUCHED } from './broken-files.ts';

type Case = Pick<Broken, 'line' | 'field' | 'says'>;

const told = (line: number, field: string, says: string): Case => ({ line, field, says });
const file = (word: string, path: string, text: string, where: Case): Broken => ({
  ...{ word, file: path, text },
  ...where,
});

const task = (word: string, more: string, where: Case, area = 'omsorg'): Broken =>
  file(
    word,
    `tasks/${word}.yaml`,
    `title: Ny ${word}\narea: ${area}\nsummary: Ny.\norder: 9000\ntraits: [natur]\n${more}${VOUCHED}`,
    where,
  );
const term = (word: string, more: string, where: Case): Broken =>
  file(word, `terms/${word}.yaml`, `term: ${word}\nmeaning: Noget.\n${more}`, where);
/** A question in a section about tasks. */
const question = (word: string, more: string, where: Case): Broken =>
  file(
    word,
    `forms/fejl-${word}.yaml`,
    `section: opgavens-indhold\nquestions:\n  - id: fejl-${word}\n    text: Hvad?\n    heading: Hvad\n    weight: valgfri\n    revision: 1\n${more}`,
    where,
  );
const EXAMPLES = `examples:
  met: [{ name: Et, on: '2026-01-01', answers: { task: { sted: Her } } }]
  broken: [{ name: Et, on: '2026-01-01' }]
`;
/** A rule about tasks; its condition stands on line 9. */
const rule = (word: string, more: string, where: Case, examples = EXAMPLES): Broken =>
  file(
    word,
    `rules/fejl-${word}.yaml`,
    `title: Ny\nkind: god-praksis\nscope: task\nlooksAt: today\nnow: Noget.\n${VOUCHED}${more}\nadvice: Skriv.\n${examples}`,
    where,
  );
const REQUIRES = 'requires: { answered: { answer: sted } }';
const asks = (word: string, condition: string, field: string, says: string): Broken =>
  rule(word, `requires: { ${condition} }`, told(9, `requires.${field}`, says));

/** References, dates and conditions. */
export const OF_RECORDS: Broken[] = [
  file(
    'duplicate',
    'terms/zz-kopi.yaml',
    `term: nytteindsats\nmeaning: Noget.\n${VOUCHED}`,
    told(1, 'term', '"nytteindsats" er brugt før. Vælg et andet.'),
  ),
  file(
    'second-form',
    'forms/zz-opgave.yaml',
    'scope: task\ntitle: Igen\nsingular: opgave\nplural: opgaver\nsections: []\n',
    told(1, 'scope', 'brug "section"'),
  ),
  question('options', '    type: choice\n', told(3, 'questions.0.options', 'Skriv "options"')),
  question(
    'bad-preset',
    '    type: week\n    options: [{ id: nytteindsats, label: Nytteindsats }]\n    presets: [{ label: Uge, value: [maandag nytteindsats 7] }]\n',
    told(10, 'questions.0.presets.0.value', 'en linje kan ikke læses. Skriv linjer som'),
  ),
  question(
    'reversed',
    '    type: number\n    min: 3\n    max: 2\n',
    told(9, 'questions.0.min', '3 > 2. Byt om'),
  ),
  task(
    'unknown-area',
    '',
    told(2, 'area', 'Ret navnet, eller læg en fil i content/areas/. Mente du "omsorg"?'),
    'omsrg',
  ),
  task(
    'unknown-kind',
    'needs: [atest]\n',
    told(
      6,
      'needs.0',
      '"atest" står ikke på listen i slags.yaml. Ret ordet, eller skriv det dér. Mente du "attest"?',
    ),
  ),
  task(
    'unknown-rule',
    'care: [{ rule: ingen-fortraengnin, text: Pas på. }]\n',
    told(6, 'care.0.rule', 'content/rules/. Mente du "ingen-fortraengning"?'),
  ),
  task(
    'unknown-record',
    'related: [graesslaanin]\n',
    told(6, 'related.0', '"graesslaanin" findes ikke. Brug navnet på en fil'),
  ),
  task('catalogue-mismatch', 'line: omsorg-99\n', told(1, 'catalogue', 'Skriv den, der mangler')),
  file(
    'unknown-focus-point',
    'cases/fejl-punkt.yaml',
    `title: Et\nkommune: Her\nwhen: '2026'\nsummary: Et.\nfocusPoints: [opgave]\n${VOUCHED}`,
    told(5, 'focusPoints.0', 'Mente du "opgaver"?'),
  ),
  file(
    'unknown-target-group',
    'changes/fejl-gruppe.yaml',
    `date: '2026-01-01'\ntitle: Ny\nsummary: Ny.\ntouches: { targetGroups: [ung] }\n${VOUCHED}`,
    told(4, 'touches.targetGroups.0', 'content/target-groups/'),
  ),
  file(
    'unknown-provision',
    'changes/fejl-oplysning.yaml',
    `date: '2026-01-01'\ntitle: Ny\nsummary: Ny.\ntouches: { provisions: [formaaal] }\n${VOUCHED}`,
    told(4, 'touches.provisions.0', 'content/provisions/. Mente du "formaal"?'),
  ),
  term(
    'unknown-term',
    `see: [uddannelsesparatt]\n${VOUCHED}`,
    told(3, 'see.0', 'Mente du "uddannelsesparat"?'),
  ),
  term(
    'unknown-source',
    "sources: [{ source: kataloget }]\nchecked: '2026-11-21'\ncertainty: bekraeftet\n",
    told(3, 'sources.0', 'eller læg en fil i content/sources/. Mente du "katalog"?'),
  ),
  file(
    'not-https',
    'sources/fejl.yaml',
    'title: Bog\naddress: http://eksempel.dk/\n',
    told(2, 'address', 'Ret den: http://eksempel.dk/'),
  ),
  term(
    'no-doubt',
    "sources: [{ source: katalog }]\nchecked: '2026-11-21'\ncertainty: sandsynlig\n",
    told(5, 'certainty', 'Skriv under "doubt"'),
  ),
  rule('no-during', `${REQUIRES}\nuntil: '2026-12-31'`, told(10, 'until', 'Skriv under "during"')),
  rule(
    'expected-outside',
    `${REQUIRES}\nfrom: '2026-06-01'\nexpected: { from: '2026-05-01', certainty: ukendt, note: Ny., sources: [] }`,
    told(11, 'expected.from', '2026-05-01 ligger uden for reglens egne datoer. Ret dagen'),
  ),
  rule(
    'expected-not-lower',
    `${REQUIRES}\nexpected: { from: '2027-01-01', certainty: bekraeftet, note: Ny., sources: [] }`,
    told(10, 'expected.certainty', 'Vælg en lavere'),
  ),
  rule(
    'limit-mismatch',
    `${REQUIRES}\nlimit: { label: Uger, unit: uger, suggestion: 13, because: Ro. }`,
    told(10, 'limit', 'Ret slagsen'),
  ),
  asks('unknown-question', 'answered: { answer: stedt }', 'answered', 'Mente du "sted"?'),
  asks('out-of-reach', 'answered: { answer: sted, of: agreement }', 'answered', 'Brug "of: plan"'),
  asks(
    'unknown-option',
    'some: agreements, satisfies: { is: [{ answer: form }, aldrig-hoert] }',
    'satisfies.is.1',
    'Brug et id fra',
  ),
  asks('wrong-type', 'atLeast: [{ answer: sted }, 3]', 'atLeast.1', 'sted: atLeast. Vælg'),
  asks('unknown-fact', 'is: [{ fact: established }, true]', 'is.0', 'Ret navnet, eller spørg'),
  asks('unknown-trait', 'includes: [{ fact: traits }, natr]', 'includes.1', 'Mente du "natur"?'),
  asks(
    'unknown-limit',
    'atMost: [3, { limit: egen-graense-ugr }]',
    'atMost.1',
    'Mente du "egen-graense-uger"?',
  ),
  asks(
    'bad-steps',
    'atMost: [3, { staircase: 3, steps: [{ upTo: null, per: 1 }, { upTo: 3, per: 1 }], least: 1 }]',
    'atMost.1',
    'Ret "steps"',
  ),
  question(
    'ring',
    '    type: text\n    shown: { answered: { answer: fejl-ring } }\n',
    told(9, 'questions.0.shown', 'Ret betingelsen i "shown"'),
  ),
  ...(
    [
      ['formula-by', '{ name: tasks }', '[time]', 'by.0', 7, 'Tag det ud af "by"'],
      [
        'not-a-number',
        '{ name: places, agreed: form }',
        '[time]',
        'formula.agreed',
        6,
        'Vælg et spørgsmål af typen',
      ],
    ] as const
  ).map(([word, formula, by, field, line, says]) =>
    file(
      word,
      `indicators/fejl-${word}.yaml`,
      `title: Tal\ndefinition: Tal.\nreading: Tal.\nunit: personer\ndecimals: 0\nformula: ${formula}\nby: ${by}\nchart: line\norder: 999\nsources: [{ source: katalog }]\n`,
      told(line, field, says),
    ),
  ),
];

const example = (met: string, broken = "{ name: Et, on: '2026-01-01' }"): string =>
  `examples:\n  met: [${met}]\n  broken: [${broken}]\n`;
const FINE = "{ name: Et, on: '2026-01-01', answers: { task: { sted: Her } } }";

/** Examples, which are tried only where all the rest holds. */
export const OF_EXAMPLES: Broken[] = [
  rule(
    'example-answer',
    REQUIRES,
    told(12, 'examples.met.0.answers.task.stedt', 'Mente du "sted"?'),
    example("{ name: Et, on: '2026-01-01', answers: { task: { sted: Her, stedt: Her } } }"),
  ),
  rule(
    'example-record',
    REQUIRES,
    told(12, 'examples.met.0.records.task', 'Brug navnet på en fil'),
    example(
      "{ name: Et, on: '2026-01-01', records: { task: borte-borte }, answers: { task: { sted: Her } } }",
    ),
  ),
  rule(
    'example-not-applicable',
    `${REQUIRES}\nfrom: '2026-01-01'`,
    told(13, 'examples.met.0', 'gælder ikke (reglen er ikke begyndt på dagen). Ret "on"'),
    example(FINE.replace('2026', '2025')),
  ),
  rule(
    'example-not-met',
    REQUIRES,
    told(12, 'examples.met.0', 'brudt (betingelsen holder ikke). Ret svarene'),
    example("{ name: Et, on: '2026-01-01' }"),
  ),
  rule(
    'example-not-broken',
    REQUIRES,
    told(13, 'examples.broken.0', 'opfyldt (betingelsen holder). Ret svarene'),
    example(FINE, FINE),
  ),
];
