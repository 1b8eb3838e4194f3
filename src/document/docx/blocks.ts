/** Blocks in Word: each a paragraph or a table in a named style. A type it has not heard of does not compile. */
import {
  BookmarkEnd,
  BookmarkStart,
  CheckBox,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table as WordTable,
  TableOfContents,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import type { Block, BlockType, FormField, ListItem } from '../parts/doc.ts';
import { figureOf, pictureOf } from './figure.ts';
import { clean, inText, letters, runs, type Setting } from './inline.ts';
import { LETTERS, LIST_STEP, PAGE, STYLE } from './look.ts';
import { frameOf, tableOf, WIDTH } from './table.ts';

/** What stands in a document or in a cell; the contents stand in neither. */
export type Written = Paragraph | WordTable | TableOfContents;
type Writer<T> = (block: T, setting: Setting, width: number) => Written[];
type Blocks = { [K in BlockType]: Writer<Extract<Block, { type: K }>> };

/** Blocks in order; notes are the document's footnotes, and so are not among them. */
export function written(
  blocks: readonly Block[],
  setting: Setting,
  width: number = WIDTH.page,
): Written[] {
  return blocks.flatMap((block) =>
    // The map has a writer for each type; TypeScript cannot see that the key and the block agree.
    (BLOCKS[block.type] as Writer<Block>)(block, setting, width),
  );
}

/** A paragraph, on a new page when one is due. */
function paragraph(setting: Setting, options: IParagraphOptions): Paragraph {
  const pageBreakBefore = setting.breaks;
  setting.breaks = false;
  return new Paragraph({ ...options, ...(pageBreakBefore ? { pageBreakBefore } : {}) });
}

/** The room of a logo and of a picture in the text, in twentieths of a point. */
const LOGO = { width: 3600, height: 1400 };
const TALLEST_PICTURE = 6400;

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const BLOCKS = {
  'title-page': (block, setting) => {
    const { logo } = block;
    const said = [
      ...(logo ? [paragraph(setting, { children: [pictureOf(logo, setting, LOGO)] })] : []),
      ...styled(setting, STYLE.kicker, block.kicker),
      paragraph(setting, { heading: HeadingLevel.TITLE, children: letters(block.title) }),
      ...styled(setting, STYLE.subtitle, block.subtitle),
      ...styled(setting, STYLE.mark, block.mark ?? ''),
      ...block.facts.map(({ label, value }) => field(setting, label, letters(value))),
    ];
    setting.breaks = true;
    return said;
  },
  contents: ({ title, depth }, setting) => {
    const headings = setting.doc.blocks.flatMap((block) =>
      block.type === 'heading' && block.level <= depth ? [block] : [],
    );
    const cachedEntries = headings.map(({ text, level, id }) => ({
      title: clean(text).replaceAll('\n', ' '),
      level,
      href: setting.anchors.get(id) ?? id,
    }));
    const heading = styled(setting, STYLE.contentsTitle, title);
    // The numbers of the pages are Word's to know: a reader asks for them with "Opdater felt", and no alarm opens the file.
    return headings.length === 0
      ? heading
      : [
          ...heading,
          new TableOfContents(title, {
            cachedEntries,
            hyperlink: true,
            headingStyleRange: `1-${String(depth)}`,
            tabLeader: 'none',
            beginDirty: false,
          }),
        ];
  },
  heading: ({ level, text, id }, setting) => {
    const name = setting.anchors.get(id);
    const children = letters(text);
    const number = [...setting.anchors.keys()].indexOf(id) + 1;
    return [
      paragraph(setting, {
        heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_4,
        children:
          name === undefined
            ? children
            : [
                inText(new BookmarkStart(name, number)),
                ...children,
                inText(new BookmarkEnd(number)),
              ],
      }),
    ];
  },
  paragraph: ({ content }, setting) => [paragraph(setting, { children: runs(content, setting) })],
  list: ({ ordered, items }, setting) => {
    setting.lists += 1;
    return listOf(ordered, items, setting, setting.lists, 0);
  },
  'field-list': ({ fields }, setting) =>
    fields.map(({ label, content }) => field(setting, label, runs(content, setting))),
  table: (block, setting, width) => [
    ...styled(setting, STYLE.caption, block.caption),
    tableOf(block, setting, width),
    gap(),
  ],
  callout: ({ tone, title, blocks }, setting, width) => {
    const page = setting.breaks ? [paragraph(setting, {})] : [];
    const inside = written(blocks, setting, WIDTH.frame).filter(
      (item) => !(item instanceof TableOfContents),
    );
    return [...page, frameOf(tone, title, inside as (Paragraph | WordTable)[], width), gap()];
  },
  figure: (block, setting, width) => [
    paragraph(setting, { keepNext: true, children: [figureOf(block, setting, width)] }),
    paragraph(setting, { style: STYLE.caption, children: letters(block.caption) }),
    ...(block.table === null ? [] : written([block.table], setting, width)),
  ],
  picture: ({ picture, caption }, setting, width) => [
    paragraph(setting, {
      keepNext: caption !== null,
      children: [pictureOf(picture, setting, { width, height: TALLEST_PICTURE })],
    }),
    ...styled(setting, STYLE.pictureCaption, caption ?? ''),
  ],
  'form-field': (block, setting) => formField(block, setting),
  signatures: ({ title, lines, words }, setting) => [
    ...styled(setting, STYLE.formLabel, title),
    ...lines.flatMap(({ role }) => [
      paragraph(setting, { keepNext: true, children: letters(role, { style: LETTERS.label }) }),
      signature(setting, words.name, true),
      signature(setting, words.date, false),
    ]),
  ],
  note: () => [],
  'page-break': (_, setting) => {
    setting.breaks = true;
    return [];
  },
} satisfies Blocks;

/** A text in a style; nothing when there is no text. */
function styled(setting: Setting, style: string, text: string): Paragraph[] {
  return text === '' ? [] : [paragraph(setting, { style, children: letters(text) })];
}

/** The longest label, in letters, that has room for a value beside it. */
const BESIDE = 26;

/** A label with its value beside it, or under it when the label is long. */
function field(setting: Setting, label: string, value: ParagraphChild[]): Paragraph {
  const apart = label.length > BESIDE ? new TextRun({ break: 1 }) : tab();
  return paragraph(setting, {
    style: STYLE.field,
    children: [...letters(label, { style: LETTERS.label }), apart, ...value],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** A little room after a table, so that the text does not stick to it and two tables do not become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } });
}

/** The deepest level that Word numbers. */
const DEEPEST = 8;

function listOf(
  ordered: boolean,
  items: readonly ListItem[],
  setting: Setting,
  instance: number,
  level: number,
): Written[] {
  const reference = ordered ? 'numbers' : 'bullets';
  return items.flatMap((item) => [
    paragraph(setting, {
      numbering: { reference, level: Math.min(level, DEEPEST), instance },
      children: runs(item.content, setting),
    }),
    ...listOf(ordered, item.items ?? [], setting, instance, level + 1),
  ]);
}

/** Empty lines under a question that wants more than one. */
const LINES = 4;

function formField({ kind, label, value }: FormField, setting: Setting): Written[] {
  if (kind === 'checkbox') {
    const checked = value !== '';
    const box = new CheckBox({ alias: clean(label), checked });
    const children = [box, ...letters(` ${label}`)];
    return [paragraph(setting, { indent: { left: LIST_STEP, hanging: LIST_STEP }, children })];
  }
  const lines = clean(value).split('\n');
  const empty = kind === 'multiline' ? Math.max(0, LINES - lines.length) : 0;
  return [
    paragraph(setting, { style: STYLE.formLabel, children: letters(label) }),
    ...[...lines, ...Array.from({ length: empty }, () => '')].map((line) =>
      paragraph(setting, { style: STYLE.formLine, children: letters(line) }),
    ),
    gap(),
  ];
}

/** A word with a line to write on after it. */
function signature(setting: Setting, word: string, keepNext: boolean): Paragraph {
  return paragraph(setting, {
    style: STYLE.signature,
    tabStops: [{ type: 'right', position: PAGE.text, leader: 'underscore' }],
    keepNext,
    children: [...letters(`${word} `), tab()],
  });
}
