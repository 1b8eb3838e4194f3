/** What every paper goes through before it is set: nothing is said twice where once is enough. */
import type { Block, Doc } from './doc.ts';

/**
 * A table does not repeat the heading it stands under: "Modeluge: timer om dagen" under "Modeluge" is "Timer om dagen".
 * Right under the heading, "Arbejdsgang: Jobparate" under "Jobparate" is "Arbejdsgang", and a caption that says no more
 * than the heading is left out.
 */
export function tidy(doc: Doc): Doc {
  const blocks = doc.blocks.map((block, at): Block => {
    if (block.type !== 'table') return block;
    const heading = doc.blocks.slice(0, at).findLast((each) => each.type === 'heading');
    if (heading === undefined) return block;
    const caption = shortened(block.caption, heading.text, doc.blocks[at - 1] === heading);
    return caption === block.caption ? block : { ...block, caption };
  });
  return blocks.some((block, at) => block !== doc.blocks[at]) ? { ...doc, blocks } : doc;
}

function shortened(caption: string, heading: string, rightUnder: boolean): string {
  // A chapter's number is no part of what it is called.
  const name = heading.replace(/^[\dA-Z]{1,3}\.\s+/, '');
  if (caption.startsWith(`${name}: `)) return capital(caption.slice(name.length + 2));
  if (!rightUnder) return caption;
  if (caption === name) return '';
  return caption.endsWith(`: ${name}`) ? caption.slice(0, -name.length - 2) : caption;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
