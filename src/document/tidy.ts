/** What every paper goes through before it is set: nothing is said twice where once is enough. */
import type { Block, Doc } from './doc.ts';

/**
 * A table right under a heading does not repeat the heading in its caption: "Modeluge: timer om dagen" under "Modeluge"
 * is "Timer om dagen", "Arbejdsgang: Jobparate" under "Jobparate" is "Arbejdsgang", and a caption that says no more than
 * the heading is left out.
 */
export function tidy(doc: Doc): Doc {
  const blocks = tidyBlocks(doc.blocks);
  return blocks === doc.blocks ? doc : { ...doc, blocks };
}

function tidyBlocks(blocks: Block[]): Block[] {
  let changed = false;
  const tidied = blocks.map((block, at): Block => {
    const above = blocks[at - 1];
    if (block.type !== 'table' || above?.type !== 'heading') return block;
    const caption = shortened(block.caption, above.text);
    if (caption === block.caption) return block;
    changed = true;
    return { ...block, caption };
  });
  return changed ? tidied : blocks;
}

function shortened(caption: string, heading: string): string {
  // A chapter's number is no part of what it is called.
  const name = heading.replace(/^[\dA-Z]{1,3}\.\s+/, '');
  if (caption === name) return '';
  if (caption.startsWith(`${name}: `)) return capital(caption.slice(name.length + 2));
  return caption.endsWith(`: ${name}`) ? caption.slice(0, -name.length - 2) : caption;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
