/** The words of the papers that follow a plan up: figures, quarterly list and revision. Placeholders are `{name}`. */
import type { Dimension } from '../../core/content/indicator.ts';
import type { DiscussionPoint } from '../../core/follow-up/discuss.ts';
import type { Direction, GoalState } from '../../core/follow-up/goals.ts';
import type { QuarterlyAsked, QuarterlyPart } from '../../core/follow-up/quarterly.ts';
import type { ChartWords } from './chart-words.ts';
import type { Counted, SheetWords } from './shapes.ts';

type Text =
  | ('title' | 'documentTitle' | 'subject' | 'header' | 'kicker' | 'subtitle' | 'subtitleOne')
  | ('subtitleNone' | 'figuresLabel' | 'hiddenLabel' | 'hiddenValue' | 'shownValue' | 'about')
  | ('aboutHidden' | 'definitionLabel' | 'readingLabel' | 'sourcesLabel' | 'sourcePlace' | 'none')
  | ('noReport' | 'next' | 'nextIntro' | 'nextNone' | 'attachment' | 'annexIntro');

/** Words of the paper on the figures. */
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

/** Words of the quarterly list. `{quarter}` is one in words. */
export interface QuarterlyListWords extends SheetWords {
  /** The questions it is made of, and the rule that says whether anybody must send it, by slug. */
  asked: QuarterlyAsked;
  rule: string;
  heading: string;
  kommuneLabel: string;
  quarterLabel: string;
  quarterText: string;
  countLabel: string;
  count: Counted;
  madeLabel: string;
  list: string;
  caption: string;
  none: string;
  notStated: string;
  pNumberIs: string;
  agreementIs: string;
  weeks: Counted;
  head: Record<
    | 'quarter'
    | 'agreement'
    | 'workplace'
    | 'pNumber'
    | 'job'
    | 'from'
    | 'until'
    | 'length'
    | 'weeks'
    | 'ordinary'
    | 'subsidised'
    | 'missing',
    string
  >;
  /** What a line can lack. */
  parts: Record<QuarterlyPart, string>;
  counting: string;
  missing: string;
  /** `{place}`: the agreement and its workplace; `{parts}`: what it lacks. */
  missingItem: string;
  duty: string;
  dutyTitle: string;
}

/** What is said of goals and of what to discuss. */
export interface RevisionWords {
  /** Of the annex. */
  title: string;
  annexIntro: string;
  goals: string;
  caption: string;
  what: string;
  target: string;
  reached: string;
  state: string;
  before: string;
  outcome: string;
  points: string;
  untitled: string;
  notStated: string;
  directions: Record<Direction, string>;
  states: Record<GoalState, string>;
  aimed: string;
  beforeBoth: string;
  beforeTarget: string;
  kinds: Record<DiscussionPoint['kind'] | 'place' | 'agreement', string>;
}
