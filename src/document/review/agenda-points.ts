/** What is open in many plans: which of it comes back in several of them, and what members said. */
import {
  fill,
  findQuestion,
  overviewColumns,
  remarksIn,
  type Catalog,
  type OverviewRow,
  type Remark,
  type Review,
  type VerdictEntry,
} from '../../core/index.ts';
import { ruleTitle } from './overview-csv.ts';
import { listed } from '../parts/values.ts';

/** From what weighs most. */
export const POINT_KINDS = ['broken', 'open', 'missing'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** A rule that is broken or open, or a part in which something obligatorisk is not answered. */
export type Point = { kind: PointKind; title: string };

/** A point that comes back, by its number from 1, and the plans that have it. */
export type SharedPoint = Point & { number: number; rows: OverviewRow[] };

/** A point comes back when so many plans have it. */
export const LEAST = 3;

/** What is open in a plan, each once, from what weighs most. */
export function pointsOf(row: OverviewRow, catalog: Catalog): Point[] {
  const titles = {
    broken: row.whole.broken.map((slug) => ruleTitle(catalog, slug)),
    open: row.whole.open.map((slug) => ruleTitle(catalog, slug)),
    missing: missing(row, catalog),
  };
  return POINT_KINDS.flatMap((kind) => titles[kind].map((title) => ({ kind, title })));
}

/** The points that come back, from what weighs most and then from what most plans have. */
export function sharedPoints(rows: readonly OverviewRow[], catalog: Catalog): SharedPoint[] {
  const found = new Map<string, Point & { rows: OverviewRow[] }>();
  for (const row of rows) {
    for (const point of pointsOf(row, catalog)) {
      const known = found.get(keyOf(point)) ?? { ...point, rows: [] };
      known.rows.push(row);
      found.set(keyOf(point), known);
    }
  }
  return [...found.values()]
    .filter(({ rows: by }) => by.length >= LEAST)
    .toSorted(
      (a, b) =>
        POINT_KINDS.indexOf(a.kind) - POINT_KINDS.indexOf(b.kind) || b.rows.length - a.rows.length,
    )
    .map((point, at) => ({ ...point, number: at + 1 }));
}

/** What is open in a plan and does not come back in others. */
export function ownPoints(
  row: OverviewRow,
  catalog: Catalog,
  shared: readonly SharedPoint[],
): Point[] {
  const known = new Set(shared.map(keyOf));
  return pointsOf(row, catalog).filter((point) => !known.has(keyOf(point)));
}

const keyOf = ({ kind, title }: Point): string => `${kind} ${title}`;

/** What comes back by its numbers, neighbours as a run: "F1–F3, F6". */
export function codesOf(words: { code: string }, some: readonly SharedPoint[]): string {
  const code = (at: number) => fill(words.code, { number: at });
  const runs: [number, number][] = [];
  for (const { number: at } of some) {
    const last = runs.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return listed(
    runs.flatMap(([from, to]) => {
      if (from === to) return [code(from)];
      return to === from + 1 ? [code(from), code(to)] : [`${code(from)}–${code(to)}`];
    }),
  );
}

/** The titles of the parts in which something obligatorisk is not answered, each once. */
function missing(row: OverviewRow, catalog: Catalog): string[] {
  const titles = row.missing.map(({ scope, question = '' }) => {
    const section = findQuestion(catalog, scope, question)?.section;
    const columns = overviewColumns(catalog).filter((column) => column.scope === scope);
    return columns.find((column) => column.section === null || column.section === section)?.title;
  });
  return [...new Set(titles)].filter((title) => title !== undefined);
}

/** The verdicts that were given, by any member and of any part. */
export function verdictsIn(review: Review | undefined): VerdictEntry[] {
  return Object.values(review?.verdicts ?? {}).filter(({ verdict }) => verdict !== null);
}

/** What is still open of what members wrote. */
export function openRemarks(review: Review | undefined): Remark[] {
  return (review ? remarksIn(review) : []).filter(
    ({ outcome, text }) => outcome === null && text.trim() !== '',
  );
}
