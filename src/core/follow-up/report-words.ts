/** The words that a report is told in. */
import type { Dimension } from '../content/indicator.ts';
import type { Measure } from '../content/counted.ts';

export type ReportWords = {
  /** What a series is called. */
  measures: Record<Measure, string>;
  /** The series of formulas that set two things beside one another. */
  series: { agreed: string; used: string; tasks: string };
  /** Headings over the rows' labels. */
  rows: Record<Exclude<Dimension, 'time'> | 'quarter' | 'year', string>;
  total: string;
  /** Small members put together; a member that nobody remembers the name of. */
  rest: string;
  unnamed: string;
  /** What was agreed in several places, or in none that is named. */
  joint: { area: string; workplace: string };
  /** What must be known to read a table. */
  notes: {
    /** `{periods}`: those that nobody has counted. */
    gaps: string;
    merged: string;
    /** `{count}` members put together. */
    rest: string;
    hidden: string;
    /** No row may stand by itself; the whole may not either. */
    tooSmall: string;
    nothing: string;
    joint: string;
    /** `{count}` agreements that do not count, with rows that are left out. */
    leftOut: string;
  };
};
