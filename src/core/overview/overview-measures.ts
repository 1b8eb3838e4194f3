/** What kommuner can be held beside each other by, as data: a line here, and its words, is a new measure. */
import type { Outline } from '../assess/assess.ts';
import type { OverviewRow } from './overview.ts';

type Facts = Omit<OverviewRow, 'measures'> & {
  assessment: Outline;
  agreements: { established: number; coming: number };
};

type Defined = {
  /** `percent`: whole, 0 to 100. */
  unit: 'percent' | 'count';
  /** `null`: it cannot be said. */
  of: (facts: Facts) => number | null;
};

const share = ({ answered, total }: { answered: number; total: number }): number | null =>
  total === 0 ? null : Math.floor((100 * answered) / total);

const rulesWith = (status: 'broken' | 'open', { assessment }: Facts): number =>
  new Set(assessment.findings.filter((each) => each.status === status).map(({ rule }) => rule.id))
    .size;

const MEASURES = {
  obligatorisk: {
    unit: 'percent',
    of: ({ assessment }) => share(assessment.completeness.whole.obligatorisk),
  },
  anbefalet: {
    unit: 'percent',
    of: ({ assessment }) => share(assessment.completeness.whole.anbefalet),
  },
  tjekliste: {
    unit: 'percent',
    of: ({ assessment: { checklist }, unchecked }) =>
      share({ answered: checklist.length - unchecked.length, total: checklist.length }),
  },
  brudte: { unit: 'count', of: (facts) => rulesWith('broken', facts) },
  uafklarede: { unit: 'count', of: (facts) => rulesWith('open', facts) },
  maalgrupper: { unit: 'count', of: ({ targetGroups }) => targetGroups.length },
  omraader: { unit: 'count', of: ({ areas }) => areas.length },
  opgaver: { unit: 'count', of: ({ tasks, ownTasks }) => tasks.length + ownTasks.length },
  godkendte: { unit: 'count', of: ({ agreements }) => agreements.established },
  'paa-vej': { unit: 'count', of: ({ agreements }) => agreements.coming },
  graenser: { unit: 'count', of: ({ limits }) => limits.length },
  anbefalinger: { unit: 'count', of: ({ unfollowed }) => unfollowed?.length ?? null },
  forskelle: { unit: 'count', of: ({ since }) => since?.total ?? null },
} as const satisfies Record<string, Defined>;

export type OverviewMeasure = keyof typeof MEASURES;

/** The measures in the order they are offered. */
export const OVERVIEW_MEASURES = Object.keys(MEASURES) as OverviewMeasure[];

/** Whether the measure is a share of a hundred or a number of things. */
export function unitOf(measure: OverviewMeasure): Defined['unit'] {
  return MEASURES[measure].unit;
}

/** Every measure of a plan. */
export function measured(facts: Facts): Record<OverviewMeasure, number | null> {
  const all = OVERVIEW_MEASURES.map((id) => [id, (MEASURES[id] as Defined).of(facts)] as const);
  return Object.fromEntries(all) as Record<OverviewMeasure, number | null>;
}

/** How many steps of colour there are. */
export const STEPS = 5;

/** A step: the values from and to, both in it. */
export type MeasureStep = { from: number; to: number };

/** The values in steps of equal width; fewer when there are fewer whole numbers between the least and the most. */
export function measureSteps(measure: OverviewMeasure, values: readonly number[]): MeasureStep[] {
  if (unitOf(measure) === 'percent') return evenly(0, 100);
  if (values.length === 0) return [];
  return evenly(Math.min(...values), Math.max(...values));
}

function evenly(least: number, most: number): MeasureStep[] {
  const count = Math.min(STEPS, most - least + 1);
  const start = (at: number) => least + Math.ceil(((most - least + 1) * at) / count);
  return Array.from({ length: count }, (_, at) => ({ from: start(at), to: start(at + 1) - 1 }));
}

/** Which step a value is in, counted from 0; -1 when in none. */
export function stepOf(steps: readonly MeasureStep[], value: number): number {
  return steps.findIndex(({ from, to }) => from <= value && value <= to);
}
