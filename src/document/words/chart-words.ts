/** The Danish words of charts and their tables, handed in by whoever draws them. Placeholders are `{name}`. */
import type { Dimension } from '../../core/content/indicator.ts';

export interface ChartWords {
  /** In the place of a number that would tell of fewer than five. */
  hidden: string;
  /** What its mark means. */
  hiddenKey: string;
  /** In the place of a number that there is nothing to work out of. */
  none: string;
  noneKey: string;
  /** Over the chart and over its table: `{title}` of the indicator. */
  captions: Readonly<Record<Dimension, string>>;
  tableCaptions: Readonly<Record<Dimension, string>>;
  /** Under a column: `{n}` is the quarter's number in its year. */
  quarter: string;
  /** Before numbers of quarters that stand alone. */
  quarters: string;
  /** When only the largest are drawn: `{n}` of `{all}`. */
  largest: string;
  /** Said for those who cannot see the chart. */
  alt: {
    line: string;
    columns: string;
    stacked: string;
    bars: string;
    /** `{kind}`, `{caption}`, `{unit}`. */
    lead: string;
    /** One series over time, with its name when there are several. */
    time: string;
    timeNamed: string;
    /** A series of which there is one number. */
    once: string;
    onceNamed: string;
    /** One series along another dimension. */
    row: string;
    rowNamed: string;
    /** `{value}` and `{unit}` of a quantity. */
    nothing: string;
    hidden: string;
    more: string;
  };
}
