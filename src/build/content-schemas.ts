/** `npm run schemas`: writes the schemas of content that editors complete from, and where an editor finds them. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import * as z from 'zod/mini';
import { brandSchema, RECORDS, shapeOf } from '../catalog.ts';
import {
  contentVersionSchema,
  kindsSchema,
  municipalitySchema,
  synonymsSchema,
} from '../core/index.ts';
import { recordFieldWords } from '../texts/record-fields.ts';

type Json = { [key: string]: unknown };

/** Where they lie, from the repository's root. */
export const FOLDER = '.vscode/schemas';

const words: Record<string, Record<string, string>> = recordFieldWords;

/** What is one file each, by its name. */
const SINGLE = {
  kommuner: z.array(municipalitySchema),
  synonymer: synonymsSchema,
  slags: kindsSchema,
  brand: brandSchema,
  version: contentVersionSchema,
};

/** Each schema by its name, with the files of `content/` that it is for. */
export function contentSchemas(): { name: string; files: string; schema: Json }[] {
  const records = Object.entries(RECORDS).map(([folder, schemas]) => {
    const all = schemas.map((schema) => withoutId(jsonOf(schema, folder)));
    const schema = all.length === 1 && all[0] ? all[0] : { anyOf: all.map(withOwnPaths) };
    return { name: folder, files: `content/${folder}/*.yaml`, schema };
  });
  const single = Object.entries(SINGLE).map(([name, schema]) => ({
    name,
    files: `content/${name}.yaml`,
    schema: jsonOf(schema, name),
  }));
  return [...records, ...single];
}

// Draft 7 is what editors of YAML know.
const jsonOf = (schema: z.core.$ZodType, name: string): Json =>
  told(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), [name, 'record']) as Json;

/** A schema within another refers to its own parts from where it stands now. */
function withOwnPaths(schema: Json, at: number): Json {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#', `"$ref":"#/anyOf/${String(at)}`);
  return JSON.parse(text) as Json;
}

/** The file's name is the record's id, so nobody need write it. */
function withoutId(schema: Json): Json {
  const { required } = schema;
  return Array.isArray(required)
    ? { ...schema, required: required.filter((field) => field !== 'id') }
    : schema;
}

/**
 * The schema with what each field holds. One name holds different things in different places, so words for the place go
 * before those for everywhere: the kind of record at its top, below that the field around it. What recurs are conditions.
 */
function told(part: unknown, places: string[]): unknown {
  if (Array.isArray(part)) return part.map((each) => told(each, places));
  if (!isObject(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (key === 'definitions') return [key, told(value, ['condition'])];
      if (key !== 'properties' || !isObject(value)) return [key, told(value, places)];
      const fields = Object.entries(value).map(([field, inner]) => {
        const description = [...places, 'everywhere']
          .map((place) => words[place]?.[field])
          .find((found) => found !== undefined);
        const shape = told(inner, [field]);
        return [field, description && isObject(shape) ? { description, ...shape } : shape];
      });
      return [key, Object.fromEntries(fields)];
    }),
  );
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file as it is written. */
export const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What the editor is told: which schema each file has. */
export const settings = (): Json => ({
  'yaml.schemas': Object.fromEntries(
    contentSchemas().map(({ name, files }) => [`./${FOLDER}/${name}.json`, files]),
  ),
});

/** Where the shape of the words lies, from the repository's root. */
export const SHAPES_FILE = 'src/catalog/text-shapes.json';

/** What the words look like that the code is written for, file by file. */
export function textShapes(root: string): Json {
  const folder = join(root, 'content/texts');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.split(sep).join('/').replace('.json', ''));
  return Object.fromEntries(
    names.sort().map((name) => {
      const words: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      return [name, shapeOf(words, [name])];
    }),
  );
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  await mkdir(join(root, FOLDER), { recursive: true });
  for (const { name, schema } of contentSchemas())
    await writeFile(join(root, FOLDER, `${name}.json`), textOf(schema));
  await writeFile(join(root, '.vscode/settings.json'), textOf(settings()));
  await writeFile(join(root, SHAPES_FILE), textOf(textShapes(root)));
}
