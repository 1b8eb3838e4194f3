/** The records of a kind in the catalog's order; Astro's collections come in the order of their ids. */
import { getCollection } from 'astro:content';
import type { Content, Source } from '../core/index.ts';

type Kind = Exclude<keyof Content, 'version' | 'municipalities'>;

export async function records<K extends Kind>(kind: K): Promise<Content[K][number][]> {
  const entries = await getCollection(kind);
  return entries
    .toSorted((a, b) => a.data.index - b.data.index)
    .map((entry) => entry.data.item as Content[K][number]);
}

/** Every source by its slug. */
export async function sourcesById(): Promise<Map<string, Source>> {
  return new Map((await records('sources')).map((source) => [source.id, source]));
}
