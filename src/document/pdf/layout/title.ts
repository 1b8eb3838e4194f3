import type { Block } from '../../doc.ts';
import { colors, page, text, titleSizes, type TextStyle } from '../look.ts';
import { rect, type Frame } from './flow.ts';
import { addTag, type Role, type Tag } from './placed.ts';
import { setParagraph, setRow } from './rows.ts';
import { wholeColumn, type Setter } from './setter.ts';

type TitlePage = Extract<Block, { type: 'title-page' }>;

const firstTitle: TextStyle = { face: 'bold', size: 36, lead: 43, color: colors.onBand };
const edge = 5;

/** A band of colour from the top of the page with the title on it, and the facts below. */
const band: Frame = {
  padTop: 0,
  padBottom: 44,
  header: null,
  ground: ({ page: number, bottom }) => {
    const place = { page: number, top: 0 };
    // A point over the edge on every side, so that no sliver of paper shows.
    const across = { x: -1, width: page.width + 2 };
    return [
      rect(place, { ...across, y: -1, height: bottom + 1 }, colors.band),
      rect(place, { ...across, y: bottom, height: edge }, colors.bandEdge),
    ];
  },
};

/** Sets the title page; what follows begins on a new page. */
export function setTitlePage(setter: Setter, block: TitlePage, root: Tag): void {
  const { flow } = setter;
  flow.breakPage();
  flow.bare = true;
  const sheet = addTag(root, 'Sect');
  flow.open(band);
  if (block.mark !== null) setMark(setter, block.mark, sheet);
  flow.item(block.mark === null ? 148 : 118);
  if (block.kicker !== '') {
    setText(setter, block.kicker, text.kicker, sheet, 'P');
    flow.space(10);
  }
  setText(setter, block.title, titleStyle(setter, block.title), sheet, 'Title');
  if (block.subtitle !== '') {
    flow.space(12);
    setText(setter, block.subtitle, text.subtitle, sheet, 'P');
  }
  flow.close();
  flow.space(34 + edge);
  if (block.facts.length > 0) setFacts(setter, block.facts, sheet);
  flow.breakPage();
  flow.bare = false;
}

function setText(setter: Setter, words: string, style: TextStyle, parent: Tag, role: Role): void {
  const lines = setter.plainLines(words, style, wholeColumn.width);
  setParagraph(setter.flow, lines, { ...wholeColumn, ...style }, addTag(parent, role));
}

/** The largest size at which the title takes four lines or fewer. */
function titleStyle(setter: Setter, title: string): TextStyle {
  const fits = (style: TextStyle) => setter.plainLines(title, style, wholeColumn.width).length <= 4;
  return titleSizes.find(fits) ?? titleSizes.at(-1) ?? firstTitle;
}

/** The mark stands in a frame of its own at the right of the band. */
function setMark(setter: Setter, mark: string, parent: Tag): void {
  const { flow } = setter;
  const style = text.mark;
  const padding = 14;
  const lines = setter.plainLines(mark, style, wholeColumn.width - 2 * padding);
  const width = Math.max(...lines.map((each) => each.width)) + 2 * padding;
  const height = lines.length * style.lead + 12;
  const x = wholeColumn.x + wholeColumn.width - width;
  const look = { x: x + padding, width: width - 2 * padding, ...style };
  const place = flow.item(0, true);
  flow.add({
    kind: 'rect',
    place,
    x,
    y: 0,
    width,
    height,
    fill: null,
    stroke: colors.onBand,
    radius: height / 2 > 13 ? 8 : height / 2,
  });
  flow.item(6, true);
  setParagraph(flow, lines, look, addTag(parent, 'P'), true);
  flow.item(6);
}

function setFacts(setter: Setter, facts: TitlePage['facts'], parent: Tag): void {
  const list = addTag(parent, 'L', { numbering: 'None' });
  const { x, width } = wholeColumn;
  const labelWidth = width * 0.3;
  for (const fact of facts) {
    const item = addTag(list, 'LI');
    const label = addTag(item, 'Lbl');
    const body = addTag(item, 'LBody');
    const valueWidth = width - labelWidth - 16;
    setRow(
      setter.flow,
      [
        {
          x,
          width: labelWidth,
          lines: setter.plainLines(fact.label, text.factLabel, labelWidth),
          tag: label,
          align: 'start',
        },
        {
          x: x + labelWidth + 16,
          width: valueWidth,
          lines: setter.plainLines(fact.value, text.factValue, valueWidth),
          tag: body,
          align: 'start',
        },
      ],
      {
        lead: text.factLabel.lead,
        size: text.factLabel.size,
        padTop: 7,
        padBottom: 7,
        whole: 6,
        ground: null,
        rule: { x, width, color: colors.rule, thickness: 0.6 },
      },
    );
  }
}
