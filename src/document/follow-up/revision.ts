/** The yearly revision on paper: the goals with what came of them, and what the group is to discuss. */
import { formatNumber } from '../../core/index.ts';
import type { DiscussionPoint } from '../../core/follow-up/discuss.ts';
import { type Goal, goalsOf, goalState } from '../../core/follow-up/goals.ts';
import { aimOf, beforeOf, goalName, sentenceOf } from './discussion.ts';
import type { Block } from '../parts/doc.ts';
import { bullets, cell, factList, heading, paragraph } from '../parts/inline.ts';
import type { Subject } from '../parts/subject.ts';

/** The goals as a table; nothing when the plan has none. The year before has a column when any goal tells of it. */
function goalsTable({ plan, words: { revision: words } }: Subject): Block[] {
  const goals = goalsOf(plan);
  if (goals.length === 0) return [];
  const hasBefore = goals.some((goal) => beforeOf(goal, words) !== '');
  const said = (value: string): string => value || words.notStated;
  const rowOf = (goal: Goal): string[] => [
    goalName(goal, words),
    said(aimOf(goal, words)),
    said(goal.reached === null ? '' : formatNumber(goal.reached)),
    words.states[goalState(goal)],
    ...(hasBefore ? [said(beforeOf(goal, words))] : []),
  ];
  const head = [words.what, words.target, words.reached, words.state];
  return [
    {
      type: 'table',
      caption: words.caption,
      widths: hasBefore ? [5, 2.2, 1.8, 2.2, 2.4] : [6, 2.4, 2, 2.4],
      rowHeaders: true,
      head: (hasBefore ? [...head, words.before] : head).map((each) => cell(each)),
      rows: goals.map((goal) => rowOf(goal).map((each) => cell(each))),
    },
  ];
}

/** The goals under a heading of their own, in the section that speaks of follow-up; nothing when the plan has none. */
export function goalsPart(subject: Subject): Block[] {
  const table = goalsTable(subject);
  const { goals } = subject.words.revision;
  return table.length === 0 ? [] : [heading(3, goals, 'maal'), ...table];
}

/** What came of the goals in words, and the points to discuss; nothing when there is neither a goal nor a point. */
export function revisionAnnex(subject: Subject, points: readonly DiscussionPoint[]): Block[] {
  const words = subject.words.revision;
  const goals = goalsOf(subject.plan);
  if (goals.length === 0) return [];
  const told = goals.filter(({ outcome }) => outcome.trim() !== '');
  return [
    paragraph(words.annexIntro),
    ...goalsTable(subject),
    ...(told.length === 0
      ? []
      : [
          heading(2, words.outcome, 'maal-udfald'),
          ...factList(
            told.map((goal) => ({ label: goalName(goal, words), value: goal.outcome.trim() })),
          ),
        ]),
    ...(points.length === 0
      ? []
      : [
          heading(2, words.points, 'maal-droeftes'),
          bullets(points.map((point) => sentenceOf(point, words))),
        ]),
  ];
}
