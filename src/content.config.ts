/** The only door from content/ to Astro's collections: records from the one loader, prose as MDX. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { loadCatalog } from './catalog.ts';
import type { Content, RuleExamples } from './core/index.ts';

type Kind = Exclude<keyof Content, 'version' | 'municipalities'>;

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
  ruleExamples: defineCollection({
    loader: () => [...loadCatalog().examples].map(([id, item]) => ({ id, item })),
    schema: z.object({ item: z.custom<RuleExamples>() }),
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
    loader: glob({ base: './content/pages', pattern: '**/*.mdx' }),
    schema: z.object({
      title: z.string(),
      summary: z.string(),
      order: z.number(),
      /** What the page rests on, when no record says so. */
      sources: z.optional(z.array(z.object({ source: z.string(), place: z.optional(z.string()) }))),
      checked: z.optional(z.string()),
      /** Words a reader may search for that the page does not use. */
      keywords: z.optional(z.array(z.string())),
    }),
  }),
};
