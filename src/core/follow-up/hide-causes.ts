/** Which causes of ending are left unsaid, row by row: those of few, and what would give those of few away. */
import { isSmall, type Leak, leaksIn } from './audit.ts';
import { freeMove } from './free-move.ts';
import type { Tabled } from './hide.ts';
import type { Dimension } from '../content/indicator.ts';
import { axesOf, DIMENSIONS_OF, type Placed, placedIn, type Shows } from './leaks.ts';
import type { Ledger, Summed } from './ledger.ts';
import { type Cut, type Part, wholeOf } from './parts.ts';
import { ENDINGS } from '../content/counted.ts';

/** What is not said of the whole, and of each row along each dimension by its place. */
export type Veil = { whole: Set<Summed>; rows: Record<Dimension, Set<Summed>[]> };

/** Fewer than this many people together cannot hide behind one another. */
const ENOUGH = 5;

type State = {
  ledger: Ledger;
  cut: Cut;
  placed: Placed;
  by: readonly Dimension[];
  causesBy: readonly Dimension[];
  veil: Veil;
  whole: Part;
};

/**
 * What of the causes is left unsaid for no few to be told of: nothing where no table tells of causes. `shows` are the
 * measures that are shown at all; without those who ended, nothing of them is.
 */
export function hideCauses(ledger: Ledger, cut: Cut, shows: Shows, tabled: Tabled): Veil {
  const bare = new Set<Summed>();
  for (const name of ['started', 'active', 'ended'] as const) if (!shows[name]) bare.add(name);
  if (!shows.ended) for (const name of [...ENDINGS, 'tenths'] as const) bare.add(name);
  const rowsOf = (dimension: Dimension): Set<Summed>[] =>
    cut[dimension].map(() => new Set<Summed>(bare));
  const veil: Veil = {
    whole: new Set(bare),
    rows: {
      time: rowsOf('time'),
      'target-group': rowsOf('target-group'),
      area: rowsOf('area'),
      workplace: rowsOf('workplace'),
    },
  };
  if (!shows.ended || tabled.causesBy.size === 0) return veil;
  const state: State = {
    ledger,
    cut,
    placed: placedIn(cut),
    by: DIMENSIONS_OF.filter((dimension) => tabled.by.has(dimension)),
    causesBy: DIMENSIONS_OF.filter((dimension) => tabled.causesBy.has(dimension)),
    veil,
    whole: wholeOf(ledger),
  };
  hideRareCauses(state);
  hideFew(state);
  for (let leak = leakOf(state); leak; leak = leakOf(state)) {
    if (!hideMore(state, leak)) break;
    hideFew(state);
  }
  return veil;
}

/** A cause of few in the whole is unsaid everywhere, with the next rarest, so that it is not what is left. */
function hideRareCauses({ veil, whole }: State): void {
  const rarest = ENDINGS.filter((cause) => whole.sums[cause] > 0).sort(
    (a, b) => whole.sums[a] - whole.sums[b],
  );
  let together = 0;
  rarest.forEach((cause, at) => {
    const isAlone = at === 1 && together > 0;
    if (!isSmall(whole.sums[cause]) && !isAlone && (together === 0 || together >= ENOUGH)) return;
    together += whole.sums[cause];
    for (const unsaid of [veil.whole, ...Object.values(veil.rows).flat()]) unsaid.add(cause);
  });
}

/** Hides causes of few, and more of the same row and cause, until those unsaid are two and enough together. */
function hideFew(state: State): void {
  const { cut, causesBy, veil, whole } = state;
  for (const dimension of causesBy) {
    cut[dimension].forEach((part, row) => {
      for (const cause of ENDINGS)
        if (isSmall(part.sums[cause])) veil.rows[dimension][row]?.add(cause);
    });
  }
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (const dimension of causesBy) {
      const parts = cut[dimension];
      const cell = (row: number, cause: (typeof ENDINGS)[number]): Cell => ({
        count: parts[row]?.sums[cause] ?? 0,
        unsaid: veil.rows[dimension][row] ?? new Set(),
        cause,
      });
      const lines = [
        ...parts.map((_, row) => ENDINGS.map((cause) => cell(row, cause))),
        ...ENDINGS.filter((cause) => !veil.whole.has(cause) && whole.sums[cause] > 0).map((cause) =>
          parts.map((_, row) => cell(row, cause)),
        ),
      ];
      for (const line of lines) while (isExposed(line) && hideNext(line)) hasChanged = true;
    }
  }
}

type Cell = { count: number; unsaid: Set<Summed>; cause: (typeof ENDINGS)[number] };

function isExposed(line: readonly Cell[]): boolean {
  const unsaid = line.filter((cell) => cell.count > 0 && cell.unsaid.has(cell.cause));
  const sum = unsaid.reduce((all, { count }) => all + count, 0);
  return unsaid.length > 0 && (unsaid.length < 2 || sum < ENOUGH);
}

/** Hides the smallest that is said; whether there was one. */
function hideNext(line: readonly Cell[]): boolean {
  const said = line.filter((cell) => cell.count > 0 && !cell.unsaid.has(cell.cause));
  const [first] = said.sort((a, b) => a.count - b.count);
  first?.unsaid.add(first.cause);
  return first !== undefined;
}

/** What the causes that are said, and all who ended by row, tell of few together. */
function leakOf({ ledger, placed, by, causesBy, veil }: State): Leak | undefined {
  const at: { row: number; kind: number }[] = [];
  for (let row = 0; row < ledger.size; row += 1) {
    ENDINGS.forEach((cause, kind) => {
      if ((ledger.counts[cause][row] ?? 0) > 0) at.push({ row, kind });
    });
  }
  let sums = 0;
  const list = (length: number, sumOf: (row: number, kind: number) => number): Int32Array => {
    const from = sums;
    sums += length;
    return Int32Array.from(at, ({ row, kind }) => {
      const sum = sumOf(row, kind);
      return sum < 0 ? -1 : from + sum;
    });
  };
  const partIn = (dimension: Dimension, row: number): number =>
    placed[dimension].partOf[ledger.at[dimension][row] ?? 0] ?? 0;
  const causeOf = (kind: number): (typeof ENDINGS)[number] => ENDINGS[kind] ?? ENDINGS[0];
  const lists = [
    list(1, () => 0),
    list(ENDINGS.length, (_, kind) => (veil.whole.has(causeOf(kind)) ? -1 : kind)),
    ...by.map((dimension) => list(placed[dimension].parts, (row) => partIn(dimension, row))),
    ...causesBy.map((dimension) =>
      list(placed[dimension].parts * ENDINGS.length, (row, kind) => {
        const part = partIn(dimension, row);
        const isUnsaid = veil.rows[dimension][part]?.has(causeOf(kind)) === true;
        return isUnsaid ? -1 : part * ENDINGS.length + kind;
      }),
    ),
  ];
  const move = freeMove(at.length, { lists, sums });
  const moves = ENDINGS.map(() => new Float64Array(ledger.size));
  at.forEach(({ row, kind }, unknown) => {
    const of = moves[kind];
    if (of) of[row] = move[unknown] ?? 0;
  });
  const values = ENDINGS.map((cause) => ledger.counts[cause]);
  return leaksIn({ size: ledger.size, values, moves, axes: axesOf(ledger, placed) })[0];
}

/** Hides more where it leaks, and where nothing is left there, everywhere; whether there was anything to hide. */
function hideMore({ ledger, cut, placed, causesBy, veil }: State, { by, row }: Leak): boolean {
  const near = causesBy.filter((dimension) => by.includes(dimension));
  const at = near.length > 0 ? near : causesBy;
  const lineOf = (dimension: Dimension, part: number): Cell[] =>
    ENDINGS.map((cause) => ({
      count: cut[dimension][part]?.sums[cause] ?? 0,
      unsaid: veil.rows[dimension][part] ?? new Set(),
      cause,
    }));
  const here = at.map((dimension) => {
    const part = placed[dimension].partOf[ledger.at[dimension][row] ?? 0] ?? 0;
    return hideNext(lineOf(dimension, part));
  });
  if (here.includes(true)) return true;
  for (const dimensions of [at, causesBy]) {
    const all = dimensions.flatMap((dimension) =>
      cut[dimension].flatMap((_, part) => lineOf(dimension, part)),
    );
    if (all.some(({ count, unsaid, cause }) => count > 0 && !unsaid.has(cause))) {
      for (const { unsaid, cause } of all) unsaid.add(cause);
      return true;
    }
  }
  const isSaid = ENDINGS.some((cause) => !veil.whole.has(cause));
  for (const cause of ENDINGS) veil.whole.add(cause);
  return isSaid;
}
