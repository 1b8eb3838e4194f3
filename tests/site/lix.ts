/** How hard a Danish text is to read: LIX, over the words a page has in its main part. */
import type { HtmlElement } from 'html-validate';

/** Elements that end a sentence where they begin and where they end. */
const BLOCKS = new Set(
  [
    'address article aside blockquote button caption dd details div dl dt fieldset figcaption figure',
    'footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre section summary',
    'table tbody td tfoot th thead tr ul br',
  ]
    .join(' ')
    .split(' '),
);

/** What is on a page but is not its text. */
const LEFT_OUT = new Set(['nav', 'script', 'style', 'svg', 'noscript', 'template']);

/** The text of an element as a reader meets it: a line for each block, without navigation and popovers. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlElement): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) {
        parts.push(child.textContent.replace(/\s+/g, ' '));
        continue;
      }
      if (LEFT_OUT.has(child.tagName) || child.hasAttribute('popover')) continue;
      // The lines of a card stand in spans, since a link may hold nothing larger.
      const block =
        (BLOCKS.has(child.tagName) && !isMarkedWord(child)) || (child.is('span') && node.is('a'));
      if (block) parts.push('\n');
      visit(child);
      if (block) parts.push('\n');
    }
  };
  visit(element);
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** A glossary word is a button, and goes on in its sentence. */
const isMarkedWord = (element: HtmlElement): boolean => element.classList.contains('term');

const isElement = (node: { nodeType: number }): node is HtmlElement => node.nodeType === 1;

/** Marks that end a sentence. The dot of "1. januar", "ca. 2017" and "300.000" does not: what follows goes on. */
const ENDS = /[!?:]+(?=\s|$|[»«"')\]])|[.]+(?=$|[»«"')\]]|\s+[^\s\p{Ll}\p{N}])/u;

/** Words per sentence plus the percentage of words over six letters. A line is at least one sentence. */
export function lix(text: string): number {
  let words = 0;
  let long = 0;
  let sentences = 0;
  for (const line of text.split('\n')) {
    for (const sentence of line.split(ENDS)) {
      const found = sentence.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? [];
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      long += found.filter((word) => [...word.matchAll(/\p{L}/gu)].length > 6).length;
    }
  }
  return words === 0 ? 0 : words / sentences + (100 * long) / words;
}
