/** The one loader: content/ becomes one checked Catalog value, or one error that lists every problem, in Danish. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CatalogError, inFolder, inPlace, placeOf } from './catalog/faults.ts';
import { type LoadedCatalog, Reading } from './catalog/reading.ts';

export {
  type Brand,
  brandCss,
  brandSchema,
  contrastsOf,
  inDanish,
  readBrand,
} from './catalog/brand.ts';
export { CatalogError } from './catalog/faults.ts';
export { publishCatalog } from './catalog/publish.ts';
export type { LoadedCatalog } from './catalog/reading.ts';
export { SCHEMAS as RECORDS } from './catalog/schemas.ts';
export { pageSchema } from './catalog/prose.ts';
export { pagesLeftOut, prosePatterns } from './catalog/pages.ts';
export { shapeOf } from './catalog/text-shape.ts';
export { misfits, type Words, wordsOver } from './catalog/words.ts';

const loadedBefore = new Map<string, { stamp: string; loaded: LoadedCatalog }>();

/**
 * Reads, validates, merges, orders and checks everything in a content folder; the project's own when none is named.
 * While no file there has changed, the same value comes back. `isWhole`: whether it must have every word of the house.
 */
export function loadCatalog(
  folder: string = contentFolder(),
  isWhole: boolean = folder === ownFolder(),
): LoadedCatalog {
  const stamp = stampOf(folder);
  const before = loadedBefore.get(folder);
  if (before?.stamp === stamp) return before.loaded;
  const reading = new Reading(folder, isWhole);
  const loaded = reading.load();
  if (reading.faults.length > 0) {
    const place = placeOf(folder);
    throw new CatalogError(inPlace(inFolder(reading.faults, place)), place);
  }
  loadedBefore.set(folder, { stamp, loaded });
  return loaded;
}

/** The names, sizes and times of the content files: different when one of them is. */
function stampOf(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|json|mdx)$/.test(name))
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name}:${String(size)}:${String(mtimeMs)}`;
    })
    .join('\n');
}

/** The content folder that `CONTENT` names: a pack. Without it, the project's own. */
export function contentFolder(): string {
  const named = process.env['CONTENT'];
  return named === undefined || named === '' ? ownFolder() : resolve(named);
}

/** The nearest folder above this module, in the source or bundled, that has content/ in it. */
export function ownFolder(): string {
  let here = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(here, 'content', 'kommuner.yaml'))) {
    const above = dirname(here);
    if (above === here) return 'content';
    here = above;
  }
  return join(here, 'content');
}
