/** Words of the paper on the figures, of its charts and of the file it carries. Placeholders are `{name}`. */
import type { Dimension } from '../../core/content/indicator.ts';
import type { ChartWords } from '../charts/index.ts';

type Text =
  | ('title' | 'documentTitle' | 'subject' | 'header' | 'kicker' | 'subtitle' | 'subtitleOne')
  | ('subtitleNone' | 'figuresLabel' | 'hiddenLabel' | 'hiddenValue' | 'shownValue' | 'about')
  | ('aboutHidden' | 'definitionLabel' | 'readingLabel' | 'sourcesLabel' | 'sourcePlace' | 'none')
  | ('noReport' | 'next' | 'nextIntro' | 'nextNone' | 'attachment' | 'annexIntro');

export type FollowUpWords = Record<Text, string> & {
  keywords: readonly string[];
  /** What the numbers are, and what they are not. */
  aboutPoints: readonly string[];
  /** The plan's questions that say when the numbers are talked of next, by slug. */
  nextQuestions: readonly string[];
  /** Heads of the file: every number on a line of its own. */
  file: Record<'indicator' | 'dimension' | 'row' | 'series' | 'value' | 'unit', string> & {
    dimensions: Record<Dimension, string>;
  };
  chart: ChartWords;
};
