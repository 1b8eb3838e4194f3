/** The header of a row may say more than its name: the name stands out, what the writer put on the lines below does not. */
import type { Inline } from './doc.ts';

/** Parts a row's header at its first line end, which goes with the rest. */
export function parted(content: readonly Inline[]): { name: Inline[]; rest: Inline[] } {
  const at = content.findIndex((each) => each.type === 'text' && each.text.includes('\n'));
  const found = content[at];
  if (found?.type !== 'text') return { name: [...content], rest: [] };
  const cut = found.text.indexOf('\n');
  const [before, after] = [found.text.slice(0, cut), found.text.slice(cut)];
  return {
    name: [...content.slice(0, at), ...(before === '' ? [] : [{ ...found, text: before }])],
    rest: [{ ...found, text: after }, ...content.slice(at + 1)],
  };
}
