/** The overview of the plans on the desk: made in slices so that the page stays alive, and asked by the address. */
import {
  formatNumber,
  fill,
  OVERVIEW_BEGINNING,
  OVERVIEW_MEASURES,
  type OverviewChoice,
  type OverviewMeasure,
  overviewRow,
  type OverviewRow,
  previousAmong,
  unitOf,
  type Catalog,
  type Check,
  type ISODate,
  type Plan,
  type Spot,
} from '../../core/index.ts';
import { manyWords } from '../../texts/review-many.ts';
import { reviewAddress, spotElement } from './review-address.ts';

/** Work goes on for so many milliseconds before the page gets its turn. */
const TURN = 24;
const SHOWN_AS = 'alle';

/** What rows are made by: another of these makes another row. */
type RowsBy = { catalog: Catalog; on: ISODate; checks: readonly Check[] };
type Kept = RowsBy & { previous: Plan | null; row: OverviewRow };
const kept = new WeakMap<Plan, Kept>();

const turn = (): Promise<void> =>
  new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      next();
    };
    port2.postMessage(null);
  });

/**
 * The rows of the plans, in their order. A row that was made before is not made again. Stops between two plans when
 * `isWanted` says that nobody waits for it, and gives `null`.
 */
export async function rowsOf(
  plans: readonly Plan[],
  by: RowsBy,
  onProgress: (done: number) => void,
  isWanted: () => boolean,
): Promise<OverviewRow[] | null> {
  const rows: OverviewRow[] = [];
  let since = performance.now();
  for (const plan of plans) {
    rows.push(rowFor(plan, previousAmong(plan, plans), by));
    if (performance.now() - since < TURN) continue;
    onProgress(rows.length);
    await turn();
    if (!isWanted()) return null;
    since = performance.now();
  }
  onProgress(rows.length);
  return rows;
}

function rowFor(plan: Plan, previous: Plan | null, by: RowsBy): OverviewRow {
  const { catalog, on, checks } = by;
  const known = kept.get(plan);
  const isSame = known?.on === on && known.catalog === catalog && known.checks === checks;
  if (known && isSame && known.previous === previous) return known.row;
  const row = overviewRow(plan, catalog, on, previous, checks);
  kept.set(plan, { ...by, previous, row });
  return row;
}

/** The choice's parts that are texts, each under its name in the address. */
const TEXTS = {
  query: 'soeg',
  targetGroup: 'maalgruppe',
  area: 'omraade',
  task: 'opgave',
  advice: 'anbefaling',
  state: 'stand',
  sort: 'sorter',
  group: 'afsnit',
  measure: 'maal',
} as const satisfies Partial<Record<keyof OverviewChoice, string>>;
const FLAGS = { down: 'ned', newest: 'nyeste' } as const satisfies Partial<
  Record<keyof OverviewChoice, string>
>;
const STATES = ['', 'broken', 'missing', 'open'];

/** What the address asks for; what it cannot ask is as in the beginning. */
export function readChoice(query: URLSearchParams): OverviewChoice {
  const texts = Object.entries(TEXTS).flatMap(([key, name]) => {
    const value = query.get(name);
    const isKnown =
      key === 'measure'
        ? OVERVIEW_MEASURES.includes(value as OverviewMeasure)
        : key !== 'state' || STATES.includes(value ?? '');
    return value === null || !isKnown ? [] : [[key, value]];
  });
  const flags = Object.entries(FLAGS).map(([key, name]) => [key, query.has(name)]);
  return { ...OVERVIEW_BEGINNING, ...Object.fromEntries([...texts, ...flags]) } as OverviewChoice;
}

/** The address that asks for it; what is as in the beginning is left out. */
export function choiceAddress(choice: OverviewChoice): string {
  const asked: Record<string, string> = { visning: SHOWN_AS };
  for (const [key, name] of Object.entries(TEXTS) as [keyof typeof TEXTS, string][])
    if (choice[key] !== OVERVIEW_BEGINNING[key]) asked[name] = choice[key];
  for (const [key, name] of Object.entries(FLAGS) as [keyof typeof FLAGS, string][])
    if (choice[key]) asked[name] = '1';
  return reviewAddress(asked);
}

/** Where a cell leads: to its place in the plan, or to the plan's beginning. */
export function cellAddress(edition: string, at: Spot | null): string {
  return reviewAddress({ plan: edition }, at === null ? '' : spotElement(at));
}

/** The kommune of a row, and the years it is for. */
export function nameOf({ kommune, title }: OverviewRow): string {
  return kommune || title || manyWords.noKommune;
}
export function yearsOf({ period }: OverviewRow): string {
  const years = [period.from, period.until].flatMap((day) => day?.slice(0, 4) ?? []);
  const [from, until] = [...new Set(years)];
  return until === undefined ? (from ?? '') : fill(manyWords.years, { from: from ?? '', until });
}

/** A measure's value in words. */
export function measureText(measure: OverviewMeasure, value: number | null): string {
  if (value === null) return manyWords.measure.unknown;
  const number = formatNumber(value);
  return unitOf(measure) === 'percent'
    ? fill(manyWords.measure.percent, { value: number })
    : number;
}
