/** What there is to proof-read, out of the site's content. */
import { getCollection } from 'astro:content';
import { readContent } from '../_records.ts';
import { partsOf } from './_parts.ts';
import type { Part } from './_point.ts';

/** Every part that an expert reads through, with the examples that rules and checks are tried by. */
export async function readParts(): Promise<Part[]> {
  const examples = new Map(
    (await getCollection('ruleExamples')).map(({ id, data }) => [id, data.item]),
  );
  return partsOf(await readContent(), examples);
}
