/** One line of a file as a row of figures, or what is wrong in it, cell by cell. */
import { readDate } from '../text/dates.ts';
import { parseNumber } from '../text/numbers.ts';
import { fnv1a64 } from '../text/text.ts';
import type { ApprovedAgreement } from './approved.ts';
import type { Field } from './columns.ts';
import { isWithin, type Named, type Places } from './csv-in-places.ts';
import { quarterOf, readQuarter, type Quarter } from './quarter.ts';
import { endedOf, MOST_PEOPLE, noCounts, type Counts, type RowPlace } from './rows.ts';
import { COUNTED, type Counted } from '../content/counted.ts';

/** What can be wrong with a cell; the sentences stand in content/texts/figures.json under the same names. */
export const FAULTS = [
  ...['quarter', 'quarter-missing', 'future', 'outside-period'],
  ...['agreement-unknown', 'agreement-unapproved', 'agreement-none', 'agreement-several'],
  ...['workplace-unknown', 'workplace-other', 'workplace-missing', 'workplace-several'],
  ...['area-unknown', 'area-missing', 'group-unknown', 'group-missing'],
  ...['number', 'negative', 'fraction', 'too-many', 'too-long', 'twice'],
] as const;
export type FaultCode = (typeof FAULTS)[number];

/** `given`: what stands there. `near`: what it may have been meant to be, or what it must be. */
export type CellFault = { field: Field; code: FaultCode; given: string; near: string | null };

/** The text of the line's cell for a field; `null` when the file has no such column. */
export type CellOf = (field: Field) => string | null;

/** More weeks than this for one person is a slip of the hand: ten years. */
const MOST_WEEKS = 520;

const fault = (
  field: Field,
  code: FaultCode,
  given: string,
  near: string | null = null,
): CellFault => ({ field, code, given, near });

/** The quarter that a cell says, or that a day in it lies in; `null` when it is none. */
export function quarterIn(cell: string): Quarter | null {
  const quarter = readQuarter(cell);
  if (quarter !== null) return quarter;
  const day = readDate(cell.replace(/[T ]\d{2}[:.]\d{2}.*$/, ''));
  return day === null ? null : quarterOf(day);
}

type Placed =
  | { ok: true; place: RowPlace; agreement: ApprovedAgreement | null }
  | { ok: false; faults: CellFault[] };

/** What a line says of the parts of its place: all that have the name; `null` where it says nothing. */
type Said = { workplace: readonly Named[] | null; area: readonly Named[] | null };

/**
 * Where a line counts. `former`: an agreement that the plan does not know is taken for one that it had once, under an
 * id made of its name.
 */
export function placeIn(
  cellOf: CellOf,
  quarter: Quarter | null,
  places: Places,
  former: boolean,
): Placed {
  const faults: CellFault[] = [];
  const saidOf = (
    field: 'workplace' | 'area' | 'targetGroup',
    code: 'workplace' | 'area' | 'group',
  ) => {
    const name = cellOf(field) ?? '';
    if (name === '') return null;
    const all = places.find(field, name);
    if (all.length === 0)
      faults.push(fault(field, `${code}-unknown`, name, places.nearest(field, name)));
    return all;
  };
  const said: Said = { workplace: saidOf('workplace', 'workplace'), area: saidOf('area', 'area') };
  const groups = saidOf('targetGroup', 'group');
  if (!groups) faults.push(fault('targetGroup', 'group-missing', ''));
  const [group] = groups ?? [];
  if (faults.length > 0 || !group) return { ok: false, faults };

  const agreement = agreementIn(cellOf('agreement') ?? '', { said, quarter }, places, former);
  if ('code' in agreement) return { ok: false, faults: [agreement] };
  const approved = places.approved.find(({ id }) => id === agreement.id) ?? null;
  const sites = approved?.workplaces ?? [];
  const areas = (approved?.areas ?? []).map(({ slug, title }) => ({ id: slug, name: title }));
  const isKept = ({ id }: Named): boolean => places.isKept(agreement.id, id);
  const at = partOf(said.workplace, sites, isKept);
  // What an agreement is about changes over the years, and the area of an old figure does not.
  const of = partOf(said.area, areas, () => true);
  if (typeof at === 'string') {
    const given = said.workplace?.[0]?.name ?? '';
    faults.push(fault('workplace', `workplace-${at}`, given, listed(sites)));
  }
  if (typeof of === 'string') faults.push(fault('area', 'area-missing', '', listed(areas)));
  if (typeof at === 'string' || typeof of === 'string') return { ok: false, faults };
  const place = { agreement: agreement.id, workplace: at.id, area: of.id, targetGroup: group.id };
  return { ok: true, place, agreement: approved };
}

const listed = (all: readonly Named[]): string | null =>
  all.length === 0 ? null : all.map(({ name }) => `»${name}«`).join(', ');

/** The part of an agreement that a line counts at: what it says, when the agreement has it, else the only one there is. */
function partOf(
  said: readonly Named[] | null,
  own: readonly Named[],
  isKept: (one: Named) => boolean,
): Named | 'other' | 'missing' | 'several' {
  if (!said) return own.length === 1 && own[0] ? own[0] : 'missing';
  const ids = new Set(own.map(({ id }) => id));
  const had = said.filter(({ id }) => ids.has(id));
  const fit = had.length > 0 ? had : said.filter((one) => own.length === 0 || isKept(one));
  if (fit.length > 1) return 'several';
  return fit[0] ?? 'other';
}

function agreementIn(
  name: string,
  { said, quarter }: { said: Said; quarter: Quarter | null },
  places: Places,
  former: boolean,
): { id: string } | CellFault {
  const meets = (all: readonly Named[] | null, own: readonly string[]): boolean =>
    !all || own.length === 0 || all.some(({ id }) => own.includes(id));
  const isAt = ({ workplaces }: ApprovedAgreement): boolean =>
    meets(
      said.workplace,
      workplaces.map(({ id }) => id),
    );
  const isOf = ({ areas }: ApprovedAgreement): boolean =>
    meets(
      said.area,
      areas.map(({ slug }) => slug),
    );
  /** Those that still stand when more is asked, unless none would. */
  const narrowed = (all: readonly ApprovedAgreement[]): readonly ApprovedAgreement[] =>
    [isAt, isOf, (each: ApprovedAgreement) => quarter === null || isWithin(each, quarter)].reduce(
      (left, test) => (left.some(test) ? left.filter(test) : left),
      all,
    );
  const only = (all: readonly ApprovedAgreement[]): ApprovedAgreement | CellFault | null =>
    all.length > 1 ? fault('agreement', 'agreement-several', name, listed(all)) : (all[0] ?? null);
  if (name === '') {
    const all = narrowed(places.approved.filter((each) => isAt(each) && isOf(each)));
    return only(all) ?? fault('agreement', 'agreement-none', '');
  }
  const found = places.find('agreement', name);
  const ids = new Set(found.map(({ id }) => id));
  const one = only(narrowed(places.approved.filter(({ id }) => ids.has(id)))) ?? found[0];
  if (one) return one;
  if (former) return { id: `tidligere-${fnv1a64(name)}` };
  return places.isUnapproved(name)
    ? fault('agreement', 'agreement-unapproved', name)
    : fault('agreement', 'agreement-unknown', name, places.nearest('agreement', name));
}

/** The counts of a line; `before` is what stands where the file has no column. */
export function countsIn(cellOf: CellOf, before: Counts | null): Counts | CellFault[] {
  const counts = { ...(before ?? noCounts()) };
  const faults: CellFault[] = [];
  for (const field of COUNTED) {
    const cell = cellOf(field);
    if (cell === null) continue;
    const count = countIn(field, cell);
    if (typeof count === 'number') counts[field] = count;
    else faults.push(count);
  }
  if (faults.length > 0) return faults;
  const weeks = weeksIn(cellOf, endedOf(counts));
  if (typeof weeks === 'object' && weeks !== null) return [weeks];
  return { ...counts, weeks: weeks ?? counts.weeks };
}

/** A count that was typed or stands in a cell, or what is wrong with it. Nothing at all is none. */
export function countIn(field: Counted, cell: string): number | CellFault {
  const number = numberIn(cell);
  if (number === null) return fault(field, 'number', cell);
  if (number < 0) return fault(field, 'negative', cell);
  if (!Number.isInteger(number)) return fault(field, 'fraction', cell);
  return number > MOST_PEOPLE ? fault(field, 'too-many', cell) : number;
}

/** Weeks that were typed or stand in a cell, in whole tenths, or what is wrong with them. */
export function weeksOf(
  field: 'weeks' | 'meanWeeks',
  cell: string,
  ended: number,
): number | CellFault {
  const number = numberIn(cell);
  if (number === null) return fault(field, 'number', cell);
  if (number < 0) return fault(field, 'negative', cell);
  const weeks = Math.round((field === 'weeks' ? number : number * ended) * 10) / 10;
  return weeks > Math.max(1, ended) * MOST_WEEKS ? fault(field, 'too-long', cell) : weeks;
}

/** Weeks in all, else on average; `null` when the file says neither. */
function weeksIn(cellOf: CellOf, ended: number): number | CellFault | null {
  const [whole, mean] = [cellOf('weeks'), cellOf('meanWeeks')];
  if (whole !== null && (whole !== '' || mean === null)) return weeksOf('weeks', whole, ended);
  return mean === null ? null : weeksOf('meanWeeks', mean, ended);
}

function numberIn(cell: string): number | null {
  if (cell === '') return 0;
  if (/^\d{1,9}$/.test(cell)) return Number(cell);
  // A point before one or two digits is no Danish thousand: an English decimal.
  return /^-?\d+\.\d{1,2}$/.test(cell) ? Number(cell) : parseNumber(cell);
}
