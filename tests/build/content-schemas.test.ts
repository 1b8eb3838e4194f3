/** What editors complete from is what the schemas say now, and takes every record there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentSchemas, FOLDER, settings, textOf } from '../../src/build/content-schemas.ts';
import { recordFieldWords } from '../../src/texts/record-fields.ts';

const ROOT = join(import.meta.dirname, '../..');
const schemas = contentSchemas();
const ajv = new Ajv({ validateFormats: false, allowUnionTypes: true });
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

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

describe('the editor', () => {
  it('has a schema for every folder and list of records', () => {
    expect(read('.vscode/settings.json')).toBe(textOf(settings()));
    const named = new Set(schemas.map(({ name }) => name));
    const folders = readdirSync(join(ROOT, 'content'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    // Prose, whole plans and loose words are no records.
    const others = ['pages', 'examples', 'texts'];
    expect(folders.filter((name) => !named.has(name) && !others.includes(name))).toEqual([]);
  });

  it('is told in Danish what fields hold, and of no field that there is not', () => {
    const text = JSON.stringify(schemas);
    const strange = Object.keys(recordFieldWords).filter((field) => !text.includes(`"${field}":{`));
    expect(strange).toEqual([]);
    for (const description of Object.values(recordFieldWords))
      expect(text).toContain(JSON.stringify(description));
  });
});
