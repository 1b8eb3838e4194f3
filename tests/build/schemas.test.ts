/** The published formats, held by a validator that has nothing to do with the code that reads the files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileExamples } from '../../src/build/file-examples.ts';
import { type JsonSchema, publishedSchemas } from '../../src/build/schemas.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { figuresSchema } from '../../src/core/follow-up/rows.ts';
import { agreementFile, readBriefing, readFile, readPlan } from '../../src/core/index.ts';
import { listedPictures } from '../../src/storage/all-files.ts';
import { readChecksFile } from '../../src/storage/checks-file.ts';
import { openFile } from '../../src/storage/file.ts';
import { formatWords } from '../../src/texts/formats.ts';
import { anySteps, planOfSteps } from '../core/any-plan.ts';
import { anyReviewSteps, reviewsOfSteps } from '../core/any-review.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/plans');
const { catalog } = loadCatalog();
const schemas = publishedSchemas();
/** Whether a schema is of the version that is written now. */
const isPresent = (name: string): boolean => !/^(plan|aftale)\.v1\./.test(name);
// Every day and moment has a pattern beside its format.
const ajv = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true });
const validators = new Map(
  [...schemas].map(([name, schema]): [string, ValidateFunction] => [name, ajv.compile(schema)]),
);
const KINDS: Record<string, string> = { plan: 'plan', agreement: 'aftale', review: 'gennemgang' };

type File = { kind: string; version: number; [field: string]: unknown };

/** What is wrong with a file by the published schema of its kind and version. */
function faultsIn(file: File): unknown[] {
  const name = `${KINDS[file.kind] ?? ''}.v${String(file.version)}.json`;
  const validate = validators.get(name);
  if (!validate) throw new Error(`${name} is not published`);
  return validate(file) ? [] : (validate.errors ?? []);
}

const folder = join(import.meta.dirname, '../../content/examples');
const examples = fileExamples(
  catalog,
  readFileSync(join(folder, 'eksempel-kommune.json'), 'utf8'),
  readFileSync(join(folder, 'eksempel-kommune-tal.csv')),
);
const example = (name: string): string => examples.get(name) ?? '';
const recommended = readFileSync(join(folder, 'anbefalinger.yaml'), 'utf8');

/** Each published example, and the schema that it follows. */
const FOLLOWS: [example: string, schema: string][] = [
  ['plan.nyttestrategi.json', 'plan.v2.json'],
  ['aftale.nyttestrategi.json', 'aftale.v2.json'],
  ['bemaerkninger.gennemgang.json', 'gennemgang.v2.json'],
  ['orientering.nyttestrategi.json', 'orientering.v2.json'],
  ['reference.nyttestrategi.json', 'reference.v2.json'],
  ['hoering.nyttestrategi.json', 'hoering.v2.json'],
  ['tal.json', 'tal.v1.json'],
  ['billeder.json', 'billeder.v1.json'],
];

const fixtures = readdirSync(FIXTURES).map((name): [string, File] => [
  name,
  JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as File,
]);

describe('the published schemas', () => {
  it('are of every kind, each with an address, a title and what it is', () => {
    const kinds = [...schemas.keys()].map((name) => name.split('.')[0]);
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(formatWords.kinds).sort());
    for (const [name, schema] of schemas) {
      expect(schema).toMatchObject({ $id: name, type: 'object', additionalProperties: false });
    }
  });

  it('say of every field what it is', () => {
    const unsaid = (schema: JsonSchema, at: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
        ...(field.description === undefined ? [`${at}.${name}`] : []),
        ...unsaid(field, `${at}.${name}`),
      ]),
      ...[schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])].flatMap((part) =>
        typeof part === 'object' ? unsaid(part, at) : [],
      ),
    ];
    const all = [...schemas].flatMap(([name, schema]) => unsaid(schema, name));
    // How the places of a source are named is the content's own affair.
    expect(all.filter((path) => !path.includes('.sources.'))).toEqual([]);
  });

  it('use every word that is written for them', () => {
    const used = JSON.stringify([...schemas.values()]);
    const written = [formatWords.fields, ...Object.values(formatWords.within)].flatMap((words) =>
      Object.values(words),
    );
    expect(written.filter((text) => !used.includes(JSON.stringify(text)))).toEqual([]);
  });
});

describe('the published examples', () => {
  it('are one of every kind', () => {
    expect([...examples.keys()].sort()).toEqual(FOLLOWS.map(([name]) => name).sort());
    const described = [...FOLLOWS.map(([, schema]) => schema), 'anbefalinger.v1.json'];
    expect(described.sort()).toEqual([...schemas.keys()].filter(isPresent).sort());
  });

  it.each(FOLLOWS)('follow their schema, and no longer when broken: %s', (name, schema) => {
    const validate = validators.get(schema);
    const value = JSON.parse(example(name)) as Record<string, unknown>;
    validate?.(value);
    expect(validate?.errors).toBeNull();
    for (const field of schemas.get(schema)?.required ?? []) {
      expect(validate?.({ ...value, [field]: 0.5 }), field).toBe(false);
      const { [field]: gone, ...rest } = value;
      expect(validate?.(rest), field).toBe(false);
    }
    expect(validate?.({ ...value, andet: 1 })).toBe(false);
  });

  it('of recommendations follow their schema, as they are written', () => {
    const validate = validators.get('anbefalinger.v1.json');
    const value = parse(recommended) as { anbefalinger: Record<string, unknown>[] };
    expect(validate?.(value)).toBe(true);
    const [first] = value.anbefalinger;
    const requires = { noget: [] };
    expect(validate?.({ anbefalinger: [{ ...first, requires }] })).toBe(false);
    expect(readChecksFile(recommended, catalog).ok).toBe(true);
  });

  it('are opened by the site, each where it belongs', async () => {
    const opened = async (name: string) => openFile(new File([example(name)], name));
    expect(await opened('plan.nyttestrategi.json')).toMatchObject({ ok: true, kind: 'plan' });
    expect(await opened('aftale.nyttestrategi.json')).toMatchObject({
      ok: true,
      kind: 'agreement',
    });
    expect(await opened('bemaerkninger.gennemgang.json')).toMatchObject({ kind: 'review' });
    expect(await opened('reference.nyttestrategi.json')).toMatchObject({
      problem: { code: 'reference' },
    });
    expect(await opened('hoering.nyttestrategi.json')).toMatchObject({
      problem: { code: 'consultation' },
    });
    expect(readBriefing(example('orientering.nyttestrategi.json'))).toMatchObject({
      kind: 'briefing',
    });
    expect(listedPictures(example('billeder.json'))).toHaveLength(1);
    const { tal } = JSON.parse(example('tal.json')) as { tal: unknown[] };
    expect(tal.map((one) => figuresSchema.safeParse(one).success)).toEqual([true]);
  });

  it('say something: a plan with agreements, a review with a remark and a verdict, and figures', () => {
    const [plan, review] = ['plan.nyttestrategi.json', 'bemaerkninger.gennemgang.json'].map(
      (name) => readFile(example(name)),
    );
    expect(plan?.ok && plan.kind === 'plan' && plan.plan.agreements.length).toBeGreaterThan(3);
    const said = review?.ok && review.kind === 'review' ? review.review : null;
    expect(Object.values(said?.remarks ?? {})).toMatchObject([
      { quoted: { text: expect.stringContaining(' ') as string } },
    ]);
    expect(Object.keys(said?.verdicts ?? {})).toHaveLength(1);
    expect(said?.plan.id).toBe(plan?.ok && plan.kind === 'plan' ? plan.plan.id : '');
  });
});

describe('a file by its published schema', () => {
  it.each(fixtures)('is whole, of every version there has been: %s', (_, file) => {
    expect(faultsIn(file)).toEqual([]);
  });

  it.each(fixtures)('is refused when it is broken, as the site refuses it: %s', (_, file) => {
    for (const field of ['id', 'answers', 'agreement', 'changed'].filter((each) => each in file)) {
      const { [field]: gone, ...rest } = file;
      expect(faultsIn(rest as File)).not.toEqual([]);
      expect(readPlan(rest)).toMatchObject({ ok: false });
    }
    expect(faultsIn({ ...file, andet: 1 })).not.toEqual([]);
    expect(readPlan({ ...file, andet: 1 })).toMatchObject({ ok: false });
    expect(faultsIn({ ...file, changed: 'i går' })).not.toEqual([]);
    expect(faultsIn({ ...file, format: 'noget-andet' })).not.toEqual([]);
  });

  it('is whole, whatever a strategist did in it', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        expect(faultsIn(plan)).toEqual([]);
        for (const { id } of plan.agreements) {
          const file = agreementFile(plan, id);
          expect(file && faultsIn(file)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is whole, whatever a council said in it', () => {
    const plan = planOfSteps(catalog, []);
    let remarks = 0;
    fc.assert(
      fc.property(anyReviewSteps, (steps) => {
        for (const review of reviewsOfSteps(plan, steps)) {
          remarks += Object.keys(review.remarks).length;
          expect(faultsIn(review)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
    expect(remarks).toBeGreaterThan(20);
  });
});
