import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CatalogError, loadCatalog, publishCatalog } from '../../src/catalog.ts';
import { findQuestion } from '../../src/core/index.ts';
import { start } from '../scenario.ts';

const content = new URL('../../content/', import.meta.url).pathname;
const made: string[] = [];

/** A copy of the content to change. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  made.push(folder);
  cpSync(content, folder, { recursive: true });
  return folder;
}
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function put(folder: string, file: string, lines: string[]): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
}
function change(folder: string, file: string, from: RegExp, to: string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to change in ${file}`);
  writeFileSync(join(folder, file), after);
}
function faults(
  folder: string,
): readonly { file: string; line: number | null; field: string; text: string }[] {
  try {
    loadCatalog(folder);
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return error.faults.map((one) => ({ ...one, file: one.file.replace(folder, 'content') }));
  }
  return [];
}
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('None');
  return one;
};

describe('the catalog', () => {
  it('loads whole, in order', () => {
    const { catalog, examples } = loadCatalog();
    expect(catalog.focusPoints.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(catalog.municipalities).toHaveLength(98);
    expect(first(catalog.municipalities).name).toBe('Aabenraa');
    expect(catalog.municipalities.at(-1)?.name).toBe('Ærø');
    expect([...examples.keys()].sort()).toEqual(
      [...catalog.rules, ...catalog.checks].map(({ id }) => id).sort(),
    );
    expect(catalog.rules.some((rule) => 'examples' in rule)).toBe(false);
    const areas = catalog.areas.map(({ id }) => id);
    const places = catalog.tasks.map(({ area }) => areas.indexOf(area));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is the same value while no file has changed, and another when one has', () => {
    expect(loadCatalog().catalog).toBe(loadCatalog().catalog);
    const folder = copied();
    const before = loadCatalog(folder).catalog;
    expect(before.version).toBe(loadCatalog().catalog.version);
    change(folder, `sources/${first(before.sources).id}.yaml`, /^title: /m, 'title: Om ');
    expect(loadCatalog(folder).catalog.version).not.toBe(before.version);
  });

  it('is published as JSON under a name that changes with it', () => {
    const { catalog } = loadCatalog();
    const { name, json } = publishCatalog(catalog);
    expect(name).toBe(`catalog.${catalog.version.split('+').at(-1) ?? ''}.json`);
    const onlyRead = [
      ...[
        'cases',
        'offers',
        'terms',
        'provisions',
        'changes',
        'indicators',
        'kinds',
        'keywords',
        'during',
      ],
    ];
    const isOfPlans = ({ scope }: { scope: string }): boolean => scope !== 'enquiry';
    const without = (records: readonly object[], ...keys: string[]) =>
      records.map((record) =>
        Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))),
      );
    const forms = catalog.forms.filter(isOfPlans);
    const rules = without(catalog.rules.filter(isOfPlans), 'statements').map((rule) =>
      'catalogue' in rule ? { ...rule, catalogue: '' } : rule,
    );
    const targetGroups = without(catalog.targetGroups, 'statements', 'catalogue', 'formerNames');
    const measures = without(catalog.measures, 'doneBy');
    const onlyInLibrary = [
      ...['catalogue', 'before', 'settle', 'related'],
      ...['sources', 'checked', 'certainty', 'doubt'],
    ];
    const tasks = catalog.tasks.map((task) =>
      Object.fromEntries(Object.entries(task).filter(([key]) => !onlyInLibrary.includes(key))),
    );
    const reasons = catalog.reasons.map(({ title, ...reason }) => reason);
    const guidance = ['why', 'how', 'who', 'considerations'];
    const focusPoints = catalog.focusPoints.map((point) =>
      Object.fromEntries(Object.entries(point).filter(([key]) => !guidance.includes(key))),
    );
    const shown = { ...catalog, focusPoints, forms, targetGroups, rules, tasks, reasons, measures };
    const published = JSON.stringify(shown, (key, value: unknown) =>
      onlyRead.includes(key) ? undefined : value,
    );
    const words: { id: string; term: string }[] = [];
    const withoutWords = (key: string, value: unknown): unknown => {
      if (key !== 'words') return value;
      words.push(...(value as typeof words));
      return undefined;
    };
    const { sources, ...rest } = JSON.parse(json, withoutWords) as { sources: { id: string }[] };
    const { sources: all, ...others } = JSON.parse(published) as { sources: { id: string }[] };
    expect(rest).toEqual(others);
    const named = [...JSON.stringify(others).matchAll(/"source":"([^"]+)"/g)].map(([, id]) => id);
    expect(sources).toEqual(
      without(
        all.filter(({ id }) => named.includes(id)),
        'note',
      ),
    );
    expect(words.length).toBeGreaterThan(50);
    const terms = new Map(catalog.terms.map(({ id, term }) => [id, term]));
    expect(words.filter(({ id, term }) => terms.get(id) !== term)).toEqual([]);
    expect(publishCatalog({ ...catalog, version: 'other' }).name).toBe('catalog.other.json');
  });
});

describe('one new file', () => {
  const source = () => first(loadCatalog().catalog.sources).id;

  it('adds a question to a section, a task to an area, and a rule that is tried', () => {
    const folder = copied();
    const { catalog: before } = loadCatalog();
    const form = first(before.forms.filter(({ scope }) => scope === 'task'));
    const part = first(form.sections);
    put(folder, 'forms/x-nyt-spoergsmaal.yaml', [
      `section: ${part.id}`,
      `after: ${first(part.questions).id}`,
      'questions:',
      '  - id: helt-nyt-spoergsmaal',
      '    text: Er opgaven sjov?',
      '    heading: Sjov',
      '    type: yesno',
      '    weight: obligatorisk',
      '    revision: 1',
    ]);
    put(folder, 'tasks/helt-ny-opgave.yaml', [
      'title: Helt ny opgave',
      `area: ${first(before.areas).id}`,
      'summary: En opgave, der ikke var der før.',
      'order: 999',
      'traits: []',
      `sources: [{ source: ${source()} }]`,
      "checked: '2026-11-21'",
      'certainty: bekraeftet',
    ]);
    put(folder, 'rules/helt-ny-regel.yaml', [
      'title: Opgaver skal være sjove',
      'kind: god-praksis',
      'scope: task',
      'looksAt: today',
      `sources: [{ source: ${source()} }]`,
      "checked: '2026-11-21'",
      'certainty: bekraeftet',
      'now: Opgaver skal være sjove.',
      'advice: Find en anden opgave.',
      'requires: { is: [{ answer: helt-nyt-spoergsmaal }, true] }',
      'examples:',
      '  met:',
      "    - { name: Sjov, on: '2026-01-01', answers: { task: { helt-nyt-spoergsmaal: true } } }",
      '  broken:',
      "    - { name: Kedelig, on: '2026-01-01', answers: { task: { helt-nyt-spoergsmaal: false } } }",
    ]);
    const { catalog } = loadCatalog(folder);
    const merged = first(first(catalog.forms.filter(({ id }) => id === form.id)).sections);
    expect(merged.questions[1]?.id).toBe('helt-nyt-spoergsmaal');
    expect(findQuestion(catalog, 'task', 'helt-nyt-spoergsmaal')?.section).toBe(part.id);
    start(catalog)
      .choose('helt-ny-opgave')
      .expect({ rule: 'helt-ny-regel', status: 'open', reason: 'unanswered' })
      .answerThe('task', { 'helt-nyt-spoergsmaal': false })
      .expect({ rule: 'helt-ny-regel', status: 'broken' });
  });
});

/** What a record stands on. */
const vouched = [
  "checked: '2026-11-21'",
  'certainty: bekraeftet',
  'sources: [{ source: katalog }]',
];

describe('a mistake in a file', () => {
  /** A folder with these files alone; what is missing beside them is reported too, but in no file. */
  const faultsIn = (files: Readonly<Record<string, string[]>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    made.push(folder);
    for (const [file, lines] of Object.entries(files)) put(folder, file, lines);
    return faults(folder).filter(({ file }) => file.endsWith('.yaml'));
  };
  const section = (...questions: string[]) => [
    'scope: task',
    'title: Opgaver',
    'singular: opgave',
    'plural: opgaver',
    'sections:',
    '  - id: arbejdet',
    '    title: Arbejdet',
    '    questions:',
    ...questions,
  ];
  const asked = (slug: string, ...more: string[]) => [
    `      - { id: ${slug}, text: Hvad?, heading: Hvad, type: yesno, weight: valgfri, revision: 1,`,
    ...more,
    '        }',
  ];

  it('is told in Danish with file, line and field, together with all the others', () => {
    const files = {
      'sources/d-dato.yaml': ['title: Bog', "retired: '2026-02-30'", 'address: bog'],
      'terms/a-uden-ord.yaml': ['meaning: Et ord uden ord.', ...vouched],
      'terms/b-for-meget.yaml': ['term: Ord', 'meaning: Noget', 'betydning: Andet', ...vouched],
      'terms/c-ikke-yaml.yaml': ['term: [Ord', 'meaning: x'],
      'terms/e-andet-id.yaml': ['id: noget-andet', 'term: Eee', 'meaning: x', ...vouched],
    };
    const found = faultsIn(files);
    expect(found.map(({ file, line, field }) => [file, line, field])).toEqual([
      ['content/sources/d-dato.yaml', 2, 'retired'],
      ['content/sources/d-dato.yaml', 3, 'address'],
      ['content/terms/a-uden-ord.yaml', 1, 'term'],
      ['content/terms/b-for-meget.yaml', 3, 'betydning'],
      ['content/terms/c-ikke-yaml.yaml', 2, ''],
      ['content/terms/e-andet-id.yaml', 1, 'id'],
    ]);
    expect(found.map(({ text }) => text)).toEqual([
      'Skriv datoen som ÅÅÅÅ-MM-DD, og brug en dag, der findes.',
      'Skriv en hel adresse, der begynder med https://.',
      'Feltet mangler. Her skal stå tekst.',
      'Feltet kendes ikke. Ret navnet, eller slet det.',
      expect.stringMatching(/^Indrykningen passer ikke, eller der mangler en parentes/),
      'Filens navn er postens id. Skriv "e-andet-id", eller slet linjen.',
    ]);
    expect(new CatalogError(found).message).toMatch(
      /6 fejl:\n- content\/sources\/d-dato\.yaml, linje 2, felt "retired": Skriv datoen/,
    );
  });

  it('in a condition is told where in the condition it stands', () => {
    const area = (...suggestedWhen: string[]) =>
      faultsIn({
        'sources/katalog.yaml': ['title: Katalog'],
        'areas/nyt.yaml': [
          'title: Nyt',
          'summary: Nyt',
          'order: 9',
          'because: Derfor',
          ...vouched,
          'suggestedWhen:',
          ...suggestedWhen,
        ],
      });
    const [unknown] = area('  all:', '    - is: [1, 1]', '    - erLig: [1, 1]');
    expect(unknown).toMatchObject({ line: 11, field: 'suggestedWhen.all.1' });
    expect(unknown?.text).toMatch(/^"erLig" passer ikke her\. Her kan stå: all, any, not, is/);
    expect(area('  all:', '    - is: [1, 1]', '    - is: [{ answer: borte }, true]')).toMatchObject(
      [{ line: 11, field: 'suggestedWhen.all.1.is.0' }],
    );
  });

  it('in a supplement is told in the supplement’s own file', () => {
    const form = section(...asked('foerste'));
    const supplement = (...lines: string[]) =>
      faultsIn({ 'forms/opgave.yaml': form, 'forms/x-et.yaml': lines });
    const questions = [
      'questions:',
      ...asked('et', '        sources: [{ source: borte }]').map((line) => line.slice(4)),
    ];
    const file = 'content/forms/x-et.yaml';
    expect(supplement('section: borte', ...questions)).toMatchObject([
      { file, line: 1, field: 'section' },
    ]);
    expect(supplement('section: arbejdet', 'after: borte', ...questions)).toMatchObject([
      { file, line: 2, field: 'after' },
    ]);
    expect(supplement('section: arbejdet', 'after: foerste', ...questions)).toMatchObject([
      {
        file,
        line: 5,
        field: 'questions.0.sources.0',
        text: expect.stringContaining('"borte"') as string,
      },
    ]);
  });

  it('in a kommune, and in what no file holds, is told all the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    made.push(folder);
    put(folder, 'kommuner.yaml', [
      "- { code: '101', name: Her, formerRar: Her, tile: [1, 1] }",
      "- { code: '101', name: Der, formerRar: Der, tile: [2, 1] }",
    ]);
    expect(faults(folder)).toMatchObject([
      { file: 'content/focus-points/', line: null },
      {
        file: 'content/kommuner.yaml',
        line: expect.any(Number) as number,
        field: expect.stringContaining('code') as string,
      },
    ]);
  });
});
