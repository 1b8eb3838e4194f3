/** The bookmarks of the file (its outline), from the headings. */
import type { OutlineEntry } from '../layout/placed.ts';
import { text, type PdfFile, type Ref, type Value } from '../objects.ts';

type Node = { ref: Ref; level: number; entry: OutlineEntry | null; kids: Node[] };

/** Writes the bookmarks: one for every heading, folded below the first level. */
export function writeOutline(
  file: PdfFile,
  entries: readonly OutlineEntry[],
  destination: (anchor: OutlineEntry['anchor']) => Value | null,
): void {
  if (entries.length === 0) return;
  const root: Node = { ref: file.reserve(), level: 0, entry: null, kids: [] };
  const path = [root];
  for (const entry of entries) {
    while (path.length > 1 && (path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    const node: Node = { ref: file.reserve(), level: entry.level, entry, kids: [] };
    path.at(-1)?.kids.push(node);
    path.push(node);
  }
  const write = (node: Node): void => {
    node.kids.forEach((kid, index) => {
      const before = node.kids[index - 1];
      const after = node.kids[index + 1];
      const place = kid.entry && destination(kid.entry.anchor);
      file.put(kid.ref, {
        Title: text(kid.entry?.title ?? ''),
        Parent: node.ref,
        ...(place ? { Dest: place } : {}),
        ...(before ? { Prev: before.ref } : {}),
        ...(after ? { Next: after.ref } : {}),
        ...ends(kid, -1),
      });
      write(kid);
    });
  };
  write(root);
  file.put(root.ref, { Type: 'Outlines', ...ends(root, 1) });
  file.setInCatalog('Outlines', root.ref);
  file.setInCatalog('PageMode', 'UseOutlines');
}

/** First and last child and their count; a negative count means folded. */
function ends(node: Node, sign: 1 | -1): { [key: string]: Value } {
  const first = node.kids[0];
  const last = node.kids.at(-1);
  if (first === undefined || last === undefined) return {};
  return { First: first.ref, Last: last.ref, Count: sign * node.kids.length };
}
