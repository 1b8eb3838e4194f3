/** A record, a word or a page with a fault stops the build, which says where and how to mend it, and nothing of the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtIn, copiedTree } from '../copied-tree.ts';

/** The list that a build of a changed tree ends with. */
function listAfter(change: (content: string) => void): string[] {
  const { folder, remove } = copiedTree();
  try {
    change(join(folder, 'content'));
    const { ok, said } = builtIn(folder);
    expect(ok).toBe(false);
    const list = said.slice(said.indexOf('Indholdet i content/'));
    return list
      .trim()
      .split('\n')
      .map((line) => line.trim());
  } finally {
    remove();
  }
}

it('the build ends with the list of what to mend', () => {
  const list = listAfter((content) => {
    writeFileSync(join(content, 'terms/vejgaard.yaml'), 'term: vejgård\nmeanning: Noget.\n');
  });
  expect(list).toEqual([
    'Indholdet i content/ har 5 fejl:',
    '- content/terms/vejgaard.yaml, linje 1, felt "sources": Feltet mangler. Her skal stå en liste.',
    '- content/terms/vejgaard.yaml, linje 1, felt "checked": Feltet mangler. Her skal stå tekst.',
    '- content/terms/vejgaard.yaml, linje 1, felt "certainty": Feltet mangler. Her kan stå: bekraeftet, sandsynlig, ukendt.',
    '- content/terms/vejgaard.yaml, linje 1, felt "meaning": Feltet mangler. Her skal stå tekst.',
    '- content/terms/vejgaard.yaml, linje 2, felt "meanning": Feltet kendes ikke. Ret navnet, eller slet det. Mente du "meaning"?',
  ]);
});

it('words and pages are in the same list, before anything else stumbles on them', () => {
  const list = listAfter((content) => {
    // No page can be read without these words.
    writeFileSync(join(content, 'texts/site.json'), '{\n  "skip": "Til indholdet\n}\n');
    const page = join(content, 'pages/om.mdx');
    writeFileSync(page, `${readFileSync(page, 'utf8').replace('summary:', 'sumary:')}\n{her}\n`);
  });
  const last = list.pop();
  expect(list).toEqual([
    'Indholdet i content/ har 4 fejl:',
    '- content/pages/om.mdx, linje 2, felt "summary": Feltet mangler. Her skal stå tekst.',
    '- content/pages/om.mdx, linje 3, felt "sumary": Feltet kendes ikke. Ret navnet, eller slet det. Mente du "summary"?',
    expect.stringMatching(
      /^- content\/pages\/om\.mdx, linje \d+: "\{" bliver læst som kode her\. Slet det/,
    ) as string,
  ]);
  expect(last).toBe(
    '- content/texts/site.json, linje 2: Teksten slutter ikke på linjen. Sæt et anførselstegn efter den, og skriv den på én linje.',
  );
});
