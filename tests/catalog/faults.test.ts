/** Every fault that content can have is told with file, line, field and the mend, in Danish; a new kind without a case fails. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CatalogError, loadCatalog } from '../../src/catalog.ts';
import { FAULT_WORDS } from '../../src/catalog/fault-words.ts';
import type { Fault } from '../../src/catalog/faults.ts';
import { PROBLEM_WORDS } from '../../src/catalog/problem-words.ts';
import { YAML_WORDS } from '../../src/catalog/yaml-words.ts';
import { type Broken, OF_FIELDS, OF_FOLDERS, OF_YAML, toldOf, VOUCHED } from './broken-files.ts';
import { OF_EXAMPLES, OF_RECORDS } from './broken-records.ts';
import { OF_PAGES, OF_PROSE, OF_WORDS } from './broken-words.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  ...FAULT_WORDS,
  ...YAML_WORDS,
  ...PROBLEM_WORDS,
};

/** Changes of what is there already, tried one at a time: [sentence, file, from, to, line, field, what is said]. */
const CHANGED: [string, string, RegExp, string, number | null, string, string][] = [
  ['version', 'version.yaml', /version: 1\.0\.0/, "version: '1.2'", 5, 'version', 'tre tal'],
  ['kommuneCode', 'kommuner.yaml', /code: '101'/, "code: '1'", 1, '0.code', 'med tre cifre'],
  [
    'focus-point-number',
    'focus-points/opgaver.yaml',
    /^number: 3/,
    'number: 5',
    1,
    'number',
    'Ret 5',
  ],
  [
    'unknown-form',
    'focus-points/opgaver.yaml',
    /step, task/,
    'plan, task',
    24,
    'repeats.0',
    '"plan"',
  ],
];

/** Sentences that no file can provoke, and why. */
const NEVER: Readonly<Record<string, string>> = {
  BAD_PROP_ORDER: 'the reader of YAML stumbles on the same line before it comes so far',
  RESOURCE_EXHAUSTION: 'asks for a file of many megabytes',
  IMPOSSIBLE: 'only a slip in the reader of YAML itself',
  'no-examples': 'a rule without them has not its shape, and is told of as such',
  shape: 'what a check of a schema says that has no words yet',
};

/** A copy of the content with the files in it, as the loader sees it. */
function loadedWith(files: readonly Pick<Broken, 'file' | 'text'>[]): readonly Fault[] {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync('content', folder, { recursive: true });
    for (const { file, text } of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    loadCatalog(folder, true);
    return [];
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    // The cases are written as of the house's own folder.
    const own = (text: string): string => text.replaceAll(folder, 'content');
    return error.faults.map((one) => ({ ...one, file: own(one.file), text: own(one.text) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What tells someone what to do: a verb that bids, or what can stand there. */
const MEND =
  /(?<![\p{L}"])(?:Skriv|Ret|Slet|Vælg|Brug|Læg|Sæt|Flyt|Kald|Se|Tag|Gem|Del|Byt|Ryk|Her kan stå|Her skal stå|Her må højst stå)(?!\p{L})/u;

describe('the words of a fault', () => {
  it.each(Object.entries(SENTENCES))('%s say what to do', (_, sentence) => {
    expect(sentence).toMatch(MEND);
    expect(sentence).toMatch(/^\p{Lu}|^["{]/u);
  });

  it('would show one that only complains', () => {
    expect('"{}" findes ikke.').not.toMatch(MEND);
  });
});

describe.each([
  ['files that cannot be read, or have not their shape', [...OF_YAML, ...OF_FOLDERS, ...OF_FIELDS]],
  ['words and prose', [...OF_WORDS, ...OF_PROSE]],
  ['records that do not fit together', [...OF_RECORDS, ...OF_PAGES]],
  ['examples that do not give what they say', OF_EXAMPLES],
])('in %s', (_, broken) => {
  let faults: readonly Fault[] = [];
  beforeAll(() => {
    faults = loadedWith(broken);
  });

  it.each(broken.map((one) => [one.word, one.file, one] as const))(
    '%s in %s',
    (word, _file, one) => {
      const own = faults.filter(({ file }) => file === toldOf(one));
      expect(own).toEqual([
        {
          file: toldOf(one),
          line: one.line,
          field: one.field,
          text: expect.stringContaining(one.says) as string,
        },
      ]);
      // It is the sentence it is said to be, with its gaps filled in.
      const parts = (SENTENCES[word] ?? 'no such sentence').split('{}');
      expect(parts.filter((part) => !own[0]?.text.includes(part))).toEqual([]);
    },
  );

  it('nothing else is told of', () => {
    const named = new Set(broken.map(toldOf));
    expect(faults.filter(({ file }) => !named.has(file))).toEqual([]);
  });
});

describe('what is there already', () => {
  it.each(CHANGED)('%s in %s', (word, file, from, to, line, field, says) => {
    const before = readFileSync(join('content', file), 'utf8');
    expect(before).toMatch(from);
    const faults = loadedWith([{ file, text: before.replace(from, to) }]);
    const text = expect.stringContaining(says) as string;
    expect(faults).toContainEqual({ file: `content/${file}`, line, field, text });
    expect(faults.find((one) => one.file.endsWith(file))?.text).toContain(
      (SENTENCES[word] ?? 'none').split('{}')[0],
    );
  });

  it('is told of by its folder when a file is gone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync('content', folder, { recursive: true });
    rmSync(join(folder, 'focus-points/opgaver.yaml'));
    rmSync(join(folder, 'texts/papers/short.json'));
    expect(() => loadCatalog(folder)).toThrow(
      `- ${folder}/focus-points/, felt "number": Der mangler et fokuspunkt med nummer 3. Læg filen tilbage.`,
    );
    expect(() => loadCatalog(folder)).toThrow(`Indholdet i ${folder}/ har `);
    const lost = `- ${folder}/texts/papers/short.json: Filen mangler. Læg den tilbage under det samme navn.`;
    expect(() => loadCatalog(folder, true)).toThrow(lost);
    // Words that lie over the house's may be few.
    expect(() => loadCatalog(folder)).not.toThrow(lost);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('the list of cases', () => {
  it('has each sentence that the loader can say', () => {
    const cases = [
      ...[...OF_YAML, ...OF_FOLDERS, ...OF_FIELDS, ...OF_WORDS, ...OF_PROSE],
      ...[...OF_RECORDS, ...OF_PAGES, ...OF_EXAMPLES],
    ];
    const tried = new Set([...cases.map(({ word }) => word), ...CHANGED.map(([word]) => word)]);
    const untold = Object.keys(SENTENCES).filter((word) => !tried.has(word) && !(word in NEVER));
    // Of these two the file itself is gone.
    expect(untold).toEqual(['lost', 'focus-point-missing']);
    expect(Object.keys(NEVER).filter((word) => tried.has(word) || !(word in SENTENCES))).toEqual(
      [],
    );
  });
});

describe('what editors on other machines do is no fault', () => {
  const record = `term: en prøve\nmeaning: Noget.\n${VOUCHED}`;
  it.each([
    ['a byte order mark', `\uFEFF${record}`],
    ['line ends of Windows', record.replaceAll('\n', '\r\n')],
    ['letters made of two signs', record.normalize('NFD')],
    ['a day without quotes', record.replace(/'/g, '')],
    ['words that other YAML takes for yes and no', record.replace('en prøve', 'no')],
    ['no line end at the end', record.trimEnd()],
  ])('%s', (_, text) => {
    expect(loadedWith([{ file: 'terms/proeve-af-tegn.yaml', text }])).toEqual([]);
  });

  it.each(['.DS_Store', 'Thumbs.db', '~$opgave.yaml', '.opgave.yaml.swp', 'opgave.yaml~'])(
    'a file of its own, %s',
    (name) => {
      expect(loadedWith([{ file: `tasks/${name}`, text: 'x' }])).toEqual([]);
    },
  );
});

it('the list of faults has no trace of the code, and is in the order of the files', () => {
  const faults = loadedWith([...OF_FIELDS].reverse());
  const error = new CatalogError(faults);
  expect(error.stack).toBe('');
  const [first, ...lines] = error.message.split('\n');
  expect(first).toBe(`Indholdet i content/ har ${String(faults.length)} fejl:`);
  expect(lines).toEqual(
    [...lines].sort((a, b) => (a.split(',')[0] ?? '').localeCompare(b.split(',')[0] ?? '', 'en')),
  );
});
