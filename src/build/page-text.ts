/** What a finished page says, place by place: what the search looks through. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A part of a page with an address of its own; `id` is empty for what stands before the first such part. */
export type Part = {
  id: string;
  title: string;
  text: string;
  keywords: string[];
  /** It is a whole by itself (a rule, a term), not a section of running text. */
  record: boolean;
};

export type PageText = {
  /** What the page calls itself in the browser's tab, without the site's name. */
  title: string;
  description: string;
  parts: Part[];
};

/** Never searched: what is not said, what every page says, and what someone fills in. */
const SKIPPED = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'nav', 'footer', 'form', 'dialog'],
  'astro-island',
]);
const HEADINGS = new Set(['h2', 'h3']);
const RECORDS = new Set(['article', 'details', 'div', 'li']);
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'cite', 'code', 'dfn', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small'],
  ...['span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr', 'button'],
]);

/** Reads a page as a browser would parse it. */
export function readPage(html: string, siteName: string): PageText {
  const elements = descendants(parse(html));
  const first = (name: string) => elements.find(({ tagName }) => tagName === name);
  const meta = (name: string) =>
    elements.find((it) => it.tagName === 'meta' && attribute(it, 'name') === name);
  const content = (name: string) => {
    const found = meta(name);
    return found === undefined ? '' : (attribute(found, 'content') ?? '');
  };
  const written = textOf(first('title'));
  const title = written.endsWith(` – ${siteName}`)
    ? written.slice(0, -` – ${siteName}`.length)
    : written;
  const page: Part = {
    id: '',
    title,
    text: '',
    keywords: [content('keywords')].filter((words) => words !== ''),
    record: false,
  };
  const parts = [page];
  const main = first('main');
  if (main !== undefined) new Walk(parts).through(main, page);
  const description = content('description');
  if (!page.text.includes(description)) page.text = `${description} ${page.text}`;
  for (const part of parts) part.text = part.text.replace(/\s+/g, ' ').trim();
  return { title, description, parts };
}

class Walk {
  readonly #parts: Part[];
  constructor(parts: Part[]) {
    this.#parts = parts;
  }

  /** Goes through an element; gives the part that what follows it belongs to. */
  through(element: Tree.Element, into: Part): Part {
    let part = into;
    for (const child of element.childNodes) {
      if ('value' in child) part.text += child.value;
      if (!('tagName' in child) || isSkipped(child)) continue;
      part = this.#child(child, part);
    }
    return part;
  }

  #child(element: Tree.Element, into: Part): Part {
    const { tagName } = element;
    if (tagName === 'h1') return into;
    const record = recordOf(element);
    if (record !== null) {
      this.#parts.push(record);
      this.#whole(element, record);
      record.text = withoutStart(record.text, record.title);
      return into;
    }
    const id = attribute(element, 'id');
    if (HEADINGS.has(tagName) && id !== null) {
      const section: Part = {
        id,
        title: textOf(element),
        text: '',
        keywords: keywordsOf(element),
        record: false,
      };
      this.#parts.push(section);
      return section;
    }
    into.keywords.push(...keywordsOf(element));
    if (INLINE.has(tagName)) {
      this.through(element, into);
      return into;
    }
    into.text += ' ';
    const after = this.through(element, into);
    after.text += ' ';
    return after;
  }

  /** All text of a record, however it is divided. */
  #whole(element: Tree.Element, record: Part): void {
    for (const child of element.childNodes) {
      if ('value' in child) record.text += child.value;
      if (!('tagName' in child) || isSkipped(child)) continue;
      record.keywords.push(...keywordsOf(child));
      if (!INLINE.has(child.tagName)) record.text += ' ';
      this.#whole(child, record);
      if (!INLINE.has(child.tagName)) record.text += ' ';
    }
  }
}

/** A record begins with its name, and it or its name can be linked to. */
function recordOf(element: Tree.Element): Part | null {
  if (!RECORDS.has(element.tagName)) return null;
  const own = attribute(element, 'id');
  if (own === null && element.tagName !== 'article') return null;
  const name = descendants(element).find(({ tagName }) => /^(h[2-6]|summary|dt)$/.test(tagName));
  const id = own ?? (name && attribute(name, 'id')) ?? null;
  if (name === undefined || id === null) return null;
  return { id, title: textOf(name), text: '', keywords: keywordsOf(element), record: true };
}

function isSkipped(element: Tree.Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  for (const name of ['popover', 'hidden']) if (attribute(element, name) !== null) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  if (attribute(element, 'data-search') === 'none') return true;
  const classes = (attribute(element, 'class') ?? '').split(' ');
  if (classes.includes('badges')) return true;
  // The labels of facts are the same on every record.
  if (element.tagName === 'dl' && classes.includes('facts')) {
    element.childNodes = element.childNodes.filter((it) => it.nodeName !== 'dt');
  }
  return isJump(element);
}

/** A line of a list that only leads to another place on the page. */
function isJump(element: Tree.Element): boolean {
  if (element.tagName !== 'li') return false;
  const [only, ...others] = element.childNodes.filter(
    (it) => 'tagName' in it || ('value' in it && it.value.trim() !== ''),
  );
  const link = only !== undefined && 'tagName' in only && only.tagName === 'a' ? only : null;
  const isWeak = (it: Tree.ChildNode): boolean =>
    'tagName' in it && (attribute(it, 'class') ?? '').split(' ').includes('weak');
  return link !== null && (attribute(link, 'href') ?? '').startsWith('#') && others.every(isWeak);
}

const withoutStart = (text: string, start: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.startsWith(start) ? plain.slice(start.length) : plain;
};

const keywordsOf = (element: Tree.Element): string[] => {
  const words = attribute(element, 'data-keywords');
  return words === null ? [] : [words];
};

function attribute(element: Tree.Element, name: string): string | null {
  return element.attrs.find((it) => it.name === name)?.value ?? null;
}

function descendants(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...descendants(child)] : [],
  );
}

/** Classes of what stands beside a name and is not part of it. */
const BESIDE = ['weak', 'sr-only', 'english', 'badge', 'badges'];

/** The words of a heading alone. */
function textOf(element: Tree.Element | undefined): string {
  const read = (node: Tree.ParentNode): string =>
    node.childNodes
      .map((child) => {
        if ('value' in child) return child.value;
        if (!('tagName' in child)) return '';
        const classes = (attribute(child, 'class') ?? '').split(' ');
        const beside = BESIDE.some((name) => classes.includes(name));
        if (attribute(child, 'hidden') !== null) return '';
        return beside || SKIPPED.has(child.tagName) ? '' : read(child);
      })
      .join('');
  return element === undefined ? '' : read(element).replace(/\s+/g, ' ').trim();
}
