/** The pack of another subject: its catalog, and the papers' words with its own laid over the house's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog, publishCatalog, type Words, wordsOver } from '../../src/catalog.ts';
import type { Catalog } from '../../src/core/index.ts';
import type { PaperWords } from '../../src/document/index.ts';
import { paperWords } from '../../src/texts/paper.ts';
import { PACK } from './pack-words.ts';

export const { catalog: content, examples } = loadCatalog(PACK);

/** The catalog as a browser has it: published, fetched and read. */
export const catalog = JSON.parse(publishCatalog(content).json) as Catalog;

const read = (...path: string[]): Words =>
  JSON.parse(readFileSync(join(PACK, 'texts', ...path), 'utf8')) as Words;

/** The words of papers: each file of `papers/` stands under its name. */
const own: Words = {
  ...(read('paper.json') as Record<string, Words>),
  ...Object.fromEntries(
    readdirSync(join(PACK, 'texts', 'papers')).map((name) => [
      name.replace(/\.json$/, ''),
      read('papers', name),
    ]),
  ),
};

/** The house's words of papers, and the pack's that are laid over them. */
export const ownWords: [house: Words, own: Words] = [paperWords, own];

export const words = wordsOver(...ownWords) as unknown as PaperWords;
