/** The contents: each heading with its page, in the look that takes the fewest pages. */
import { accent, colors, floor, headings, page, text, type TextStyle } from '../look.ts';
import { setAccent } from './accent.ts';
import { addTag, type LineBox, type TextBox, type Tag } from './placed.ts';
import { baseline, setParagraph, setRow } from './rows.ts';
import { wholeColumn, type Setter } from './setter.ts';
import { cleanText } from './runs.ts';

type Contents = { title: string; depth: 1 | 2 | 3 };

const titleLook = { style: text.contentsTitle, after: headings[1].after + 6 };

const accentHeight = accent.height + accent.after;
const numberWidth = 30;
const indent = 16;

/** How the entries are set: their text, and the space above a first-level entry and above any other. */
type Look = { size: number; lead: number; chapter: number; other: number };

/** The usual look, and the closer ones for contents that then take a page less. */
const usual: Look = { size: text.body.size, lead: text.body.lead, chapter: 9, other: 1.5 };
const looks: readonly Look[] = [
  usual,
  { size: 10, lead: 13.5, chapter: 7, other: 0.5 },
  { size: 9.5, lead: 12.5, chapter: 5, other: 0 },
  { size: 9, lead: 11.5, chapter: 4, other: 0 },
];

const entryStyle = (level: number, { size, lead }: Look): TextStyle => ({
  ...text.body,
  ...(level === 1 ? { face: 'bold', color: colors.blue } : {}),
  size,
  lead,
});

const spaceAbove = (level: number, { chapter, other }: Look) => (level === 1 ? chapter : other);

const entryWidth = (level: number) => wholeColumn.width - (level - 1) * indent - numberWidth - 12;

/** The most open of the looks in which the entries take the fewest pages. */
function lookFor(setter: Setter, entries: Setter['headings'], title: string): Look {
  const { style, after } = titleLook;
  const top =
    setter.plainLines(title, style, wholeColumn.width).length * style.lead + after + accentHeight;
  const height = (look: Look) =>
    entries.reduce((sum, { level, text: words }) => {
      const lines = setter.plainLines(words, entryStyle(level, look), entryWidth(level));
      return sum + spaceAbove(level, look) + lines.length * look.lead;
    }, top);
  const pages = (look: Look) => Math.ceil(height(look) / (floor - page.top));
  if (pages(usual) === 1) return usual;
  const counts = looks.map(pages);
  return looks[counts.indexOf(Math.min(...counts))] ?? usual;
}

/** The contents on pages of their own: every heading down to `depth` with a dotted line, its page, and a link. */
export function setContents(setter: Setter, block: Contents, root: Tag): void {
  const { flow } = setter;
  flow.breakPage();
  const contents = addTag(root, 'TOC');
  if (block.title !== '') {
    const lines = setter.plainLines(block.title, titleLook.style, wholeColumn.width);
    const look = { ...wholeColumn, ...titleLook.style };
    setAccent(flow, wholeColumn.x);
    setParagraph(flow, lines, look, addTag(contents, 'Caption'), true);
    flow.space(titleLook.after);
  }
  const entries = setter.headings.filter(({ level }) => level <= block.depth);
  const look = lookFor(setter, entries, block.title);
  for (const heading of entries) setEntry(setter, heading, look, contents);
  flow.breakPage();
}

function setEntry(
  setter: Setter,
  heading: Setter['headings'][number],
  entryLook: Look,
  contents: Tag,
): void {
  const { flow } = setter;
  const style = entryStyle(heading.level, entryLook);
  const anchor = setter.anchorOf(heading);
  const x = wholeColumn.x + (heading.level - 1) * indent;
  const right = wholeColumn.x + wholeColumn.width;
  const width = entryWidth(heading.level);
  const lines = setter.plainLines(heading.text, style, width);
  const entry = addTag(contents, 'TOCI');
  const link = addTag(addTag(entry, 'Reference'), 'Link');
  flow.space(spaceAbove(heading.level, entryLook));
  const before = flow.items.length;
  setRow(flow, [{ x, width, lines, tag: link, align: 'start' }], {
    lead: style.lead,
    size: style.size,
    padTop: 0,
    padBottom: 0,
    whole: Infinity,
    ground: null,
    rule: null,
  });
  const place = flow.items[before]?.place;
  if (place === undefined) return;
  const y = (lines.length - 1) * style.lead + baseline(style);
  const end = x + (lines.at(-1)?.width ?? 0);
  const look = { face: style.face, size: style.size, color: style.color, spacing: 0 };
  // A blank ahead keeps the number apart from the title when the text is read aloud or copied.
  const number: TextBox = { kind: 'text', place, x: right, y, text: '', ...look };
  const leader: LineBox = {
    kind: 'line',
    place,
    points: [],
    color: colors.quiet,
    thickness: 0.6,
    dash: [0.6, 3],
  };
  link.kids.push(number);
  flow.add(leader);
  const area = { x, y: 0, width: right - x, height: lines.length * style.lead };
  const contentsText = cleanText(heading.text);
  const target = {
    kind: 'link',
    place,
    ...area,
    target: { anchor },
    contents: contentsText,
  } as const;
  link.kids.push(target);
  setter.whenPlaced.push(() => {
    const shown = String((anchor.place?.page ?? 0) + 1);
    number.text = ` ${shown}`;
    number.x = right - setter.width(number.text, style);
    const from = end + 6;
    const to = right - setter.width(shown, style) - 6;
    leader.points =
      to > from
        ? [
            [from, y],
            [to, y],
          ]
        : [];
  });
}
