/** What the steering group should talk about: goals and numbers that ask for it, and what runs out in the year to come. */
import type { ISODate } from '../content/vocabulary.ts';
import type { Plan } from '../plan/plan.ts';
import { inOrder } from '../plan/order.ts';
import { type Goal, goalsOf, goalState } from './goals.ts';
import type { Formula } from '../content/indicator.ts';
import { type Quarter, quarterOf, quartersBetween } from './quarter.ts';
import type { Report, ReportTable } from './report.ts';
import type { FollowUpRow } from './rows.ts';

export type DiscussionPoint =
  /** No goal is set, or none can be seen in numbers. */
  | { kind: 'no-goals' }
  /** The goal was not reached, or its number is not there. */
  | { kind: 'missed' | 'unknown'; goal: Goal }
  /** What the kommune itself wrote that it wants discussed. */
  | { kind: 'said'; goal: Goal }
  /** Quarters that are over, and not counted. */
  | { kind: 'not-counted'; quarters: Quarter[] }
  /** Places that were agreed and stood empty on the last day. */
  | { kind: 'unused'; places: { name: string; agreed: number; used: number }[] }
  /** Areas with tasks in agreements, where nobody started. */
  | { kind: 'idle'; areas: string[] }
  /** Agreements that end within the year after the day. */
  | { kind: 'ends'; agreements: { name: string; day: ISODate }[] };

export type Discussed = {
  plan: Plan;
  /** The rows of the lineage. */
  rows: readonly FollowUpRow[];
  /** Of the plan's period; `null` when there are no figures. */
  report: Report | null;
  /** The reader's day. */
  on: ISODate;
};

/** The points in the order of a meeting: the goals, then the numbers, then what is coming. */
export function pointsToDiscuss({ plan, rows, report, on }: Discussed): DiscussionPoint[] {
  const goals = goalsOf(plan);
  return [
    ...(goals.length === 0 ? [{ kind: 'no-goals' as const }] : []),
    ...goals.flatMap(ofGoal),
    ...notCounted(plan, rows, on),
    ...unused(report),
    ...idle(report),
    ...ends(plan, on),
  ];
}

function ofGoal(goal: Goal): DiscussionPoint[] {
  const state = goalState(goal);
  return [
    ...(state === 'missed' || state === 'unknown' ? [{ kind: state, goal }] : []),
    ...(goal.discuss.trim() === '' ? [] : [{ kind: 'said' as const, goal }]),
  ];
}

function notCounted(plan: Plan, rows: readonly FollowUpRow[], on: ISODate): DiscussionPoint[] {
  const { from, until } = plan.period;
  if (from === null || until === null) return [];
  const now = quarterOf(on);
  const counted = new Set(rows.map(({ quarter }) => quarter));
  const quarters = quartersBetween(quarterOf(from), quarterOf(until)).filter(
    (quarter) => quarter < now && !counted.has(quarter),
  );
  return quarters.length === 0 ? [] : [{ kind: 'not-counted', quarters }];
}

function unused(report: Report | null): DiscussionPoint[] {
  const places = rowsOf(report, 'places', 'workplace').flatMap(({ label, values }) => {
    const [agreed, used] = values;
    return typeof agreed === 'number' && typeof used === 'number' && used < agreed
      ? [{ name: label, agreed, used }]
      : [];
  });
  return places.length === 0 ? [] : [{ kind: 'unused', places }];
}

function idle(report: Report | null): DiscussionPoint[] {
  const areas = rowsOf(report, 'tasks', 'area').flatMap(({ label, values }) => {
    const [tasks, started] = values;
    return typeof tasks === 'number' && tasks > 0 && started === 0 ? [label] : [];
  });
  return areas.length === 0 ? [] : [{ kind: 'idle', areas }];
}

function rowsOf(
  report: Report | null,
  formula: Formula['name'],
  dimension: ReportTable['dimension'],
): ReportTable['rows'] {
  const table = report?.tables.find(
    (each) => each.indicator.formula.name === formula && each.dimension === dimension,
  );
  return table?.rows ?? [];
}

function ends(plan: Plan, on: ISODate): DiscussionPoint[] {
  const last = `${String(Number(on.slice(0, 4)) + 1)}${on.slice(4)}`;
  const agreements = inOrder(plan.agreements)
    .flatMap(({ name, period: { until } }) =>
      until !== null && until >= on && until <= last ? [{ name, day: until }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return agreements.length === 0 ? [] : [{ kind: 'ends', agreements }];
}
