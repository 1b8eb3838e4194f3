/** One table of a report: an indicator along a dimension. */
import { fill } from '../text/text.ts';
import {
  type Agreed,
  areaOf,
  NOTHING_AGREED,
  placesOn,
  type Promised,
  tasksIn,
  workplaceOf,
} from './agreed.ts';
import { type Seen, seriesOf, valuesOf } from './formulas.ts';
import type { Hidden } from './hide.ts';
import type { Dimension, Formula, Indicator } from '../content/indicator.ts';
import type { Ledger, Split, Summed } from './ledger.ts';
import { type Cut, type Grain, type Part, periodId, periodLabel } from './parts.ts';
import { daysOf } from './quarter.ts';
import type { ReportRow, ReportTable } from './report.ts';
import type { ReportWords } from './report-words.ts';

/** What tables are made of: the rows along each dimension, and what is left unsaid in them. */
export type Tabled = {
  ledger: Ledger;
  whole: Part;
  grain: Grain;
  cut: Cut;
  hidden: Hidden | null;
  promises: readonly Promised[];
  words: ReportWords;
};

const NOTHING: ReadonlySet<Summed> = new Set();

/** The table of an indicator along one of its dimensions, with what must be known to read it. */
export function tableOf(indicator: Indicator, dimension: Dimension, shown: Tabled): ReportTable {
  const { formula } = indicator;
  const { hidden, words, ledger, grain } = shown;
  const rowTitle = dimension === 'time' ? words.rows[grain] : words.rows[dimension];
  const series = seriesOf(formula).map((id) => ({ id, label: seriesLabel(id, indicator, words) }));
  const table = { indicator, dimension, rowTitle, series };
  const total = totalOf(indicator, dimension, shown);
  const unsaid = hidden?.veil.whole ?? NOTHING;
  if (['started', 'active', 'ended'].every((name) => unsaid.has(name as Summed))) {
    return { ...table, rows: [], total, notes: [words.notes.nothing] };
  }
  const rows =
    dimension === 'time' ? periodRows(indicator, shown) : memberRows(indicator, dimension, shown);
  const notes = dimension === 'time' ? gapNotes(shown) : [];
  const isMerged = shown.cut.time.some(({ members }) => members.length > 1);
  if (dimension === 'time' && hidden && isMerged && isMoreThan(grain, shown))
    notes.push(words.notes.merged);
  const rest = dimension === 'time' ? undefined : hidden?.rest[dimension];
  if (dimension !== 'time' && rest !== undefined) {
    const { members } = shown.cut[dimension][rest] ?? { members: [] };
    const counted = members.filter((at) => ledger.members[dimension][at]?.isCounted);
    notes.push(
      rows.length === 0 ? words.notes.tooSmall : fill(words.notes.rest, { count: counted.length }),
    );
  }
  if (rows.some(({ id }) => id === 'joint')) notes.push(words.notes.joint);
  const all = total ? [...rows, total] : rows;
  if (all.some(({ values }) => values.includes('hidden'))) notes.push(words.notes.hidden);
  return { ...table, rows, total, notes };
}

/** Whether periods are longer than the grain makes them. */
function isMoreThan(grain: Grain, { ledger, cut }: Tabled): boolean {
  return cut.time.some(({ members }) => {
    const years = new Set(members.map((at) => ledger.quarters[at]?.slice(0, 4)));
    return grain === 'quarter' ? members.length > 1 : years.size > 1;
  });
}

function seriesLabel(id: string, { title }: Indicator, words: ReportWords): string {
  if (Object.hasOwn(words.measures, id)) return words.measures[id as keyof typeof words.measures];
  if (Object.hasOwn(words.series, id)) return words.series[id as keyof typeof words.series];
  return title;
}

function periodRows(indicator: Indicator, shown: Tabled): ReportRow[] {
  const { ledger, cut, hidden } = shown;
  return cut.time.map((part, row) => {
    const [first, last] = [part.members[0], part.members.at(-1)].map(
      (at) => ledger.quarters[at ?? 0] ?? '',
    );
    const seen: Seen = {
      part,
      unsaid: hidden?.veil.rows.time[row] ?? NOTHING,
      agreed: { ...NOTHING_AGREED, places: wholePlaces(part, shown) },
    };
    return {
      id: periodId(first ?? '', last ?? ''),
      label: periodLabel(first ?? '', last ?? ''),
      values: valuesOf(indicator.formula, seen, indicator.decimals),
    };
  });
}

function memberRows(indicator: Indicator, split: Split, shown: Tabled): ReportRow[] {
  const { ledger, cut, hidden, words } = shown;
  const { formula, decimals } = indicator;
  const agreed = agreedAlong(formula, split, shown);
  const promised = (member: number): number | undefined =>
    agreed.get(ledger.members[split][member]?.id ?? '');
  const rest = hidden?.rest[split];
  const stands = cut[split].filter((part, row) => part.isCounted && row !== rest);
  if (stands.length === 0 && rest !== undefined) return [];
  const rows = cut[split].flatMap((part, row): ReportRow[] => {
    const promises = part.members.flatMap((member) => promised(member) ?? []);
    const isPromised = promises.length > 0 && ledger.last >= 0;
    if (!part.isCounted && promises.length === 0) return [];
    const [member] = part.members;
    const one = ledger.members[split][member ?? 0];
    const count = promises.length === 0 ? null : promises.reduce((sum, each) => sum + each, 0);
    const seen: Seen = {
      part: { ...part, isCounted: part.isCounted || isPromised },
      unsaid: hidden?.veil.rows[split][row] ?? NOTHING,
      agreed: { places: count, tasks: count },
    };
    return [
      {
        id: row === rest ? 'rest' : (one?.id ?? ''),
        label: row === rest ? words.rest : one?.label || words.unnamed,
        values: valuesOf(formula, seen, decimals),
      },
    ];
  });
  const joint = agreed.get(null) ?? 0;
  if (joint === 0 || split === 'target-group') return rows;
  return [...rows, { id: 'joint', label: words.joint[split], values: [joint, null] }];
}

/** What was agreed at each member: places on the last day that is counted, or tasks over the span. */
function agreedAlong(
  formula: Formula,
  split: Split,
  { ledger, promises }: Tabled,
): Map<string | null, number> {
  if (formula.name === 'places') {
    const day = lastDay(ledger, ledger.last);
    return placesOn(promises, day, split === 'area' ? areaOf : workplaceOf);
  }
  if (formula.name !== 'tasks') return new Map();
  const { from } = daysOf(ledger.quarters[0] ?? '');
  return tasksIn(promises, from, daysOf(ledger.quarters.at(-1) ?? '').until);
}

/** The last day of a quarter by its place; of the span where there is none. */
function lastDay({ quarters }: Ledger, at: number): string {
  return daysOf(quarters[at] ?? quarters.at(-1) ?? '').until;
}

/** The places of all agreements on the last day of a period that is counted. */
function wholePlaces({ members }: Part, { ledger, promises }: Tabled): number | null {
  const last = members.findLast((at) => ledger.isCounted[at]) ?? members.at(-1) ?? -1;
  const places = [...placesOn(promises, lastDay(ledger, last), () => null).values()];
  return places.length === 0 ? null : places.reduce((sum, each) => sum + each, 0);
}

function totalOf(
  { formula, decimals }: Indicator,
  dimension: Dimension,
  shown: Tabled,
): ReportRow | null {
  const { ledger, whole, hidden, words } = shown;
  const isOfADay = formula.name === 'at-end' || formula.name === 'places';
  if (ledger.last < 0 || (dimension === 'time' && isOfADay)) return null;
  const tasks = formula.name === 'tasks' ? [...agreedAlong(formula, 'area', shown).values()] : [];
  const agreed: Agreed = {
    places: wholePlaces(whole, shown),
    tasks: tasks.reduce((sum, each) => sum + each, 0),
  };
  const seen = { part: whole, unsaid: hidden?.veil.whole ?? NOTHING, agreed };
  const values = valuesOf(formula, seen, decimals);
  // Those who are there on several days are not added up.
  const series = seriesOf(formula);
  const summed =
    dimension === 'time'
      ? values.map((value, at) => (series[at] === 'active' ? null : value))
      : values;
  return { id: 'total', label: words.total, values: summed };
}

/** Which quarters nobody has counted. */
function gapNotes({ ledger, words }: Tabled): string[] {
  const { quarters, isCounted } = ledger;
  const gaps: string[][] = [];
  quarters.forEach((quarter, at) => {
    if (isCounted[at]) return;
    const open = gaps.at(-1);
    if (open && at > 0 && !isCounted[at - 1]) open.push(quarter);
    else gaps.push([quarter]);
  });
  const labels = gaps.map((gap) => periodLabel(gap[0] ?? '', gap.at(-1) ?? ''));
  return labels.length === 0 ? [] : [fill(words.notes.gaps, { periods: labels.join(', ') })];
}
