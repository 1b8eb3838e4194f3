/** A record with a fault stops the build, which says where and how to mend it, and nothing of the code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtIn, copiedTree } from '../copied-tree.ts';

it('the build ends with the list of what to mend', () => {
  const { folder, remove } = copiedTree();
  try {
    writeFileSync(join(folder, 'content/terms/vejgaard.yaml'), 'term: vejgård\nmeanning: Noget.\n');
    const { ok, said } = builtIn(folder);
    expect(ok).toBe(false);
    const list = said.slice(said.indexOf('Indholdet i content/'));
    expect(
      list
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'Indholdet i content/ har 5 fejl:',
      '- content/terms/vejgaard.yaml, linje 1, felt "sources": Feltet mangler. Her skal stå en liste.',
      '- content/terms/vejgaard.yaml, linje 1, felt "checked": Feltet mangler. Her skal stå tekst.',
      '- content/terms/vejgaard.yaml, linje 1, felt "certainty": Feltet mangler. Her kan stå: bekraeftet, sandsynlig, ukendt.',
      '- content/terms/vejgaard.yaml, linje 1, felt "meaning": Feltet mangler. Her skal stå tekst.',
      '- content/terms/vejgaard.yaml, linje 2, felt "meanning": Feltet kendes ikke. Ret navnet, eller slet det. Mente du "meaning"?',
    ]);
  } finally {
    remove();
  }
});
