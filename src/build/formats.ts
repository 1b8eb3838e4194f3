/** Publishes the file formats: the schemas, and an example of each where the content has a plan to make them of. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../core/index.ts';
import { fileExamples } from './file-examples.ts';
import { ownFile } from './pack.ts';
import { publishedSchemas } from './schemas.ts';

/** Writes `schemas/` into the built site. */
export async function publishFormats(root: string, catalog: Catalog): Promise<void> {
  const folder = join(root, 'schemas');
  await mkdir(join(folder, 'eksempler'), { recursive: true });
  for (const [name, schema] of publishedSchemas())
    await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  const put = (name: string, text: string) => writeFile(join(folder, 'eksempler', name), text);
  const [plan, figures, checks] = [
    'eksempel-kommune.json',
    'eksempel-kommune-tal.csv',
    'anbefalinger.yaml',
  ].map((name) => ownFile(`examples/${name}`));
  if (plan && figures) {
    const examples = fileExamples(catalog, await readFile(plan, 'utf8'), await readFile(figures));
    for (const [name, text] of examples) await put(name, text);
  }
  if (checks) await put('anbefalinger-eksempel.yaml', await readFile(checks, 'utf8'));
}
