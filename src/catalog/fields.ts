/** Which fields a schema knows at a place, so that a misspelt one can be told from them. */
import type * as z from 'zod/mini';
import type { Path } from './written.ts';

type Definition = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  items?: z.core.$ZodType[];
  keyType?: z.core.$ZodType;
  entries?: Record<string, string>;
  getter?: () => z.core.$ZodType;
};

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def;

/** The schema itself, out of what may be left out and what is looked up later; every branch of a choice. */
function opened(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { innerType, getter, options } = definitionOf(schema);
  if (innerType) return opened(innerType);
  if (getter) return opened(getter());
  return options ? options.flatMap(opened) : [schema];
}

function under(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  const { shape, element, valueType, items } = definitionOf(schema);
  const next = shape?.[String(step)] ?? element ?? valueType ?? items?.[Number(step)];
  return next ? opened(next) : [];
}

/** The names of the fields that may stand at a place. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  let here = opened(schema);
  for (const step of path) here = here.flatMap((one) => under(one, step));
  const names = here.flatMap((one) => {
    const { shape = {}, keyType } = definitionOf(one);
    return [
      ...Object.keys(shape),
      ...Object.keys(keyType ? (definitionOf(keyType).entries ?? {}) : {}),
    ];
  });
  return [...new Set(names)];
}

/** The fields of a record, and which of them must be there. */
export function fieldsOf(schema: z.core.$ZodType): { name: string; required: boolean }[] {
  return Object.entries(definitionOf(schema).shape ?? {}).map(([name, field]) => ({
    name,
    required: definitionOf(field).type !== 'optional',
  }));
}
