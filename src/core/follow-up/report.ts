/** What is seen of the figures: one table for each indicator and dimension, the same for page, chart, paper and file. */
import type { Catalog } from '../content/content.ts';
import type { Plan } from '../plan/plan.ts';
import { fill } from '../text/text.ts';
import { promisesOf } from './agreed.ts';
import { hideSmall } from './hide.ts';
import type { Dimension, Formula, Indicator } from '../content/indicator.ts';
import { ledgerOf } from './ledger.ts';
import { type Grain, wholeCut, wholeOf } from './parts.ts';
import type { Quarter } from './quarter.ts';
import type { ReportWords } from './report-words.ts';
import type { Figures } from './rows.ts';
import { ENDINGS, type Measure } from '../content/counted.ts';
import { tableOf } from './table.ts';

/** A number; `null` where there is nothing to work it out of; `hidden` where it would tell of fewer than five. */
export type Shown = number | null | 'hidden';

export type ReportRow = {
  /** The quarter or period, the id or slug; `rest` for small rows put together. */
  id: string;
  label: string;
  /** One for each series. */
  values: Shown[];
};

export type ReportTable = {
  indicator: Indicator;
  dimension: Dimension;
  /** Heading over the rows' labels. */
  rowTitle: string;
  series: { id: string; label: string }[];
  rows: ReportRow[];
  /** The whole, worked out of the same counts; `null` where a whole says nothing. */
  total: ReportRow | null;
  /** What must be known to read it, e.g. which rows are put together. */
  notes: string[];
};

export type Report = {
  /** The first and last quarter that it tells of, both counted. */
  from: Quarter;
  until: Quarter;
  /** Counts under five are hidden, and cannot be worked out from what is shown. */
  hidesSmall: boolean;
  tables: ReportTable[];
};

export type Reported = {
  figures: Figures;
  plan: Plan;
  catalog: Catalog;
  /** In the order they are told. */
  indicators: readonly Indicator[];
  from: Quarter;
  until: Quarter;
  grain: Grain;
  hidesSmall: boolean;
  words: ReportWords;
};

/** The tables of every indicator. Rows of an agreement that does not count are left out. */
export function reportOf(reported: Reported): Report {
  const { plan, catalog, indicators, from, until, grain, hidesSmall, words } = reported;
  const ledger = ledgerOf(reported, from, until);
  const tabled = {
    by: new Set(indicators.flatMap(({ by }) => by)),
    causesBy: new Set(indicators.flatMap(({ formula, by }) => (tellsOfCauses(formula) ? by : []))),
  };
  const hidden = hidesSmall && ledger.last >= 0 ? hideSmall(ledger, grain, tabled) : null;
  const whole = wholeOf(ledger);
  const tables = indicators.flatMap((indicator) => {
    const { formula } = indicator;
    const promises =
      formula.name === 'places' || formula.name === 'tasks'
        ? promisesOf(plan, catalog, formula.name === 'places' ? formula.agreed : null)
        : [];
    const shown = {
      ledger,
      whole,
      grain,
      cut: hidden?.cut ?? wholeCut(ledger, grain),
      hidden,
      promises,
      words,
    };
    return indicator.by.map((dimension) => tableOf(indicator, dimension, shown));
  });
  if (ledger.leftOut > 0)
    tables[0]?.notes.push(fill(words.notes.leftOut, { count: ledger.leftOut }));
  return { from, until, hidesSmall, tables };
}

/** Whether single causes can be read out of what the formula gives. */
function tellsOfCauses(formula: Formula): boolean {
  const isCause = (measure: Measure): boolean => (ENDINGS as readonly Measure[]).includes(measure);
  const isOfSome = (measures: readonly Measure[]): boolean =>
    measures.some(isCause) && !ENDINGS.every((cause) => measures.includes(cause));
  switch (formula.name) {
    case 'sum':
      return formula.of.some(isCause);
    case 'share':
      return formula.of.some(isCause) || isOfSome(formula.among);
    case 'mean':
      return isCause(formula.of) || isOfSome(formula.per);
    default:
      return false;
  }
}
