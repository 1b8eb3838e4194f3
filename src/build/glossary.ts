/** A note under the first use of each glossary term on a built page. Works on the page's text, so that the rest stays byte for byte. */
import {
  defaultTreeAdapter as tree,
  html as names,
  parse,
  type DefaultTreeAdapterTypes,
} from 'parse5';
import { fill, type Matcher, type Term, termMatcher } from '../core/index.ts';
import { glossaryWords } from '../texts/glossary.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a note needs of a term. */
export type NotedTerm = Pick<Term, 'id' | 'term' | 'meaning'> &
  Partial<Pick<Term, 'also' | 'forms' | 'former' | 'quiet'>>;

/** A stretch of running text: where it stands in the page, and whether the reader must unfold something to see it. */
type Stretch = { from: number; to: number; folded: boolean };
type Use = { term: NotedTerm; from: number; to: number };

/** Pages without notes: the glossary explains every word itself, and a wrong address is no place to learn. */
const WITHOUT_NOTES = /^\/(ordliste\/|404(\.html|\/)?$)/;

/** The page with the first use of each term made a button, and the notes they open at the end of `main`. */
export function withGlossaryNotes(
  html: string,
  terms: readonly NotedTerm[],
  address: string,
): string {
  if (WITHOUT_NOTES.test(address)) return html;
  const main = find(parse(html, { sourceCodeLocationInfo: true }), names.TAG_NAMES.MAIN);
  const end = main?.sourceCodeLocation?.endTag?.startOffset;
  if (main === undefined || end === undefined) return html;
  const uses = firstUses(html, stretchesOf(main, html), termMatcher(terms));
  if (uses.length === 0) return html;
  uses.sort((one, other) => one.from - other.from);
  const parts: string[] = [];
  let done = 0;
  for (const [index, { term, from, to }] of uses.entries()) {
    const before = SIGNS_BEFORE.exec(html.slice(done, from))?.[0] ?? '';
    const after = SIGNS_AFTER.exec(html.slice(to, uses[index + 1]?.from ?? end))?.[0] ?? '';
    const word = `<button type="button" class="term" popovertarget="${noteId(term)}">${html.slice(from, to)}</button>`;
    parts.push(html.slice(done, from - before.length));
    const whole = before + word + after;
    parts.push(whole === word ? word : `<span class="term-whole">${whole}</span>`);
    done = to + after.length;
  }
  const notes = uses.map(({ term }) => noteOf(term));
  return [...parts, html.slice(done, end), ...notes, html.slice(end)].join('');
}

// A browser may break a line on either side of a button, so signs that touch the word are held to it.
const SIGN = String.raw`(?:&(?:amp|quot|apos|nbsp|#\d+);|[^ \t\r\n\f<>&;\p{L}\p{N}])`;
const SIGNS_BEFORE = new RegExp(`${SIGN}+$`, 'u');
const SIGNS_AFTER = new RegExp(`^(?:${SIGN}|;)+`, 'u');

/** The address of a term's note on its page; no other id of the site begins so. */
const noteId = ({ id }: NotedTerm): string => `ord-${id}`;

function noteOf(term: NotedTerm): string {
  const words = glossaryWords;
  const name = escaped(term.term);
  const label = fill(words.note, { term: name }).replaceAll('"', '&quot;');
  const former = term.former ? ` <span class="weak">(${escaped(words.former)})</span>` : '';
  return [
    `<div popover id="${noteId(term)}" class="term-note" role="note" aria-label="${label}">`,
    `<p><strong>${name}</strong>${former}</p><p>${escaped(term.meaning)}</p>`,
    `<p><a href="/ordliste/#${term.id}">${escaped(words.more)}</a></p></div>`,
  ].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The first use of each term: in what lies open, and only else in what is folded away. */
function firstUses(html: string, stretches: Stretch[], matcher: Matcher<NotedTerm>): Use[] {
  const uses = new Map<string, Use>();
  const inReadingOrder = [
    ...stretches.filter(({ folded }) => !folded),
    ...stretches.filter(({ folded }) => folded),
  ];
  for (const { from, to } of inReadingOrder) {
    for (const { term, at, length } of matcher(masked(html.slice(from, to)))) {
      if (term.quiet || uses.has(term.id)) continue;
      uses.set(term.id, { term, from: from + at, to: from + at + length });
    }
  }
  return [...uses.values()];
}

const SIGNS = /^&(amp|lt|gt|quot|apos|#\d+);$/;

/** Text with every character reference but the hard space blotted out, at its own length: a sign, or part of a word. */
const masked = (text: string): string =>
  text.replace(/&(?!nbsp;)[#\w]+;/g, (reference) =>
    (SIGNS.test(reference) ? '\u00b7' : 'x').repeat(reference.length),
  );

// What is never marked: headings and names of things, what is pressed or typed, code, and what is not running Danish.
const CLOSED_ELEMENTS = new Set(
  `h1 h2 h3 h4 h5 h6 a button summary legend label select textarea option output code pre kbd samp th caption dt nav dialog
   template noscript script style svg math astro-island iframe object`.split(/\s+/),
);
const CLOSED_CLASSES = ['no-terms', 'badge'];

function isClosed(element: Element): boolean {
  if (CLOSED_ELEMENTS.has(element.tagName)) return true;
  return element.attrs.some(({ name, value }) => {
    if (name === 'class') return value.split(/\s+/).some((one) => CLOSED_CLASSES.includes(one));
    if (name === 'aria-hidden') return value === 'true';
    return name === 'hidden' || name === 'popover' || (name === 'lang' && value !== 'da');
  });
}

/** The running text of an element, in the page's order. */
function stretchesOf(element: Element, html: string, folded = false): Stretch[] {
  if (isClosed(element)) return [];
  const folds = element.tagName === 'details' && !element.attrs.some(({ name }) => name === 'open');
  return element.childNodes.flatMap((child): Stretch[] => {
    if (tree.isElementNode(child)) return stretchesOf(child, html, folded || folds);
    const place = tree.isTextNode(child) ? child.sourceCodeLocation : undefined;
    if (!place) return [];
    const { startOffset: from, endOffset: to } = place;
    // Text that the parser gathered from several places has markup between them.
    return html.slice(from, to).includes('<') ? [] : [{ from, to, folded: folded || folds }];
  });
}

function find(node: Node, tagName: string): Element | undefined {
  if (tree.isElementNode(node) && node.tagName === tagName) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, tagName);
    if (found) return found;
  }
  return undefined;
}
