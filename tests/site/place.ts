/** Places on a built page: the element or section that an id names, its words, and the page without it. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Document = DefaultTreeAdapterTypes.Document;

/** A page as it was parsed: its document, to be searched and cut. */
export type Parsed = Document;

/** The page parsed anew, so that it may be cut. */
export const parsed = (html: string): Parsed => parse(html);

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Every element under a node, in the order of the page. */
function elementsOf(node: Node): Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) ? [child, ...elementsOf(child)] : [],
  );
}

const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What is in the page but is not its text: scripts, and notes that are closed. */
const isSilent = (element: Element): boolean =>
  ['script', 'style', 'template'].includes(element.tagName) ||
  attributeOf(element, 'popover') !== undefined;

function rawText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (isElement(node) && isSilent(node)) return '';
  const inner = childrenOf(node).map(rawText).join('');
  return isElement(node) && BLOCKS.has(node.tagName) ? ` ${inner} ` : inner;
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of nodes as a reader meets them, blanks evened out. */
export const wordsOf = (nodes: readonly Node[]): string => tidy(nodes.map(rawText).join(' '));

/** The words of the page's main part. */
export function wordsOfMain(page: Parsed): string {
  return wordsOf(elementsOf(page).filter(({ tagName }) => tagName === 'main'));
}

const levelOf = (node: Node): number =>
  isElement(node) ? Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0) : 0;

/** The highest heading in a node: 1 is the highest, 7 is none. */
function highestIn(node: Node): number {
  const levels = (isElement(node) ? [node, ...elementsOf(node)] : []).map(levelOf);
  return Math.min(7, ...levels.filter((level) => level > 0));
}

/**
 * The nodes that the id names: an element whole; of a heading the article or section it is the name of, and
 * otherwise all that follows it up to the next heading of the same or a higher level. Empty when nothing has the id.
 */
export function placeOf(page: Parsed, id: string): Node[] {
  const named = elementsOf(page).find((element) => attributeOf(element, 'id') === id);
  if (!named) return [];
  const level = levelOf(named);
  if (level === 0) return [named];
  for (let above = named.parentNode; above && isElement(above); above = above.parentNode) {
    const labels = (attributeOf(above, 'aria-labelledby') ?? '').split(/\s+/);
    if (labels.includes(id)) return [above];
  }
  const siblings = named.parentNode?.childNodes ?? [];
  const after = siblings.slice(siblings.indexOf(named) + 1);
  const end = after.findIndex((node) => highestIn(node) <= level);
  return [named, ...(end === -1 ? after : after.slice(0, end))];
}

/** The nth item of a list, or row of a table's body, among nodes; counted from one, empty when there are fewer. */
export function itemOf(nodes: readonly Node[], item: number): Node[] {
  const rows = nodes.flatMap(elementsOf).filter((element) => {
    const { parentNode: parent } = element;
    if (element.tagName === 'li') return true;
    return (
      element.tagName === 'tr' && parent !== null && isElement(parent) && parent.tagName === 'tbody'
    );
  });
  return rows.slice(item - 1, item);
}

/** Where the links in nodes lead, each once, as they are written. */
export const linksOf = (nodes: readonly Node[]): string[] => [
  ...new Set(
    nodes
      .flatMap((node) => [...(isElement(node) ? [node] : []), ...elementsOf(node)])
      .flatMap((element) => (element.tagName === 'a' ? (attributeOf(element, 'href') ?? []) : [])),
  ),
];

/** Takes nodes out of their page; what it gives back puts them in again. */
export function remove(nodes: readonly Node[]): () => void {
  const before = nodes.flatMap((node) => {
    const parent = 'parentNode' in node ? node.parentNode : null;
    return parent ? [{ node, parent, children: parent.childNodes }] : [];
  });
  for (const { node, parent } of before) {
    parent.childNodes = parent.childNodes.filter((child) => child !== node);
  }
  return () => {
    for (const { parent, children } of before) parent.childNodes = children;
  };
}
