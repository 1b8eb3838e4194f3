/** A small house to trespass in. */
import type { Tree } from './checks.ts';

/** A tree of the given files; everything they import from the house is there. */
export function treeOf(files: Record<string, string>, slugs: string[] = []): Tree {
  const house = {
    'src/core/index.ts': '',
    'src/core/plan/plan.ts': '',
    'src/document/parts/doc.ts': '',
    'src/document/html.ts': '',
    'src/document/pdf/index.ts': '',
    'src/document/pdf/embed.ts': '',
    'src/storage/index.ts': '',
    'src/islands/step/Step.svelte': '',
    'src/components/Layout.astro': '',
    'src/texts/site.ts': '',
    'src/catalog.ts': '',
    'content/texts/site.json': '',
    'content/rules/a.yaml': '',
  };
  return {
    files: new Map(Object.entries({ ...house, ...files })),
    dependencies: new Set(['zod', 'astro', 'svelte', 'hyphen', 'idb', 'yaml']),
    slugs: new Set(slugs),
  };
}
