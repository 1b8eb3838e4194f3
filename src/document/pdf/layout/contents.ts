import { colors, headings, text, type TextStyle } from '../look.ts';
import { addTag, type LineBox, type TextBox, type Tag } from './placed.ts';
import { baseline, setParagraph, setRow } from './rows.ts';
import { wholeColumn, type Setter } from './setter.ts';
import { cleanText } from './runs.ts';

type Contents = { title: string; depth: 1 | 2 | 3 };

const numberWidth = 30;
const indent = 16;

const entryStyle = (level: number): TextStyle =>
  level === 1 ? { ...text.body, face: 'bold', color: colors.blue } : text.body;

/** The contents on pages of their own: every heading down to `depth` with a dotted line, its page, and a link. */
export function setContents(setter: Setter, block: Contents, root: Tag): void {
  const { flow } = setter;
  flow.breakPage();
  const contents = addTag(root, 'TOC');
  if (block.title !== '') {
    const lines = setter.plainLines(block.title, text.contentsTitle, wholeColumn.width);
    const look = { ...wholeColumn, ...text.contentsTitle };
    setParagraph(flow, lines, look, addTag(contents, 'Caption'), true);
    flow.space(headings[1].after + 6);
  }
  for (const heading of setter.headings) {
    if (heading.level <= block.depth) setEntry(setter, heading, contents);
  }
  flow.breakPage();
}

function setEntry(setter: Setter, heading: Setter['headings'][number], contents: Tag): void {
  const { flow } = setter;
  const style = entryStyle(heading.level);
  const anchor = setter.anchorOf(heading);
  const x = wholeColumn.x + (heading.level - 1) * indent;
  const right = wholeColumn.x + wholeColumn.width;
  const width = right - x - numberWidth - 12;
  const lines = setter.plainLines(heading.text, style, width);
  const entry = addTag(contents, 'TOCI');
  const link = addTag(addTag(entry, 'Reference'), 'Link');
  flow.space(heading.level === 1 ? 9 : 1.5);
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
    const page = String((anchor.place?.page ?? 0) + 1);
    number.text = ` ${page}`;
    number.x = right - setter.width(number.text, style);
    const from = end + 6;
    const to = right - setter.width(page, style) - 6;
    leader.points =
      to > from
        ? [
            [from, y],
            [to, y],
          ]
        : [];
  });
}
