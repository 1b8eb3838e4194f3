/** The file formats as JSON Schemas at stable addresses: one for each kind and version, described in Danish. */
import * as z from 'zod/mini';
import { figuresSchema } from '../core/follow-up/rows.ts';
import {
  agreementFileSchema,
  briefingSchema,
  consultationFileSchema,
  planSchema,
  recommendationsSchema,
  referenceSchema,
  VERSION,
} from '../core/index.ts';
import { reviewSchema } from '../core/review/review-format.ts';
import { formatWords as words } from '../texts/formats.ts';

/** A schema as JSON: as much of its shape as is walked here. */
export type JsonSchema = {
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  description?: string;
  const?: unknown;
};

/** A kind of file, by the name of its schema. */
export type Kind = keyof typeof words.kinds;

/** All figures among all a reader's files. */
const figuresList = z.strictObject({ tal: z.array(figuresSchema) });

/** The list of pictures among all a reader's files. */
const pictureList = z.strictObject({
  billeder: z.array(
    z.strictObject({
      file: z.string(),
      plan: planSchema.shape.id,
      use: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
      mime: z.enum(['image/png', 'image/svg+xml']),
      alt: z.string().check(z.maxLength(2_000)),
      name: z.string().check(z.maxLength(300)),
    }),
  ),
});

/** What follows the number of the plan's format. */
const OF_FORMAT = {
  plan: planSchema,
  aftale: agreementFileSchema,
  gennemgang: reviewSchema,
  orientering: briefingSchema,
  reference: referenceSchema,
  hoering: consultationFileSchema,
} satisfies Partial<Record<Kind, z.ZodMiniType>>;

/** What has a number of its own, which has been 1 so far. */
const OF_ITS_OWN = {
  tal: figuresList,
  billeder: pictureList,
  anbefalinger: recommendationsSchema,
} satisfies Partial<Record<Kind, z.ZodMiniType>>;

/** What version 2 added, and version 1 therefore has nowhere: the way back from the migration. */
const ADDED_IN_2 = ['procedure', 'approvals', 'carried', 'notCpr', 'area', 'places', 'basis'];

/** Every published schema by its file name. */
export function publishedSchemas(): Map<string, JsonSchema> {
  const schemas = new Map<string, JsonSchema>();
  const publish = (kind: Kind, version: number, schema: JsonSchema) => {
    const name = `${kind}.v${String(version)}.json`;
    schemas.set(name, described(kind, name, schema));
  };
  const ofFormat = Object.entries(OF_FORMAT) as [Kind, z.ZodMiniType][];
  for (const [kind, schema] of ofFormat) publish(kind, VERSION, jsonOf(schema));
  for (const kind of ['plan', 'aftale'] as const)
    publish(kind, 1, asFirst(jsonOf(OF_FORMAT[kind])));
  const { tal, billeder, anbefalinger } = OF_ITS_OWN;
  publish('tal', 1, jsonOf(tal));
  publish('billeder', 1, jsonOf(billeder));
  publish('anbefalinger', 1, asWritten(jsonOf(anbefalinger)));
  return schemas;
}

const jsonOf = (schema: z.ZodMiniType): JsonSchema => z.toJSONSchema(schema) as JsonSchema;

/** What lies directly below a schema, each with the name it has there; a list's items have their list's. */
function below(
  schema: JsonSchema,
  at: string,
): [name: string, part: JsonSchema, isNamed: boolean][] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  const values = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [
    ...Object.entries(properties).map(([name, part]) => [name, part, true] as const),
    ...[...(items ? [items] : []), ...values, ...anyOf].map((part) => [at, part, false] as const),
  ].map(([name, part, isNamed]) => [name, part, isNamed]);
}

/** The schema of version 1, made of the present one by leaving out what came later. */
function asFirst(schema: JsonSchema): JsonSchema {
  const strip = (part: JsonSchema): void => {
    for (const name of ADDED_IN_2) delete part.properties?.[name];
    if (part.required) part.required = part.required.filter((name) => !ADDED_IN_2.includes(name));
    for (const [, inner] of below(part, '')) strip(inner);
  };
  strip(schema);
  if (schema.properties?.['version']) schema.properties['version'].const = 1;
  return schema;
}

/** Recommendations as they are written: what they are of need not be said. */
function asWritten(schema: JsonSchema): JsonSchema {
  const one = schema.properties?.['anbefalinger']?.items;
  if (one?.required) one.required = one.required.filter((name) => name !== 'kind');
  return schema;
}

/** Words for a field by the name of what holds it, else by its own name alone. */
function wordsFor(holder: string, name: string): string | undefined {
  const within: Record<string, Record<string, string>> = words.within;
  const fields: Record<string, string> = words.fields;
  return within[holder]?.[name] ?? fields[name];
}

/** The schema with its own address, its title, and what each field is. */
function described(kind: Kind, name: string, schema: JsonSchema): JsonSchema {
  const describe = (part: JsonSchema, at: string): void => {
    for (const [inner, field, isNamed] of below(part, at)) {
      const description = isNamed ? wordsFor(at, inner) : undefined;
      if (description !== undefined) field.description = description;
      describe(field, inner);
    }
  };
  describe(schema, kind);
  const { title, description } = words.kinds[kind];
  return { $id: name, title, description, ...schema } as JsonSchema;
}
