/** Lines side by side as rows, and paragraphs: how they are parted at a page end, and where each piece of text is read. */
import type { Color } from '../look.ts';
import { line, rect, type Flow } from './flow.ts';
import type { Line, Piece } from './lines.ts';
import type { Place, Tag, TextBox } from './placed.ts';
import type { Run } from './runs.ts';

/** A column's lines with the element they are read in. */
export type Column = {
  x: number;
  width: number;
  lines: readonly Line[];
  tag: Tag | null;
  align: 'start' | 'end';
};

export type RowLook = {
  lead: number;
  size: number;
  padTop: number;
  padBottom: number;
  /** A row of at most this many lines stands on one page. */
  whole: number;
  ground: { x: number; width: number; color: Color } | null;
  /** A rule along the bottom. */
  rule: { x: number; width: number; color: Color; thickness: number } | null;
};

/**
 * Columns side by side as slices of one line each, so that a row taller than a page goes on to the next; never
 * fewer than two lines on either side. `keep` keeps the whole row with what follows.
 */
export function setRow(flow: Flow, columns: readonly Column[], look: RowLook, keep = false): void {
  const count = Math.max(1, ...columns.map((each) => each.lines.length));
  const whole = count <= look.whole;
  const slices = whole ? 1 : count;
  const places: Place[] = [];
  for (let slice = 0; slice < slices; slice++) {
    const first = slice === 0;
    const last = slice === slices - 1;
    const lines = whole ? count : 1;
    const padTop = first ? look.padTop : 0;
    const height = padTop + lines * look.lead + (last ? look.padBottom : 0);
    const alone = !last && (slice < 1 || slice > slices - 3);
    const place = flow.item(height, alone || (last && keep), first ? 0 : look.padTop);
    places.push(place);
    const { ground, rule } = look;
    if (ground) {
      // A hair of overlap, so that no seam shows between the slices of a row.
      const overlap = first ? 0 : 0.4;
      const area = { x: ground.x, y: -overlap, width: ground.width, height: height + overlap };
      flow.add(rect(place, area, ground.color));
    }
    if (rule && last) {
      const { x, width, color, thickness } = rule;
      flow.add(
        line(
          place,
          [
            [x, height],
            [x + width, height],
          ],
          color,
          thickness,
        ),
      );
    }
  }
  for (const column of columns) {
    column.lines.forEach((set, index) => {
      const place = places[whole ? 0 : index];
      if (place === undefined) return;
      const padTop = whole || index === 0 ? look.padTop : 0;
      const offset = column.align === 'end' ? column.width - set.width : 0;
      placeLine(flow, set, {
        place,
        x: column.x + offset,
        y: padTop + (whole ? index * look.lead : 0) + baseline(look),
        tag: column.tag,
        lead: look.lead,
      });
    });
  }
}

/** From the top of a line to its baseline. */
export const baseline = ({ lead, size }: { lead: number; size: number }) =>
  (lead - size) / 2 + size * 0.87;

type LinePlace = { place: Place; x: number; y: number; tag: Tag | null; lead: number };

/** Puts a line's boxes in the elements they belong to; without an element they are ornaments. */
export function placeLine(flow: Flow, set: Line, at: LinePlace): void {
  for (const piece of set.pieces) {
    const { run } = piece;
    const x = at.x + piece.x;
    const y = at.y - run.rise;
    const { face, size, color, spacing } = run;
    const { text } = piece;
    const box: TextBox = { kind: 'text', place: at.place, x, y, text, face, size, color, spacing };
    if (at.tag === null) {
      flow.add(box);
      continue;
    }
    const tag = innermost(at.tag, run);
    tag.kids.push(box);
    if (run.link) linkArea(flow, piece, run.link, at, x);
  }
}

function linkArea(
  flow: Flow,
  piece: Piece,
  link: NonNullable<Run['link']>,
  at: LinePlace,
  x: number,
): void {
  const { run } = piece;
  const drop = run.size * 0.27;
  const height = run.size * 1.27;
  const trailing = piece.text.endsWith(' ') ? run.size * 0.25 : 0;
  const width = Math.max(piece.width - trailing, 1);
  const y = at.y - run.rise - run.size;
  const { target, contents, tag } = link;
  tag.kids.push({ kind: 'link', place: at.place, x, y, width, height, target, contents });
  if (!run.underlined) return;
  const under = at.y + drop * 0.6;
  flow.add(
    line(
      at.place,
      [
        [x, under],
        [x + width, under],
      ],
      run.color,
      0.6,
    ),
  );
}

/** The element a run's text goes in, entering its elements in the tree where the text first needs them. */
function innermost(container: Tag, run: Run): Tag {
  let parent = container;
  for (const tag of run.path) {
    if (!parent.kids.includes(tag)) parent.kids.push(tag);
    parent = tag;
  }
  return parent;
}

/**
 * A text's lines, at least two kept together at either end of each paragraph in it; a paragraph is what the writer
 * ended with a newline, and an empty one is a little space.
 */
export function setParagraph(
  flow: Flow,
  lines: readonly Line[],
  look: { x: number; width: number; lead: number; size: number; align?: 'start' | 'end' },
  tag: Tag | null,
  keep = false,
): void {
  const { x, width, lead, size } = look;
  const row = { lead, size, padTop: 0, padBottom: 0, whole: 3, ground: null, rule: null };
  let from = 0;
  lines.forEach((set, index) => {
    if (!set.ends && index < lines.length - 1) return;
    const own = lines.slice(from, index + 1);
    const empty = own.every((each) => each.pieces.length === 0);
    const last = index === lines.length - 1;
    from = index + 1;
    if (empty && lines.length > 1) {
      flow.space(lead / 2);
      return;
    }
    const column: Column = { x, width, lines: own, tag, align: look.align ?? 'start' };
    setRow(flow, [column], row, keep && last);
  });
}
