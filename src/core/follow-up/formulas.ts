/** The formulas by name: what a row's sums come to, in the order of the series. */
import type { Agreed } from './agreed.ts';
import type { Formula } from '../content/indicator.ts';
import type { Summed } from './ledger.ts';
import type { Part } from './parts.ts';
import type { Shown } from './report.ts';
import { ENDINGS, type Measure } from '../content/counted.ts';

/** A row as it is shown: its sums, and which of them are left unsaid. */
export type Seen = { part: Part; unsaid: ReadonlySet<Summed>; agreed: Agreed };

/** The series of a formula, by id: a measure, or what the formula sets beside one another. */
export function seriesOf(formula: Formula): string[] {
  switch (formula.name) {
    case 'sum':
    case 'share':
      return [...formula.of];
    case 'at-end':
      return ['active'];
    case 'mean':
      return ['mean'];
    case 'places':
      return ['agreed', 'used'];
    case 'tasks':
      return ['tasks', 'started'];
  }
}

/** A number for each series; nothing is worked out of what is hidden, so that it tells no more than what is shown. */
export function valuesOf(formula: Formula, seen: Seen, decimals: number): Shown[] {
  const sum = (...of: Measure[]): Shown => together(seen, of);
  switch (formula.name) {
    case 'sum':
      return formula.of.map((measure) => rounded(sum(measure), decimals));
    case 'at-end':
      return [sum('active')];
    case 'share': {
      const among = sum(...formula.among);
      return formula.of.map((measure) => ratio(sum(measure), among, 100, decimals));
    }
    case 'mean':
      return [ratio(sum(formula.of), sum(...formula.per), 1, decimals)];
    case 'places':
      return [rounded(seen.agreed.places, decimals), sum('active')];
    case 'tasks':
      return [seen.agreed.tasks, sum('started')];
  }
}

/** All of the measures added up; the causes all together are those who ended, whom no single cause need tell of. */
function together({ part, unsaid }: Seen, measures: readonly Measure[]): Shown {
  if (!part.isCounted) return null;
  const hasAll = ENDINGS.every((cause) => measures.includes(cause));
  const names: Summed[] = measures
    .filter((measure) => !hasAll || !(ENDINGS as readonly string[]).includes(measure))
    .map((measure) => (measure === 'weeks' ? 'tenths' : measure));
  if (hasAll) names.push('ended');
  if (names.some((name) => unsaid.has(name))) return 'hidden';
  return names.reduce((all, name) => all + part.sums[name] / (name === 'tenths' ? 10 : 1), 0);
}

function ratio(of: Shown, among: Shown, times: number, decimals: number): Shown {
  if (of === 'hidden' || among === 'hidden') return 'hidden';
  return of === null || among === null || among === 0
    ? null
    : rounded((of / among) * times, decimals);
}

/** As many decimals as are shown, so that every place that shows it shows the same. */
function rounded(value: Shown, decimals: number): Shown {
  if (typeof value !== 'number') return value;
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * factor) / factor;
}
