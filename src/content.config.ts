/** The only door from content/ to Astro's collections: records from the one loader, prose as MDX. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder, loadCatalog, ownFolder, pageSchema, prosePatterns } from './catalog.ts';
import type { Content, Kinds, OpenPoint, RuleExamples } from './core/index.ts';

type Kind = Exclude<keyof Content, 'version' | 'municipalities' | 'kinds'>;

/** A collection whose entries are the checked records of one kind, in the catalog's order. */
function records<K extends Kind>(kind: K) {
  type Item = Content[K][number];
  return defineCollection({
    loader: () => loadCatalog().catalog[kind].map((item, index) => ({ id: item.id, index, item })),
    schema: z.object({ index: z.number(), item: z.custom<Item>() }),
  });
}

export const collections = {
  focusPoints: records('focusPoints'),
  forms: records('forms'),
  targetGroups: records('targetGroups'),
  areas: records('areas'),
  reasons: records('reasons'),
  tasks: records('tasks'),
  rules: records('rules'),
  checks: records('checks'),
  measures: records('measures'),
  cases: records('cases'),
  offers: records('offers'),
  terms: records('terms'),
  provisions: records('provisions'),
  changes: records('changes'),
  indicators: records('indicators'),
  sources: records('sources'),
  openPoints: defineCollection({
    loader: () => loadCatalog().openPoints.map((item, index) => ({ id: item.id, index, item })),
    schema: z.object({ index: z.number(), item: z.custom<OpenPoint>() }),
  }),
  /** The plan of the example, as it is handed out: read by the domain, and never taken apart here. */
  examplePlans: defineCollection({
    loader: glob({ base: './content/examples', pattern: '*.json' }),
    schema: z.record(z.string(), z.unknown()),
  }),
  ruleExamples: defineCollection({
    loader: () => [...loadCatalog().examples].map(([id, item]) => ({ id, item })),
    schema: z.object({ item: z.custom<RuleExamples>() }),
  }),
  kinds: defineCollection({
    loader: () => [{ id: 'kinds', item: loadCatalog().catalog.kinds }],
    schema: z.object({ item: z.custom<Kinds>() }),
  }),
  contentVersion: defineCollection({
    loader: () => {
      const { numbered } = loadCatalog();
      return numbered ? [{ id: 'content', ...numbered }] : [];
    },
    schema: z.object({ version: z.string(), date: z.string() }),
  }),
  changelog: defineCollection({ loader: glob({ base: '.', pattern: 'CHANGELOG.md' }) }),
  pages: defineCollection({
    loader: glob({
      base: '.',
      pattern: prosePatterns(contentFolder(), ownFolder()),
      generateId: ({ entry }) => entry.replace(/^.*?\bpages\//, '').replace(/\.mdx$/, ''),
    }),
    schema: pageSchema,
  }),
};
