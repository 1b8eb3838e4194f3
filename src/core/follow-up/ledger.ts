/** The figures of a span laid out in columns: which rows count, where each belongs, and what the places are called. */
import type { Catalog } from '../content/content.ts';
import { own } from '../plan/entries.ts';
import type { Plan } from '../plan/plan.ts';
import { danishOrder } from '../text/text.ts';
import { isEstablished } from '../condition/evaluate.ts';
import { type View, viewOf } from '../condition/view.ts';
import type { Dimension } from '../content/indicator.ts';
import { type Quarter, quartersBetween } from './quarter.ts';
import type { Figures, FollowUpRow } from './rows.ts';
import { type Counted, COUNTED, ENDINGS } from '../content/counted.ts';

/** What a table has rows for, besides time. */
export type Split = Exclude<Dimension, 'time'>;
export const SPLITS = ['target-group', 'area', 'workplace'] as const satisfies Split[];

/** Something that figures are kept by: of the plan's or the catalog's, else as it was called when it was last counted. */
export type Member = { id: string; label: string; isCounted: boolean };

/** What is added up: the counts, all who ended, and their weeks in tenths, so that no order of adding matters. */
export const SUMMED = [...COUNTED, 'ended', 'tenths'] as const;
export type Summed = (typeof SUMMED)[number];

/** Sums of rows, by what is summed. */
export type Sums = Record<Summed, number>;
/** Nothing summed yet. */
export const noSums = (): Sums => Object.fromEntries(SUMMED.map((name) => [name, 0])) as Sums;

/** Rows as columns, each as long as there are rows; in an order that is the rows' own. */
export type Ledger = {
  /** Every quarter of the span; and the place in it of the last that has a row, `-1` when none has. */
  quarters: Quarter[];
  isCounted: boolean[];
  last: number;
  members: Record<Split, Member[]>;
  size: number;
  /** Where each row belongs: its quarter, members and agreement, by their place in the lists. */
  at: Record<Dimension | 'agreement', Int32Array>;
  counts: Record<Summed, Float64Array>;
  /** What each quarter and member adds up to. Of a member, `active` is of the last quarter that is counted. */
  each: Record<Dimension, Sums[]>;
  /** Agreements that have rows, but do not count now: their rows are left out. */
  leftOut: number;
};

/** The figures of a plan from one quarter to another, both counted, without those of agreements that do not count. */
export function ledgerOf(
  { figures, plan, catalog }: { figures: Figures; plan: Plan; catalog: Catalog },
  from: Quarter,
  until: Quarter,
): Ledger {
  const view = viewOf(plan, catalog);
  const quarters = quartersBetween(from, until);
  const unapproved = new Set(
    view.things.agreement.filter((one) => !isEstablished(view, one)).map(({ id }) => id),
  );
  const inSpan = figures.rows.filter(({ quarter }) => quarter >= from && quarter <= until);
  const unordered = inSpan.filter(({ agreement }) => !unapproved.has(agreement));
  const left = inSpan.filter(({ agreement }) => unapproved.has(agreement));
  const members = {
    'target-group': membersOf(groupsIn(view), unordered, ({ targetGroup }) => targetGroup, figures),
    area: membersOf(areasIn(view), unordered, areaIn(view), figures),
    workplace: membersOf(placesIn(view), unordered, ({ workplace }) => workplace, figures),
  };
  const agreements = [...new Set(unordered.map(({ agreement }) => agreement))].sort();
  const ids = (list: readonly Member[]): string[] => list.map(({ id }) => id);
  const found: Ledger['at'] = {
    time: columnOf(quarters, unordered, ({ quarter }) => quarter),
    'target-group': columnOf(ids(members['target-group']), unordered, (row) => row.targetGroup),
    area: columnOf(ids(members.area), unordered, areaIn(view)),
    workplace: columnOf(ids(members.workplace), unordered, ({ workplace }) => workplace),
    agreement: columnOf(agreements, unordered, ({ agreement }) => agreement),
  };
  const order = orderOf(found, unordered.length);
  const rows = Array.from(order).flatMap((row) => unordered[row] ?? []);
  const sorted = (column: Int32Array): Int32Array => {
    const moved = new Int32Array(column.length);
    order.forEach((row, place) => {
      moved[place] = column[row] ?? 0;
    });
    return moved;
  };
  const at: Ledger['at'] = {
    time: sorted(found.time),
    'target-group': sorted(found['target-group']),
    area: sorted(found.area),
    workplace: sorted(found.workplace),
    agreement: sorted(found.agreement),
  };
  const isCounted = quarters.map(() => false);
  for (const quarter of at.time) isCounted[quarter] = true;
  const last = isCounted.lastIndexOf(true);
  const counts = countsOf(rows);
  const summed = (dimension: Dimension, length: number): Sums[] =>
    sumsOf(at[dimension], counts, length, dimension === 'time' ? null : { time: at.time, last });
  return {
    quarters,
    isCounted,
    last,
    members,
    size: rows.length,
    at,
    counts,
    each: {
      time: summed('time', quarters.length),
      'target-group': summed('target-group', members['target-group'].length),
      area: summed('area', members.area.length),
      workplace: summed('workplace', members.workplace.length),
    },
    leftOut: new Set(left.map(({ agreement }) => agreement)).size,
  };
}

/** The rows' places by where they belong, so that it does not matter in which order they were kept. */
function orderOf(at: Ledger['at'], size: number): Uint32Array {
  const keys = new Float64Array(size);
  for (const column of Object.values(at)) {
    const length = column.reduce((most, place) => Math.max(most, place), 0) + 1;
    for (let row = 0; row < size; row += 1) {
      keys[row] = (keys[row] ?? 0) * length + (column[row] ?? 0);
    }
  }
  return Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}

function sumsOf(
  at: Int32Array,
  counts: Ledger['counts'],
  length: number,
  stock: { time: Int32Array; last: number } | null,
): Sums[] {
  const sums = Array.from({ length }, noSums);
  for (const name of SUMMED) {
    const column = counts[name];
    const isStock = name === 'active' && stock !== null;
    at.forEach((place, row) => {
      if (isStock && stock.time[row] !== stock.last) return;
      const of = sums[place];
      if (of) of[name] += column[row] ?? 0;
    });
  }
  return sums;
}

function countsOf(rows: readonly FollowUpRow[]): Ledger['counts'] {
  const column = (value: (row: FollowUpRow) => number): Float64Array => {
    const values = new Float64Array(rows.length);
    rows.forEach((row, at) => {
      values[at] = value(row);
    });
    return values;
  };
  const counted = Object.fromEntries(
    COUNTED.map((name) => [name, column((row) => row[name])] as const),
  ) as Record<Counted, Float64Array>;
  return {
    ...counted,
    ended: column((row) => ENDINGS.reduce((sum, cause) => sum + row[cause], 0)),
    tenths: column(({ weeks }) => Math.round(weeks * 10)),
  };
}

function columnOf(
  ids: readonly string[],
  rows: readonly FollowUpRow[],
  idOf: (row: FollowUpRow) => string,
): Int32Array {
  const places = new Map(ids.map((id, place) => [id, place]));
  const column = new Int32Array(rows.length);
  rows.forEach((row, at) => {
    column[at] = places.get(idOf(row)) ?? -1;
  });
  return column;
}

/** An area by its present slug. */
const areaIn =
  ({ index }: View) =>
  ({ area }: Pick<FollowUpRow, 'area'>): string =>
    index.areas.get(area)?.id ?? area;

type Named = { id: string; label: string };

const areasIn = ({ catalog }: View): Named[] =>
  catalog.areas.map(({ id, title }) => ({ id, label: title }));
const placesIn = ({ things }: View): Named[] =>
  things.workplace.map(({ id, name }) => ({ id: id ?? '', label: name }));
const groupsIn = ({ things }: View): Named[] =>
  things['target-group'].map(({ id, name }) => ({ id: id ?? '', label: name }));

/** Those known, in their order, then those that only the figures know, by what they were called. */
function membersOf(
  known: readonly Named[],
  rows: readonly FollowUpRow[],
  idOf: (row: FollowUpRow) => string,
  { names }: Figures,
): Member[] {
  const counted = new Set(rows.map(idOf));
  const isKnown = new Set(known.map(({ id }) => id));
  const nameOf = (id: string): string => own(names, id) ?? '';
  const others = [...counted].filter((id) => !isKnown.has(id));
  const all = [
    ...known.map(({ id, label }) => ({ id, label: label || nameOf(id) })),
    ...others
      .map((id) => ({ id, label: nameOf(id) }))
      .sort((a, b) => danishOrder(a.label, b.label) || (a.id < b.id ? -1 : 1)),
  ];
  return all.map((one) => ({ ...one, isCounted: counted.has(one.id) }));
}
