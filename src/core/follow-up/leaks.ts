/** What rows that are put together in a certain way still tell of few: of those who started, ended, and are there. */
import { type Asked, type Axis, type Leak, leaksIn } from './audit.ts';
import { freeMove } from './free-move.ts';
import type { Dimension } from '../content/indicator.ts';
import { type Ledger, SPLITS } from './ledger.ts';
import type { Cut } from './parts.ts';

/** What rows are told apart by. */
export const DIMENSIONS_OF = ['time', ...SPLITS] as const satisfies Dimension[];

/** Which row of what is shown each quarter and member is in. */
export type Placed = Record<Dimension, { partOf: Int32Array; parts: number; isMerged: boolean }>;

/** Which row each quarter and member is in when the rows are cut so. */
export function placedIn(cut: Cut): Placed {
  const placed = (dimension: Dimension): Placed[Dimension] => {
    const parts = cut[dimension];
    const partOf = new Int32Array(parts.reduce((sum, { members }) => sum + members.length, 0));
    parts.forEach(({ members }, part) => {
      for (const member of members) partOf[member] = part;
    });
    return {
      partOf,
      parts: parts.length,
      isMerged: parts.some(({ members }) => members.length > 1),
    };
  };
  return {
    time: placed('time'),
    'target-group': placed('target-group'),
    area: placed('area'),
    workplace: placed('workplace'),
  };
}

/** The measures that are shown at all. */
export type Shows = { started: boolean; active: boolean; ended: boolean };

/** The first leaks there are; rows are the ledger's. None: nothing that is shown tells of few. */
export function leaksOf(ledger: Ledger, placed: Placed, shows: Shows): Leak[] {
  const moves = new Map<'started' | 'ended', Float64Array>();
  for (const name of ['started', 'ended'] as const) {
    if (!shows[name]) continue;
    const value = ledger.counts[name];
    const rows = rowsWhere(ledger, (row) => (value[row] ?? 0) > 0);
    const move = moveOf(ledger, placed, rows, DIMENSIONS_OF);
    moves.set(name, spread(ledger.size, rows, move));
    const leaks = tried(ledger, placed, rows, value, move, DIMENSIONS_OF);
    if (leaks.length > 0) return leaks;
  }
  // Those who are there follow from who started and who ended, even where they are not shown.
  return shows.started && shows.ended ? activeLeaks(ledger, placed, moves, shows.active) : [];
}

/** Those who are there: as they are shown, and as they follow from who was there before, who started and who ended. */
function activeLeaks(
  ledger: Ledger,
  placed: Placed,
  moves: ReadonlyMap<'started' | 'ended', Float64Array>,
  isShown: boolean,
): Leak[] {
  const { active, started, ended } = ledger.counts;
  const { time } = ledger.at;
  const told = isShown ? SPLITS : [];
  if (isShown) {
    const there = rowsWhere(ledger, (row) => time[row] === ledger.last && (active[row] ?? 0) > 0);
    const shown = moveOf(ledger, placed, there, told);
    const leaks = tried(ledger, placed, there, active, shown, SPLITS);
    if (leaks.length > 0) return leaks;
  }

  const { placeOf, first } = placesOf(ledger);
  const before = new Float64Array(first.length);
  for (let row = 0; row < ledger.size; row += 1) {
    const place = placeOf[row] ?? 0;
    const left = time[row] === ledger.last ? (active[row] ?? 0) : 0;
    before[place] = (before[place] ?? 0) + left - (started[row] ?? 0) + (ended[row] ?? 0);
  }
  const known = first.flatMap((row, place) => ((before[place] ?? 0) > 0 ? [row] : []));
  const rows = Int32Array.from(known);
  const value = new Float64Array(ledger.size);
  for (const row of rows) value[row] = before[placeOf[row] ?? 0] ?? 0;
  const move = moveOf(ledger, placed, rows, told);
  const earlier = tried(ledger, placed, rows, value, move, SPLITS);
  if (earlier.length > 0) return earlier;

  // On each day: who was there before, and who has come and gone since.
  const now = new Float64Array(first.length);
  rows.forEach((row, at) => {
    now[placeOf[row] ?? 0] = move[at] ?? 0;
  });
  const all = rowsWhere(ledger, () => true);
  const through = new Float64Array(ledger.size);
  for (const row of all.toSorted((a, b) => (time[a] ?? 0) - (time[b] ?? 0))) {
    const place = placeOf[row] ?? 0;
    const change = (moves.get('started')?.[row] ?? 0) - (moves.get('ended')?.[row] ?? 0);
    now[place] = (now[place] ?? 0) + change;
    through[row] = now[place] ?? 0;
  }
  const day: Axis = { of: 'time', at: time, length: ledger.quarters.length };
  return tried(ledger, placed, all, active, through, SPLITS, day);
}

/** Every place that rows are of, apart from time: which each row is of, and the first row of each. */
function placesOf(ledger: Ledger): { placeOf: Int32Array; first: number[] } {
  const known = new Map<number, number>();
  const first: number[] = [];
  const placeOf = new Int32Array(ledger.size);
  const { agreement } = ledger.at;
  for (let row = 0; row < ledger.size; row += 1) {
    let key = agreement[row] ?? 0;
    for (const split of SPLITS) {
      key = key * (ledger.members[split].length + 1) + (ledger.at[split][row] ?? 0);
    }
    let place = known.get(key);
    if (place === undefined) {
      place = first.length;
      known.set(key, place);
      first.push(row);
    }
    placeOf[row] = place;
  }
  return { placeOf, first };
}

function moveOf(
  ledger: Ledger,
  placed: Placed,
  rows: Int32Array,
  dimensions: readonly Dimension[],
): Float64Array {
  let sums = 0;
  const lists = dimensions.map((dimension) => {
    const { partOf, parts } = placed[dimension];
    const from = sums;
    sums += parts;
    return rows.map((row) => from + (partOf[ledger.at[dimension][row] ?? 0] ?? 0));
  });
  return freeMove(rows.length, { lists, sums });
}

function tried(
  ledger: Ledger,
  placed: Placed,
  rows: Int32Array,
  value: Float64Array,
  move: Float64Array,
  dimensions: readonly Dimension[],
  within?: Axis,
): Leak[] {
  const pick = (column: Int32Array): Int32Array => rows.map((row) => column[row] ?? 0);
  const asked: Asked = {
    size: rows.length,
    values: [Float64Array.from(rows, (row) => value[row] ?? 0)],
    moves: [move],
    axes: axesOf(ledger, placed, dimensions).map((axis) => ({ ...axis, at: pick(axis.at) })),
    ...(within ? { within: { ...within, at: pick(within.at) } } : {}),
  };
  return leaksIn(asked).map(({ by, row }) => ({ by, row: rows[row] ?? 0 }));
}

/** Every way of counting rows: by each thing itself, and by the rows it is shown in where they are put together. */
export function axesOf(
  ledger: Ledger,
  placed: Placed,
  dimensions: readonly Dimension[] = DIMENSIONS_OF,
): Axis[] {
  return dimensions.flatMap((of): Axis[] => {
    const { partOf, parts, isMerged } = placed[of];
    const at = ledger.at[of];
    const own = { of, at, length: partOf.length };
    if (!isMerged) return [own];
    return [own, { of, at: at.map((member) => partOf[member] ?? 0), length: parts }];
  });
}

function rowsWhere(ledger: Ledger, holds: (row: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < ledger.size; row += 1) if (holds(row)) rows.push(row);
  return Int32Array.from(rows);
}

function spread(size: number, rows: Int32Array, values: Float64Array): Float64Array {
  const all = new Float64Array(size);
  rows.forEach((row, at) => {
    all[row] = values[at] ?? 0;
  });
  return all;
}
