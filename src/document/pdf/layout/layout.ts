/** Lays a paper out: its blocks set in one column, the column parted in pages, and each page with header and footer. */
import type { Block, Doc } from '../../parts/doc.ts';
import { column, colors, floor, page, text } from '../look.ts';
import { setBlocks } from './blocks.ts';
import { line } from './flow.ts';
import type { Measure } from './lines.ts';
import { paginate } from './paginate.ts';
import { isTag, type Layout, type Ornament, type Place, type Tag, type TextBox } from './placed.ts';
import { plainRuns } from './runs.ts';
import { Setter } from './setter.ts';

/** Lays a paper out: every box in its place, and the tree of what it means. Nothing here knows of PDF. */
export function layOut(doc: Doc, measure: Measure): Layout {
  const root: Tag = { role: 'Document', kids: [] };
  const setter = new Setter(measure, doc.blocks, doc.notesTitle);
  setBlocks(setter, doc.blocks, root);
  if (setter.flow.items.length === 0) setter.flow.item(0);
  const placed = paginate(setter.flow.items, { top: page.top, bottom: floor });
  for (const act of setter.whenPlaced) act();
  const title = doc.blocks.find((block) => block.type === 'title-page');
  const mark = title?.settled === true ? null : (title?.mark ?? null);
  const pages = placed.map(({ back, repeated, bare }, number) => ({
    back: [...back, ...repeated],
    header: bare ? [] : runningHeader(setter, doc.header, mark, { page: number, top: 0 }),
    footer: bare ? [] : runningFooter(setter, doc.footer, { page: number, top: 0 }, placed.length),
  }));
  dropEmpty(root);
  return { pages, ornaments: setter.flow.ornaments, root, outline: setter.outline };
}

const headerBaseline = 50;
const footerBaseline = page.height - 40;

function runningHeader(
  setter: Setter,
  words: string,
  mark: Extract<Block, { type: 'title-page' }>['mark'],
  place: Place,
): Ornament[] {
  if (words === '' && mark === null) return [];
  const boxes: Ornament[] = [];
  const right = mark === null ? null : furniture(setter, mark, place, headerBaseline, 'end', 0.35);
  if (words !== '') {
    const share = right === null ? 1 : 0.62;
    boxes.push(furniture(setter, words, place, headerBaseline, 'start', share));
  }
  if (right) boxes.push(right);
  const y = headerBaseline + 8;
  boxes.push(
    line(
      place,
      [
        [column.x, y],
        [column.x + column.width, y],
      ],
      colors.rule,
      0.5,
    ),
  );
  return boxes;
}

function runningFooter(setter: Setter, words: string, place: Place, pages: number): Ornament[] {
  if (words === '') return [];
  const filled = words
    .replaceAll('{page}', String(place.page + 1))
    .replaceAll('{pages}', String(pages));
  return [furniture(setter, filled, place, footerBaseline, 'end', 1)];
}

/** More letters than this stand on no line: what is beyond is not measured letter by letter on every page. */
const mostLetters = 300;

/** One line of page furniture, shortened with an ellipsis where it is too long: the text stands whole elsewhere. */
function furniture(
  setter: Setter,
  words: string,
  place: Place,
  y: number,
  align: 'start' | 'end',
  share: number,
): TextBox {
  const style = text.small;
  const [run] = plainRuns(words.replaceAll(/\s+/g, ' '), style);
  const letters = Array.from(run?.text ?? '');
  let shown = letters.slice(0, mostLetters).join('');
  const most = column.width * share;
  if (letters.length > mostLetters || setter.width(shown, style) > most) {
    while (shown !== '' && setter.width(`${shown}…`, style) > most) {
      shown = shown.replace(/.\s*$/u, '');
    }
    shown += '…';
  }
  const width = setter.width(shown, style);
  const x = align === 'start' ? column.x : column.x + column.width - width;
  const { face, size, color } = style;
  return { kind: 'text', place, x, y, text: shown, face, size, color, spacing: 0 };
}

const mayBeEmpty = new Set<Tag['role']>(['TH', 'TD', 'LBody', 'Document']);

/** Takes out elements that came to hold nothing; an empty cell stays, it holds its place in the row. */
function dropEmpty(tag: Tag): void {
  let some = false;
  for (const kid of tag.kids) {
    if (!isTag(kid)) continue;
    dropEmpty(kid);
    some ||= isEmpty(kid);
  }
  if (some) tag.kids = tag.kids.filter((kid) => !isTag(kid) || !isEmpty(kid));
}

const isEmpty = (tag: Tag): boolean => tag.kids.length === 0 && !mayBeEmpty.has(tag.role);
