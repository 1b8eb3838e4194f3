/** One plan as a row among many: how each part stands, what was chosen, and what differs from the edition before. */
import { type Outline, outlineOf } from '../assess/assess.ts';
import type { Finding } from '../assess/assessment.ts';
import type { Place } from '../plan/place.ts';
import { comparePlans } from '../difference/compare.ts';
import type { Catalog, Check, ISODate } from '../content/content.ts';
import { headwayIn, tally } from '../assess/established.ts';
import { findQuestion, indexOf } from '../content/lookup.ts';
import { type Unfollowed, unfollowedIn } from './overview-advice.ts';
import { columnFinder, overviewColumns } from './overview-columns.ts';
import { measured, type OverviewMeasure } from './overview-measures.ts';
import type { Period, Plan } from '../plan/plan.ts';
import type { Spot } from '../review/review-format.ts';
import { danishOrder } from '../text/text.ts';
import { viewOf } from '../condition/view.ts';
import { inOrder } from '../plan/order.ts';

/**
 * How a part of a plan stands. `broken`: a rule is broken there. `missing`: nothing of what is obligatorisk or anbefalet is
 * answered. `covered`: all of it is. `partly`: in between. `none`: nothing is asked there, or there is no such thing.
 */
export type CellState = 'broken' | 'missing' | 'partly' | 'covered' | 'none';
/** From the worst to what asks for nothing. */
export const CELL_STATES = ['broken', 'missing', 'partly', 'covered', 'none'] as const;

export type OverviewCell = {
  state: CellState;
  /** Of the questions that are obligatorisk or anbefalet. */
  answered: number;
  total: number;
  /** The rules that are broken or open here, by slug, each once. */
  broken: string[];
  open: string[];
  /** Where to look first: the section, or the thing that most is amiss with; `null` when there is none. */
  at: Spot | null;
};

/** A plan's row. Plain data: it can come from a worker, and be kept while the plan is let go. */
export type OverviewRow = {
  edition: string;
  lineage: string;
  /** The kommune's name; empty when it is not set. */
  kommune: string;
  /** Its code, found by its name when the plan has none; `null` for one the catalog does not know. */
  code: string | null;
  title: string;
  period: Period;
  changed: string;
  /** By the column's id. */
  cells: Record<string, OverviewCell>;
  whole: OverviewCell;
  /** Slugs of what was chosen. */
  targetGroups: string[];
  areas: string[];
  tasks: string[];
  /** Names of tasks that are no library task's. */
  ownTasks: string[];
  limits: { rule: string; value: number }[];
  /** What is obligatorisk and not answered. */
  missing: Place[];
  /** Points of the checklists that are not covered. */
  unchecked: { focusPoint: string; point: string }[];
  /** The council's own recommendations that the plan does not follow; `null` when there are none to try. */
  unfollowed: Unfollowed[] | null;
  /** Against the edition before, when it is at hand: how many differences, and in which columns. */
  since: { edition: string; total: number; columns: Record<string, number> } | null;
  measures: Record<OverviewMeasure, number | null>;
};

/** The row of a plan on a day. `previous` is the edition it came from, when it is at hand; `checks` are the council's own. */
export function overviewRow(
  plan: Plan,
  catalog: Catalog,
  on: ISODate,
  previous: Plan | null = null,
  checks: readonly Check[] = [],
): OverviewRow {
  const view = viewOf(plan, catalog);
  const assessment = outlineOf(view, on);
  const { code, name } = kommuneOf(plan, catalog);
  const cells = cellsOf(assessment, catalog);
  const row = {
    edition: plan.edition,
    lineage: plan.id,
    kommune: name,
    code,
    title: plan.title,
    period: plan.period,
    changed: plan.changed,
    cells,
    whole: combined(Object.values(cells)),
    ...choicesOf(plan, catalog),
    limits: inOrder(plan.limits).map(({ record, value }) => ({
      ...{ rule: indexOf(catalog).rules.get(record)?.id ?? record, value },
    })),
    missing: assessment.questions
      .filter(({ state, weight }) => state === 'open' && weight === 'obligatorisk')
      .map(({ place }) => place),
    unchecked: assessment.checklist
      .filter(({ status }) => status !== 'covered')
      .map(({ focusPoint, point }) => ({ focusPoint, point })),
    unfollowed: unfollowedIn(view, checks, on),
    since: previous && sinceOf(previous, plan, catalog),
  };
  const agreements = tally(headwayIn(view, 'agreement', on).values());
  return { ...row, measures: measured({ ...row, assessment, agreements }) };
}

/** Several cells as one. */
export function combined(cells: readonly OverviewCell[]): OverviewCell {
  const sum = (count: (cell: OverviewCell) => number) =>
    cells.reduce((total, cell) => total + count(cell), 0);
  const each = (rules: (cell: OverviewCell) => readonly string[]) => [
    ...new Set(cells.flatMap(rules)),
  ];
  return settled({
    answered: sum(({ answered }) => answered),
    total: sum(({ total }) => total),
    broken: each(({ broken }) => broken),
    open: each(({ open }) => open),
    at: cells.toSorted((a, b) => rankOf(a) - rankOf(b))[0]?.at ?? null,
  });
}

/** From the worst: by its state, and among those that ask for nothing what is open first. */
const rankOf = ({ state, open, at }: OverviewCell): number =>
  CELL_STATES.indexOf(state) * 4 + (open.length > 0 ? 0 : 1) + (at === null ? 2 : 0);

function settled(cell: Omit<OverviewCell, 'state'>): OverviewCell {
  const { answered, total, broken } = cell;
  if (broken.length > 0) return { state: 'broken', ...cell };
  if (total === 0) return { state: 'none', ...cell };
  if (answered === 0) return { state: 'missing', ...cell };
  return { state: answered < total ? 'partly' : 'covered', ...cell };
}

type Counted = Omit<OverviewCell, 'state'> & { worst: number };
/** How much is amiss with a thing, from nothing. */
const AMISS = { nothing: 0, missing: 1, open: 2, broken: 3 } as const;

function cellsOf(assessment: Outline, catalog: Catalog): Record<string, OverviewCell> {
  const columnOf = columnFinder(catalog);
  const cells = new Map(
    overviewColumns(catalog).map(({ id, scope, section }): [string, Counted] => [
      id,
      {
        ...{ answered: 0, total: 0, broken: [], open: [], worst: -1 },
        at: section === null ? null : { scope, id: null, section },
      },
    ]),
  );
  const look = (cell: Counted, { scope, id }: Place, how: number) => {
    if (scope === 'plan' || how <= cell.worst) return;
    cell.worst = how;
    cell.at = { scope, id };
  };
  for (const { section, place, counts } of assessment.completeness.sections) {
    const cell = cells.get(columnOf(place.scope, section));
    if (!cell) continue;
    for (const { answered, total } of [counts.obligatorisk, counts.anbefalet]) {
      cell.answered += answered;
      cell.total += total;
      look(cell, place, answered < total ? AMISS.missing : AMISS.nothing);
    }
  }
  for (const finding of assessment.findings) {
    const { rule, status } = finding;
    if (status !== 'broken' && status !== 'open') continue;
    const cell = cells.get(columnOfFinding(finding, catalog, columnOf));
    if (!cell) continue;
    if (!cell[status].includes(rule.id)) cell[status].push(rule.id);
    look(cell, finding.place, AMISS[status]);
  }
  return Object.fromEntries([...cells].map(([id, { worst, ...cell }]) => [id, settled(cell)]));
}

/** A finding of the plan itself stands where its question is asked; without one, in the first column there is. */
function columnOfFinding(
  { place, keptOpenBy }: Finding,
  catalog: Catalog,
  columnOf: ReturnType<typeof columnFinder>,
): string {
  if (place.scope !== 'plan') return columnOf(place.scope, '');
  const slugs = [place, ...keptOpenBy].flatMap(({ scope, question }) =>
    scope === 'plan' && question !== undefined ? [question] : [],
  );
  const sections = slugs.flatMap((slug) => findQuestion(catalog, 'plan', slug)?.section ?? []);
  return columnOf('plan', sections[0] ?? overviewColumns(catalog)[0]?.section ?? '');
}

/** The plan's kommune as the catalog knows it: by its code, else by its name. */
function kommuneOf(
  { kommune }: Pick<Plan, 'kommune'>,
  { municipalities }: Catalog,
): { code: string | null; name: string } {
  const plain = (name: string) => name.trim().toLowerCase();
  const called = plain(kommune?.name ?? '');
  const found = municipalities.find(({ code, name, fullName }) =>
    kommune?.code
      ? code === kommune.code
      : [name, `${name} Kommune`, fullName ?? name].some((each) => plain(each) === called),
  );
  return { code: found?.code ?? null, name: found?.name ?? kommune?.name.trim() ?? '' };
}

function choicesOf(
  plan: Plan,
  catalog: Catalog,
): Pick<OverviewRow, 'targetGroups' | 'areas' | 'tasks' | 'ownTasks'> {
  const index = indexOf(catalog);
  const once = (slugs: readonly string[]) => [...new Set(slugs)];
  const chosen = inOrder(plan.tasks).filter(({ status }) => status === 'valgt');
  const records = chosen.flatMap(({ record }) => (record === null ? [] : [record]));
  const tasks = once(records.map((slug) => index.tasks.get(slug)?.id ?? slug));
  const groups = inOrder(plan.targetGroups).flatMap(({ record }) => record ?? []);
  return {
    targetGroups: once(groups.map((slug) => index.targetGroups.get(slug)?.id ?? slug)),
    areas: once(
      tasks.flatMap((slug) => {
        const area = index.tasks.get(slug)?.area;
        return area === undefined ? [] : [index.areas.get(area)?.id ?? area];
      }),
    ),
    tasks,
    ownTasks: chosen.filter(({ record }) => record === null).map(({ name }) => name),
  };
}

function sinceOf(previous: Plan, plan: Plan, catalog: Catalog): OverviewRow['since'] {
  const columnOf = columnFinder(catalog);
  const compared = comparePlans(previous, plan, catalog);
  const columns: Record<string, number> = {};
  for (const { place, section } of compared) {
    const column = columnOf(place.scope, section);
    if (column !== '') columns[column] = (columns[column] ?? 0) + 1;
  }
  return { edition: previous.edition, total: compared.length, columns };
}

/** The edition that a plan came from, among others: the one it names, else the nearest earlier of its lineage. */
export function previousAmong(plan: Plan, plans: readonly Plan[]): Plan | null {
  const named = plans.find(({ edition }) => edition === plan.basedOn);
  if (named) return named;
  const { from } = plan.period;
  const earlier = plans
    .filter(({ id, edition, period }) => id === plan.id && edition !== plan.edition && period.from)
    .filter(({ period }) => from !== null && (period.from ?? '') < from);
  return (
    earlier.toSorted((a, b) => danishOrder(a.period.from ?? '', b.period.from ?? '')).at(-1) ?? null
  );
}
