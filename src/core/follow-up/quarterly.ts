/** The quarterly list: a line for each approved agreement and workplace with a day in the quarter, and what a line lacks. */
import type { Place } from '../plan/place.ts';
import type { Catalog, ISODate } from '../content/content.ts';
import { isHidden } from '../condition/evaluate.ts';
import { weeksBetween } from '../condition/figures.ts';
import { findQuestion } from '../content/lookup.ts';
import { givenAnswer } from '../plan/answers.ts';
import type { AnswerValue, Period, Plan } from '../plan/plan.ts';
import { type View, viewOf } from '../condition/view.ts';
import { type ApprovedAgreement, approvedAgreements } from './approved.ts';
import { daysOf, type Quarter, quarterAfter, quarterOf, quartersBetween } from './quarter.ts';

/** The questions that the list is made of, by slug: three of a workplace, and the day an agreement was approved. */
export type QuarterlyAsked = Record<'pNumber' | 'ordinary' | 'subsidised' | 'approvedOn', string>;

/** What a line should have, in the order it is read. */
export type QuarterlyPart = 'workplace' | 'pNumber' | 'job' | 'length' | 'ordinary' | 'subsidised';

/** An approved agreement at one workplace; `null` where the plan does not say. */
export type QuarterlyLine = {
  agreement: { id: string; name: string };
  workplace: { id: string; name: string } | null;
  pNumber: string | null;
  /** What the work is: the tasks by name; none when the agreement has none that is chosen. */
  tasks: string[];
  /** The agreement's own days. */
  period: Period;
  /** Whole and started weeks of its own days. */
  weeks: number | null;
  ordinary: number | null;
  subsidised: number | null;
  /** What is missing, each with the place in the plan where it is answered. */
  missing: { part: QuarterlyPart; place: Place }[];
};

/** The lines of a quarter, in the plan's order. */
export function quarterlyLines(
  plan: Plan,
  catalog: Catalog,
  quarter: Quarter,
  asked: QuarterlyAsked,
): QuarterlyLine[] {
  const view = viewOf(plan, catalog);
  return approvedAgreements(plan, catalog)
    .filter((agreement) => isIn(view, agreement, quarter, asked))
    .flatMap((agreement) => {
      const places = agreement.workplaces.length > 0 ? agreement.workplaces : [null];
      return places.map((workplace) => lineOf(view, agreement, workplace, asked));
    });
}

/** How many quarters before and after the reader's own can be chosen. */
const [BACK, AHEAD] = [20, 12];

/** The quarters to choose among: from the first to the last day of the plan and its approved agreements, the reader's own among them. */
export function quarterlyQuarters(plan: Plan, catalog: Catalog, on: ISODate): Quarter[] {
  const own = quarterOf(on);
  const days = [plan.period, ...approvedAgreements(plan, catalog)]
    .flatMap(({ from, until }) => [from, until])
    .filter((day) => day !== null);
  const quarters = [...days.map(quarterOf), own].sort();
  const [first = own, last = own] = [quarters[0], quarters.at(-1)];
  const [earliest, latest] = [quarterAfter(own, -BACK), quarterAfter(own, AHEAD)];
  return quartersBetween(first < earliest ? earliest : first, last > latest ? latest : last);
}

/** The quarter that a list is of when nobody chose: the last that is over, when it has lines, else the reader's own. */
export function quarterlyFirst(
  plan: Plan,
  catalog: Catalog,
  on: ISODate,
  asked: QuarterlyAsked,
): Quarter {
  const last = quarterAfter(quarterOf(on), -1);
  return quarterlyLines(plan, catalog, last, asked).length > 0 ? last : quarterOf(on);
}

/** Whether the agreement has a day in the quarter, as far as its days are known, and was approved by its end. */
function isIn(
  view: View,
  { id, from, until }: ApprovedAgreement,
  quarter: Quarter,
  asked: QuarterlyAsked,
): boolean {
  const days = daysOf(quarter);
  const approved = said(view, { scope: 'agreement', id, question: asked.approvedOn });
  return (
    (from === null || from <= days.until) &&
    (until === null || until >= days.from) &&
    (typeof approved !== 'string' || approved <= days.until)
  );
}

function lineOf(
  view: View,
  agreement: ApprovedAgreement,
  workplace: QuarterlyLine['workplace'],
  asked: QuarterlyAsked,
): QuarterlyLine {
  const { id, name, period, tasks } = agreement;
  const own = { scope: 'agreement' as const, id };
  const at = (slug: string) =>
    ({ scope: 'workplace', id: workplace?.id ?? null, question: slug }) as const;
  const pNumber = said(view, at(asked.pNumber));
  const number = (slug: string): number | null => {
    const value = said(view, at(slug));
    return typeof value === 'number' ? value : null;
  };
  const { from, until } = period;
  const line = {
    agreement: { id, name },
    workplace,
    pNumber: typeof pNumber === 'string' ? pNumber : null,
    tasks: tasks.map((task) => task.name),
    period,
    weeks: from === null || until === null ? null : weeksBetween(from, until),
    ordinary: number(asked.ordinary),
    subsidised: number(asked.subsidised),
  };
  // What is asked of a workplace can be answered only when there is one.
  const ofWorkplace = (part: 'pNumber' | 'ordinary' | 'subsidised') =>
    workplace !== null && line[part] === null ? [{ part, place: at(asked[part]) }] : [];
  const missing: QuarterlyLine['missing'] = [
    ...(workplace === null
      ? [{ part: 'workplace' as const, place: { ...own, part: 'workplace' as const } }]
      : []),
    ...ofWorkplace('pNumber'),
    ...(line.tasks.length === 0 ? [{ part: 'job' as const, place: own }] : []),
    ...(line.weeks === null
      ? [{ part: 'length' as const, place: { ...own, part: 'period' as const } }]
      : []),
    ...ofWorkplace('ordinary'),
    ...ofWorkplace('subsidised'),
  ];
  return { ...line, missing };
}

/** What is answered at a place, when the question is asked there now. */
function said(view: View, place: Place & { question: string }): NonNullable<AnswerValue> | null {
  const asked = findQuestion(view.catalog, place.scope, place.question);
  const thing = place.id === null ? undefined : view.byId[place.scope].get(place.id);
  if (!asked || !thing || isHidden(view, thing, asked)) return null;
  return givenAnswer(view.index, thing.answers, asked.question);
}
