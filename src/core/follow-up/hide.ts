/**
 * Small counts hidden: rows are put together until nothing that is shown, alone or taken from something else that is shown,
 * tells of fewer than five people. A reader is thought to know which rows have anyone in them, but not how many.
 */
import { isSmall, type Leak } from './audit.ts';
import { hideCauses, type Veil } from './hide-causes.ts';
import type { Dimension } from '../content/indicator.ts';
import { leaksOf, placedIn, type Shows } from './leaks.ts';
import { type Ledger, type Split, SPLITS } from './ledger.ts';
import { type Cut, type Grain, type Part, partsOf, periodsOf, wholeOf } from './parts.ts';
import { mergedPeriods } from './periods.ts';

/** What is shown when small counts are hidden. */
export type Hidden = {
  cut: Cut;
  /** The row of each split that small members are put together in; it is told by its place. */
  rest: Partial<Record<Split, number>>;
  veil: Veil;
};

/** What the tables are by, and those of them that tell of causes. */
export type Tabled = { by: ReadonlySet<Dimension>; causesBy: ReadonlySet<Dimension> };

type State = {
  ledger: Ledger;
  shows: Shows;
  periods: number[][];
  /** Of each split: the members that have a row of their own, and those that are put together. */
  own: Record<Split, number[]>;
  rest: Record<Split, number[]>;
  alone: Record<Split, Part[]>;
};

/** The finest rows of which nothing tells of few, the measures they have, and what of their causes is left unsaid. */
export function hideSmall(ledger: Ledger, grain: Grain, tabled: Tabled): Hidden {
  const order = (['workplace', 'area', 'target-group', 'time'] as const).filter((dimension) =>
    tabled.by.has(dimension),
  );
  const first = showsOf(wholeOf(ledger));
  for (const shows of [first, { ...first, active: false, ended: false }, NOTHING_SHOWN]) {
    const state = begun(ledger, grain, tabled, shows);
    if (!isSafe(state, order)) continue;
    const cut = cutOf(state);
    const rest: Hidden['rest'] = {};
    for (const split of SPLITS)
      if (state.rest[split].length > 0) rest[split] = cut[split].length - 1;
    return { cut, rest, veil: hideCauses(ledger, cut, shows, tabled) };
  }
  throw new Error('Where nothing is shown, nothing leaks.');
}

const NOTHING_SHOWN: Shows = { started: false, active: false, ended: false };

/** Puts rows together until nothing leaks; `false` when even the whole does. */
function isSafe(state: State, order: readonly Dimension[]): boolean {
  for (;;) {
    const [leak] = leaksOf(state.ledger, placedIn(cutOf(state)), state.shows);
    if (!leak) return true;
    if (!coarsen(state, leak, order)) return false;
  }
}

/** What can be shown of the whole. With few who ended, they would follow from those who are there. */
function showsOf({ sums: { started, active, ended } }: Part): Shows {
  const shows = { started: !isSmall(started), ended: !isSmall(ended) };
  const isTold = !isSmall(active) && !isSmall(active - started + ended);
  return { ...shows, active: shows.started && shows.ended && isTold };
}

/** Whether a row may stand by itself. `isSpan`: those who were there before follow from it, and from them who are there. */
function mayStand(
  { sums: { started, active, ended } }: Part,
  shows: Shows,
  isSpan: boolean,
): boolean {
  if (shows.started && isSmall(started)) return false;
  if (shows.ended && isSmall(ended)) return false;
  if (shows.active) return !isSmall(active) && !(isSpan && isSmall(active - started + ended));
  const isNew = isSpan && active - started + ended === 0;
  return !(shows.started && shows.ended && isNew && isSmall(active));
}

function begun(ledger: Ledger, grain: Grain, { by }: Tabled, shows: Shows): State {
  const everything = ledger.quarters.map((_, at) => at);
  const mayBe = (members: number[]): boolean =>
    partsOf(ledger, 'time', [members]).every((part) => mayStand(part, shows, false));
  const periods = by.has('time')
    ? mergedPeriods(ledger.quarters, periodsOf(ledger.quarters, grain), mayBe)
    : [everything];
  const perSplit = <T>(value: (split: Split) => T): Record<Split, T> => ({
    'target-group': value('target-group'),
    area: value('area'),
    workplace: value('workplace'),
  });
  const numbers = perSplit((split) => ledger.members[split].map((_, at) => at));
  const alone = perSplit((split) =>
    partsOf(
      ledger,
      split,
      numbers[split].map((at) => [at]),
    ),
  );
  const state: State = {
    ledger,
    shows,
    periods,
    own: perSplit((split) => (by.has(split) ? numbers[split] : [])),
    rest: perSplit((split) => (by.has(split) ? [] : numbers[split])),
    alone,
  };
  for (const split of SPLITS) {
    const small = state.own[split].filter((member) => {
      const part = alone[split][member];
      return part !== undefined && !mayStand(part, shows, true);
    });
    for (const member of small) takeIn(state, split, member);
    settle(state, split);
  }
  return state;
}

function cutOf({ ledger, periods, own, rest }: State): Cut {
  const cut = (split: Split): Part[] =>
    partsOf(ledger, split, [
      ...own[split].map((member) => [member]),
      ...(rest[split].length > 0 ? [rest[split]] : []),
    ]);
  return {
    time: partsOf(ledger, 'time', periods),
    'target-group': cut('target-group'),
    area: cut('area'),
    workplace: cut('workplace'),
  };
}

function takeIn({ own, rest }: State, split: Split, member: number): void {
  own[split] = own[split].filter((each) => each !== member);
  rest[split] = [...rest[split], member].sort((a, b) => a - b);
}

/** Takes in the next smallest until those put together are at least two, and may stand. */
function settle(state: State, split: Split): void {
  const { ledger, shows, rest } = state;
  while (rest[split].length > 0) {
    const [part] = partsOf(ledger, split, [rest[split]]);
    if (rest[split].length > 1 && part && mayStand(part, shows, true)) return;
    const next = smallest(state, split, () => true);
    if (next === null) return;
    takeIn(state, split, next);
  }
}

/** The member with a row of its own that counts fewest, among those wanted. */
function smallest(
  { own, alone }: State,
  split: Split,
  isWanted: (member: number) => boolean,
): number | null {
  const sizeOf = (member: number): number => {
    const sums = alone[split][member]?.sums;
    return sums ? sums.started + sums.active + sums.ended : 0;
  };
  const among = own[split].filter((at) => alone[split][at]?.isCounted === true && isWanted(at));
  return among.reduce<number | null>(
    (least, member) => (least === null || sizeOf(member) < sizeOf(least) ? member : least),
    null,
  );
}

/** Puts two rows together where something leaks; whether there was anything to put together. */
function coarsen(state: State, { by, row }: Leak, order: readonly Dimension[]): boolean {
  const { ledger, own, alone, periods } = state;
  const canMerge = (dimension: Dimension): boolean =>
    dimension === 'time'
      ? periods.length > 1
      : own[dimension].some((member) => alone[dimension][member]?.isCounted);
  const able = order.filter(canMerge);
  const dimension = able.find((each) => by.includes(each)) ?? able[0];
  if (dimension === undefined) return false;
  const member = ledger.at[dimension][row] ?? 0;
  if (dimension === 'time') {
    state.periods = joined(periods, member);
    return true;
  }
  const isNear = nearTo(ledger, dimension, row);
  const taken = own[dimension].includes(member)
    ? member
    : (smallest(state, dimension, isNear) ?? smallest(state, dimension, () => true));
  if (taken !== null) takeIn(state, dimension, taken);
  settle(state, dimension);
  return taken !== null;
}

/** Whether a member has anything in the same area as the row, or, of areas, at the same workplace. */
function nearTo(ledger: Ledger, split: Split, row: number): (member: number) => boolean {
  const beside = ledger.at[split === 'area' ? 'workplace' : 'area'];
  const near = new Set<number>();
  for (let each = 0; each < ledger.size; each += 1) {
    if (beside[each] === beside[row]) near.add(ledger.at[split][each] ?? -1);
  }
  return (member) => near.has(member);
}

/** The periods with the one that has the quarter put together with the shorter of its neighbours, the later if alike. */
function joined(periods: readonly number[][], quarter: number): number[][] {
  const at = periods.findIndex((members) => members.includes(quarter));
  const [before, after] = [periods[at - 1], periods[at + 1]];
  const first = before && (!after || before.length < after.length) ? at - 1 : at;
  return [
    ...periods.slice(0, first),
    [...(periods[first] ?? []), ...(periods[first + 1] ?? [])],
    ...periods.slice(first + 2),
  ];
}
