/** What editors complete from is what the schemas say now, and takes every record there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  contentSchemas,
  FOLDER,
  settings,
  SHAPES_FILE,
  textOf,
  textShapes,
} from '../../src/build/content-schemas.ts';
import { recordFieldWords } from '../../src/texts/record-fields.ts';

const ROOT = join(import.meta.dirname, '../..');
const schemas = contentSchemas();
const ajv = new Ajv({ validateFormats: false, allowUnionTypes: true });
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every field in a part of a schema, with what is said of it. */
function fieldsOf(part: unknown, at: string): { at: string; says: unknown }[] {
  if (!isObject(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'definitions' && isObject(value))
      return Object.values(value).flatMap((inner) => fieldsOf(inner, `${at}.definitions`));
    if (key !== 'properties' || !isObject(value)) return fieldsOf(value, at);
    return Object.entries(value).flatMap(([field, inner]) => [
      { at: `${at}.${field}`, says: isObject(inner) ? inner['description'] : undefined },
      ...fieldsOf(inner, `${at}.${field}`),
    ]);
  });
}
const fields = schemas.flatMap(({ name, schema }) => fieldsOf(schema, name));

/** The records of a folder, or the one list. */
const filesOf = (files: string): string[] =>
  files.endsWith('/*.yaml')
    ? readdirSync(join(ROOT, files.slice(0, -'/*.yaml'.length)))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => files.replace('*.yaml', file))
    : [files];

describe.each(schemas)('the schema of $name', ({ name, files, schema }) => {
  it('is written as it is now: npm run schemas', () => {
    expect(read(`${FOLDER}/${name}.json`)).toBe(textOf(schema));
  });

  it('takes every record there is, and not one with an unknown field', () => {
    const takes = ajv.compile(schema);
    const all = filesOf(files);
    expect(all.length).toBeGreaterThan(0);
    for (const file of all) {
      const value: unknown = parse(read(file));
      expect({ file, errors: takes(value) ? [] : takes.errors }).toEqual({ file, errors: [] });
      const more = Array.isArray(value) ? [{ ukendt: 1 }] : { ...(value as object), ukendt: 1 };
      expect(takes(more)).toBe(false);
    }
  });
});

it('the shape of the words is written as it is now: npm run schemas', () => {
  expect(read(SHAPES_FILE)).toBe(textOf(textShapes(ROOT)));
});

describe('the editor', () => {
  it('has a schema for every folder and file of records', () => {
    expect(read('.vscode/settings.json')).toBe(textOf(settings()));
    const named = new Set(schemas.map(({ name }) => name));
    const folders = readdirSync(join(ROOT, 'content'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    // Prose, whole plans and loose words are no records.
    const others = ['pages', 'examples', 'texts'];
    expect(folders.filter((name) => !named.has(name) && !others.includes(name))).toEqual([]);
    const single = readdirSync(join(ROOT, 'content')).filter((name) => name.endsWith('.yaml'));
    expect(single.filter((name) => !named.has(name.replace('.yaml', '')))).toEqual([]);
  });

  it('is told in Danish what every field holds', () => {
    expect(fields.length).toBeGreaterThan(300);
    expect(fields.filter(({ says }) => !says).map(({ at }) => at)).toEqual([]);
  });

  it('is told of a field what it holds in that place', () => {
    const says = (at: string) => fields.find((field) => field.at === at)?.says;
    expect(says('tasks.id')).toContain('Filens navn');
    for (const at of ['focus-points.sections.questions.id', 'forms.questions.options.id'])
      expect(says(at)).not.toContain('Filens navn');
    expect(says('rules.definitions.after')).toContain('dato');
    expect(says('forms.after')).toContain('Spørgsmålet');
    expect(says('provisions.advice')).not.toBe(says('rules.advice'));
    expect(says('cases.questions')).not.toBe(says('forms.questions'));
  });

  it('has no words that no field is told by, and none twice', () => {
    const all = Object.values(recordFieldWords).flatMap((place) => Object.values(place));
    expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual([]);
    expect(all.filter((words) => !fields.some(({ says }) => says === words))).toEqual([]);
  });
});
