/** What is seen of the figures: one table for each indicator and dimension, the same for page, chart, paper and file. */
import type { Dimension, Indicator } from './indicator.ts';
import type { Quarter } from './quarter.ts';

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
