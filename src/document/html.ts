/** A Doc as HTML: the live preview and the printed page. The same text in the same order as the paper. */
import type {
  Block,
  BlockType,
  Cell,
  Doc,
  Inline,
  InlineType,
  ListItem,
  Table,
} from './parts/doc.ts';
import { escape } from './parts/escape.ts';
import { pictureHtml, svg } from './html-figure.ts';
import { parted } from './parts/row-head.ts';

export type HtmlOptions = {
  /** Levels every heading is lowered by, so that it fits the page around it. */
  headingOffset?: number | undefined;
  /** Put before every id, so that two papers can stand on one page. */
  idPrefix?: string | undefined;
};

type Setting = {
  doc: Doc;
  offset: number;
  prefix: string;
  /** The numbers of the notes, in the order their marks come. */
  notes: Map<string, number>;
};
type Writer<T> = (item: T, setting: Setting) => string;
type Blocks = { [K in BlockType]: Writer<Extract<Block, { type: K }>> };
type Inlines = { [K in InlineType]: Writer<Extract<Inline, { type: K }>> };

/** The whole paper as one article; every text escaped, no style attribute, classes begin with `paper`. */
export function docToHtml(doc: Doc, options: HtmlOptions = {}): string {
  const below = doc.blocks.some(({ type }) => type === 'title-page') ? 1 : 0;
  const setting = {
    doc,
    offset: (options.headingOffset ?? 0) + below,
    prefix: options.idPrefix ?? 'paper-',
    notes: new Map<string, number>(),
  };
  const notes = doc.blocks.filter((block) => block.type === 'note');
  const rest = doc.blocks.filter((block) => block.type !== 'note');
  const written = blocks(rest, setting);
  const inOrder = [...notes].sort((a, b) => noteNumber(a.id, setting) - noteNumber(b.id, setting));
  const body = written + collectedNotes(inOrder, setting);
  return `<article class="paper" lang="${escape(doc.lang)}">${body}</article>`;
}

function blocks(list: readonly Block[], setting: Setting): string {
  return list.map((block) => write(block, setting)).join('\n');
}

// The map below has a writer for each type; TypeScript cannot see that the key and the item agree.
function write(block: Block, setting: Setting): string {
  return (BLOCKS[block.type] as Writer<Block>)(block, setting);
}

function inlines(list: readonly Inline[], setting: Setting): string {
  return list.map((item) => (INLINES[item.type] as Writer<Inline>)(item, setting)).join('');
}

const BLOCKS = {
  'title-page': (block, { offset }) =>
    `<header class="paper-title-page">` +
    (block.logo ? `<p class="paper-logo">${pictureHtml(block.logo)}</p>` : '') +
    `<p class="paper-kicker">${escape(block.kicker)}</p>` +
    `<h${level(offset)} class="paper-title">${escape(block.title)}</h${level(offset)}>` +
    `<p class="paper-subtitle">${escape(block.subtitle)}</p>` +
    (block.mark === null ? '' : markOf(block.mark, block.settled === true)) +
    definitions(
      'paper-facts',
      block.facts.map(({ label, value }) => [escape(label), lines(value)]),
    ) +
    `</header>`,
  contents: (block, setting) => contents(block.title, block.depth, setting),
  heading: (block, { offset, prefix }) =>
    `<h${level(offset + block.level)} class="paper-heading-${String(block.level)}" ` +
    `id="${escape(prefix + block.id)}">${escape(block.text)}</h${level(offset + block.level)}>`,
  paragraph: (block, setting) => `<p>${inlines(block.content, setting)}</p>`,
  list: (block, setting) => listOf(block.ordered, block.items, setting),
  'field-list': (block, setting) =>
    definitions(
      'paper-fields',
      block.fields.map(({ label, content }) => [escape(label), inlines(content, setting)]),
    ),
  table: (block, setting) => table(block, setting),
  callout: (block, setting) =>
    `<div class="paper-callout paper-callout-${block.tone}" role="note">` +
    `<p class="paper-callout-title">${escape(block.title)}</p>` +
    `${blocks(block.blocks, setting)}</div>`,
  figure: (block, setting) =>
    `<figure class="paper-figure">${svg(block)}` +
    `<figcaption>${escape(block.caption)}</figcaption>` +
    (block.table === null ? '' : table(block.table, setting)) +
    `</figure>`,
  picture: ({ picture, caption }) =>
    `<figure class="paper-picture">${pictureHtml(picture)}` +
    (caption === null || caption === '' ? '' : `<figcaption>${escape(caption)}</figcaption>`) +
    `</figure>`,
  'form-field': ({ kind, label, value, group }) => {
    const over = group?.at === 0 ? `<p class="paper-form-label">${escape(group.title)}</p>` : '';
    const said = `<span class="paper-form-label">${escape(label)}</span>`;
    // A box to tick stands before its words, as on paper.
    const inside =
      kind === 'checkbox'
        ? `<span class="paper-form-box">${value === '' || value === 'false' ? '☐' : '☑'}</span> ${said}`
        : `${said} <span class="paper-form-value">${lines(value)}</span>`;
    return `${over}<p class="paper-form-field paper-form-field-${kind}">${inside}</p>`;
  },
  signatures: (block) =>
    `<section class="paper-signatures">` +
    (block.title === '' ? '' : `<p class="paper-signatures-title">${escape(block.title)}</p>`) +
    block.lines
      .map(
        ({ role }) =>
          `<div class="paper-signature"><p class="paper-signature-role">${escape(role)}</p>` +
          `<p class="paper-signature-line">${escape(block.words.name)}</p>` +
          `<p class="paper-signature-line">${escape(block.words.date)}</p></div>`,
      )
      .join('') +
    `</section>`,
  note: (block, setting) =>
    `<li id="${escape(`${setting.prefix}note-${block.id}`)}">${inlines(block.content, setting)}</li>`,
  'page-break': () => `<div class="paper-page-break"></div>`,
} satisfies Blocks;

const INLINES = {
  text: ({ text }) => lines(text),
  strong: ({ children }, setting) => `<strong>${inlines(children, setting)}</strong>`,
  emphasis: ({ children }, setting) => `<em>${inlines(children, setting)}</em>`,
  link: ({ href, children }, setting) => {
    const inside = inlines(children, setting);
    return isSafe(href) ? `<a href="${escape(target(href, setting))}">${inside}</a>` : inside;
  },
  'note-mark': ({ note }, setting) => {
    const href = escape(`#${setting.prefix}note-${note}`);
    const number = String(noteNumber(note, setting));
    return `<sup><a class="paper-note-mark" href="${href}">${number}</a></sup>`;
  },
  foreign: ({ lang, children }, setting) =>
    `<span lang="${escape(lang)}">${inlines(children, setting)}</span>`,
} satisfies Inlines;

const markOf = (mark: string, settled: boolean) =>
  `<p class="paper-mark${settled ? ' paper-mark-settled' : ''}">${escape(mark)}</p>`;

/** The number of a note: the first mark met gives number 1. */
function noteNumber(id: string, { notes }: Setting): number {
  const number = notes.get(id) ?? notes.size + 1;
  notes.set(id, number);
  return number;
}

function contents(title: string, depth: number, { doc, prefix }: Setting): string {
  const headings: { level: number; text: string; id: string }[] = [
    ...doc.blocks.filter((block) => block.type === 'heading'),
    ...(doc.blocks.some(({ type }) => type === 'note')
      ? [{ level: 1, text: doc.notesTitle, id: NOTES }]
      : []),
  ];
  const items = headings
    .filter((block) => block.level <= depth)
    .map(
      (block) =>
        `<li class="paper-contents-${String(block.level)}">` +
        `<a href="#${escape(prefix + block.id)}">${escape(block.text)}</a></li>`,
    );
  return (
    `<nav class="paper-contents" aria-label="${escape(title)}">` +
    `<p class="paper-contents-title">${escape(title)}</p><ol>${items.join('')}</ol></nav>`
  );
}

/** Where the notes begin, for the contents. */
const NOTES = 'alle-noter';

function collectedNotes(notes: readonly Block[], setting: Setting): string {
  if (notes.length === 0) return '';
  const tag = `h${level(setting.offset + 1)}`;
  const title =
    `<${tag} class="paper-heading-1" id="${escape(setting.prefix + NOTES)}">` +
    `${escape(setting.doc.notesTitle)}</${tag}>`;
  return `<section class="paper-notes">${title}<ol>${blocks(notes, setting)}</ol></section>`;
}

function listOf(ordered: boolean, items: readonly ListItem[], setting: Setting): string {
  const tag = ordered ? 'ol' : 'ul';
  const written = items.map(
    ({ content, items: inner }) =>
      `<li>${inlines(content, setting)}${inner === undefined ? '' : listOf(ordered, inner, setting)}</li>`,
  );
  return `<${tag}>${written.join('')}</${tag}>`;
}

function table(block: Table, setting: Setting): string {
  const cell = (tag: string, { content, align }: Cell) => {
    const { name, rest } = tag.endsWith('"row"') ? parted(content) : { name: content, rest: [] };
    const after =
      rest.length === 0 ? '' : `<span class="paper-row-rest">${inlines(rest, setting)}</span>`;
    return (
      `<${tag}${align === 'end' ? ' class="paper-end"' : ''}>` +
      `${inlines(name, setting)}${after}</${tag.split(' ')[0] ?? tag}>`
    );
  };
  const head = block.head.map((item) => cell('th scope="col"', item)).join('');
  const rows = block.rows.map((row) => {
    const cells = row.map((item, index) =>
      cell(index === 0 && block.rowHeaders ? 'th scope="row"' : 'td', item),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<div class="paper-table"><table>` +
    (block.caption === '' ? '' : `<caption>${escape(block.caption)}</caption>`) +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  );
}

function definitions(name: string, pairs: readonly (readonly [string, string])[]): string {
  const items = pairs.map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`);
  return `<dl class="${name}">${items.join('')}</dl>`;
}

function level(wanted: number): string {
  return String(Math.min(6, Math.max(1, wanted)));
}

/** A link leads to the web, to a mail, or within the paper: nothing else is followed. */
function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:|#)/i.test(href);
}

function target(href: string, { prefix }: Setting): string {
  return href.startsWith('#') ? `#${prefix}${href.slice(1)}` : href;
}

/** A newline in a text is a line break. */
function lines(value: string): string {
  return value.split('\n').map(escape).join('<br>');
}
