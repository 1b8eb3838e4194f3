/** The records of a kind in the catalog's order; Astro's collections come in the order of their ids. */
import { getCollection, getEntry } from 'astro:content';
import { type Content, type Kinds, NO_KINDS, type Source } from '../core/index.ts';

type Kind = Exclude<keyof Content, 'version' | 'municipalities' | 'kinds'>;

/** The records of one kind. */
export async function records<K extends Kind>(kind: K): Promise<Content[K][number][]> {
  const entries = await getCollection(kind);
  return entries
    .toSorted((a, b) => a.data.index - b.data.index)
    .map((entry) => entry.data.item as Content[K][number]);
}

/** All content that pages tell of: without what only a plan is worked out from. */
export async function readContent(): Promise<Content> {
  return {
    version: '',
    municipalities: [],
    focusPoints: await records('focusPoints'),
    forms: await records('forms'),
    targetGroups: await records('targetGroups'),
    areas: await records('areas'),
    reasons: await records('reasons'),
    tasks: await records('tasks'),
    rules: await records('rules'),
    checks: await records('checks'),
    measures: await records('measures'),
    sources: await records('sources'),
    cases: await records('cases'),
    offers: await records('offers'),
    terms: await records('terms'),
    provisions: await records('provisions'),
    changes: await records('changes'),
    indicators: await records('indicators'),
    kinds: await kinds(),
  };
}

/** What records are sorted under. */
export async function kinds(): Promise<Kinds> {
  return (await getEntry('kinds', 'kinds'))?.data.item ?? NO_KINDS;
}

/** Every source by its slug. */
export async function sourcesById(): Promise<Map<string, Source>> {
  return new Map((await records('sources')).map((source) => [source.id, source]));
}
