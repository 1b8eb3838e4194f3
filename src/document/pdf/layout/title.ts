/** The title page: a band of colour with the title, then facts and the logo. */
import type { Block } from '../../parts/doc.ts';
import { readPath } from '../../parts/outline.ts';
import { colors, floor, page, rings, text, titleSizes, type TextStyle } from '../look.ts';
import { rect, type Frame } from './flow.ts';
import { addPicture, fitted } from './picture.ts';
import { addTag, type Ornament, type Place, type Tag } from './placed.ts';
import { setParagraph, setRow, type Column, type RowLook } from './rows.ts';
import { wholeColumn, type Setter } from './setter.ts';

type TitlePage = Extract<Block, { type: 'title-page' }>;

const firstTitle: TextStyle = { face: 'bold', size: 40, lead: 47, color: colors.onBand };
/** The line of light under the band. */
const edge = 5;
/** Where the band ends when its text leaves room for it. */
const bandBottom = 486;
const bandPadding = 44;
/** The logo is at most this large: beside the title it must not shout. */
const logoRoom = { width: 190, height: 76 };

/** A band of colour from the top of the page with rings in its corner, the title at its foot. */
const band: Frame = {
  padTop: 0,
  padBottom: bandPadding,
  header: null,
  ground: ({ page: number, bottom }) => {
    const place = { page: number, top: 0 };
    // A point over the edge on every side, so that no sliver of paper shows.
    const across = { x: -1, width: page.width + 2 };
    return [
      rect(place, { ...across, y: -1, height: bottom + 1 }, colors.band),
      ...rings.map(({ radius, color }) => ring(place, Math.min(radius, bottom), color)),
      rect(place, { ...across, y: bottom, height: edge }, colors.bandEdge),
    ];
  },
};

/** A quarter of a disc in the upper right corner of the page. */
function ring(place: Place, radius: number, fill: TextStyle['color']): Ornament {
  const [right, r] = [page.width + 1, String(radius)];
  const d = `M${right - radius} -1V0A${r} ${r} 0 0 0 ${right} ${r}V-1Z`;
  return { kind: 'path', place, steps: readPath(d), fill, stroke: null };
}

/** Sets the title page; what follows begins on a new page. It is read logo, title, mark, facts. */
export function setTitlePage(setter: Setter, block: TitlePage, root: Tag): void {
  const { flow } = setter;
  flow.breakPage();
  flow.bare = true;
  const sheet = addTag(root, 'Sect');
  const logo = addTag(sheet, 'Div');
  const words = addTag(sheet, 'Div');
  const first = flow.items.length;
  flow.open(band);
  const mark = block.mark === null ? null : addTag(sheet, 'P');
  const markHeight = mark === null ? 0 : setMark(setter, block.mark ?? '', mark);
  const title = titleStyle(setter, block.title);
  const texts = [
    { said: block.kicker, style: text.kicker, after: 12, role: 'P' },
    { said: block.title, style: title, after: 14, role: 'Title' },
    { said: block.subtitle, style: text.subtitle, after: 0, role: 'P' },
  ] as const;
  const shown = texts.flatMap((each) =>
    each.said === '' ? [] : [{ ...each, lines: plain(setter, each.said, each.style) }],
  );
  const tall = shown.reduce(
    (sum, { lines, style, after }) => sum + lines.length * style.lead + after,
    0,
  );
  flow.item(Math.max(40, bandBottom - bandPadding - tall - page.top - markHeight));
  for (const { lines, style, after, role } of shown) {
    setParagraph(flow, lines, { ...wholeColumn, ...style }, addTag(words, role));
    flow.space(after);
  }
  flow.close();
  flow.closeSpace(36 + edge);
  if (block.facts.length > 0) setFacts(setter, block.facts, sheet);
  if (block.logo) setLogo(setter, block.logo, logo, first);
  flow.breakPage();
  flow.bare = false;
}

const plain = (setter: Setter, words: string, style: TextStyle) =>
  setter.plainLines(words, style, wholeColumn.width);

/** The largest size at which the title takes four lines or fewer. */
function titleStyle(setter: Setter, title: string): TextStyle {
  const fits = (style: TextStyle) => plain(setter, title, style).length <= 4;
  return titleSizes.find(fits) ?? titleSizes.at(-1) ?? firstTitle;
}

/** The mark stands in a frame of its own at the right of the band; gives the height it takes. */
function setMark(setter: Setter, mark: string, tag: Tag): number {
  const { flow } = setter;
  const style = text.mark;
  const padding = 14;
  const lines = setter.plainLines(mark, style, wholeColumn.width - 2 * padding);
  const width = Math.max(...lines.map((each) => each.width)) + 2 * padding;
  const height = lines.length * style.lead + 12;
  const x = wholeColumn.x + wholeColumn.width - width;
  const look = { x: x + padding, width: width - 2 * padding, ...style };
  const place = flow.item(0, true);
  const radius = height / 2 > 13 ? 8 : height / 2;
  const frame = { x, y: 0, width, height, radius };
  flow.add({ kind: 'rect', place, ...frame, fill: colors.band, stroke: colors.onBand });
  flow.item(6, true);
  setParagraph(flow, lines, look, tag, true);
  flow.item(6);
  return height;
}

/** The logo at the foot of the page, as far down as what stands above it leaves room for. */
function setLogo(
  setter: Setter,
  logo: NonNullable<TitlePage['logo']>,
  tag: Tag,
  first: number,
): void {
  const { flow } = setter;
  const { width, height } = fitted(logo, logoRoom);
  const above = flow.items.slice(first).reduce((sum, item) => sum + item.height + item.space, 0);
  const left = floor - page.top - above - bandPadding - height;
  if (left > 24) flow.item(left - 24, true);
  flow.closeSpace(24);
  const place = flow.item(height);
  addPicture(tag, logo, { place, x: wholeColumn.x, y: 0, width, height });
}

const factGap = 24;

/** Facts two by two, each value under its label. */
function setFacts(setter: Setter, facts: TitlePage['facts'], parent: Tag): void {
  const list = addTag(parent, 'L', { numbering: 'None' });
  const width = (wholeColumn.width - factGap) / 2;
  for (let at = 0; at < facts.length; at += 2) {
    const pair = facts.slice(at, at + 2).map((fact, index) => {
      const item = addTag(list, 'LI');
      const x = wholeColumn.x + index * (width + factGap);
      const column = (words: string, style: TextStyle, role: 'Lbl' | 'LBody'): Column => ({
        x,
        width,
        lines: setter.plainLines(words, style, width),
        tag: addTag(item, role),
        align: 'start',
      });
      return {
        label: column(fact.label, text.factLabel, 'Lbl'),
        value: column(fact.value, text.factValue, 'LBody'),
      };
    });
    const { flow } = setter;
    setRow(
      flow,
      pair.map(({ label }) => label),
      rowLook(text.factLabel),
      true,
    );
    flow.space(1);
    setRow(
      flow,
      pair.map(({ value }) => value),
      rowLook(text.factValue),
    );
    flow.space(16);
  }
}

const rowLook = ({ lead, size }: TextStyle): RowLook => ({
  lead,
  size,
  padTop: 0,
  padBottom: 0,
  whole: 6,
  ground: null,
  rule: null,
});
