/** Which quarters can be chosen, which one a page begins with, and in what order its lines stand. */
import type { ApprovedAgreement } from '../../core/follow-up/approved.ts';
import { isWithin } from '../../core/follow-up/csv-in-places.ts';
import {
  quarterAfter,
  quarterOf,
  quartersBetween,
  type Quarter,
} from '../../core/follow-up/quarter.ts';
import { noCounts, rowKey, type Figures, type FollowUpRow } from '../../core/follow-up/rows.ts';
import type { ISODate } from '../../core/index.ts';

/** As far back as a quarter can be chosen that nothing is counted in: ten years. */
const FAR_BACK = 40;

/** Every quarter from the first that an agreement or a row knows of until today's, the newest first. */
export function quartersShown(
  { rows }: Figures,
  approved: readonly ApprovedAgreement[],
  today: ISODate,
): Quarter[] {
  const now = quarterOf(today);
  const counted = rows.map(({ quarter }) => quarter);
  const begun = approved.flatMap(({ from }) => (from === null ? [] : [quarterOf(from)]));
  const least = quarterAfter(now, -FAR_BACK);
  const first = [...begun, now].reduce((a, b) => (a < b ? a : b));
  const open = quartersBetween(first < least ? least : first, now);
  return [...new Set([...open, ...counted])].sort().reverse();
}

/** The newest quarter with figures; else the last that is over, when it can be chosen; else today's. */
export function firstShown(
  { rows }: Figures,
  quarters: readonly Quarter[],
  today: ISODate,
): Quarter {
  const newest = rows.reduce((latest, { quarter }) => (quarter > latest ? quarter : latest), '');
  if (newest !== '') return newest;
  const now = quarterOf(today);
  const over = quarterAfter(now, -1);
  return quarters.includes(over) ? over : now;
}

/** The rows of a quarter by the names of where they count, agreements in the plan's order. */
export function linesOf(
  { rows }: Figures,
  quarter: Quarter,
  approved: readonly ApprovedAgreement[],
  nameOf: (id: string) => string,
): FollowUpRow[] {
  const order = new Map(approved.map(({ id }, at) => [id, at]));
  const textOf = ({ workplace, area, targetGroup }: FollowUpRow): string =>
    [workplace, area, targetGroup].map(nameOf).join(' ');
  return rows
    .filter((row) => row.quarter === quarter)
    .sort(
      (a, b) =>
        (order.get(a.agreement) ?? order.size) - (order.get(b.agreement) ?? order.size) ||
        textOf(a).localeCompare(textOf(b), 'da'),
    );
}

/** Lines of the quarter before that this one has not, of agreements that still run: those in progress go on, the rest is none. */
export function carriedOver(
  { rows }: Figures,
  quarter: Quarter,
  approved: readonly ApprovedAgreement[],
): FollowUpRow[] {
  const running = new Set(approved.filter((each) => isWithin(each, quarter)).map(({ id }) => id));
  const here = new Set(rows.filter((row) => row.quarter === quarter).map(rowKey));
  const before = quarterAfter(quarter, -1);
  return rows
    .filter((row) => row.quarter === before && running.has(row.agreement))
    .map((row) => ({ ...row, ...noCounts(), active: row.active, quarter }))
    .filter((row) => !here.has(rowKey(row)));
}
