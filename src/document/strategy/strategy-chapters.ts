/** The chapters of a strategy: the four focus points, and what repeats under them. */
import { fill } from '../../core/index.ts';
import type { FocusPoint } from '../../core/content/content.ts';
import type { AnnexId, Refer } from '../parts/annexes.ts';
import type { Block, Field } from '../parts/doc.ts';
import { fieldList, heading, paragraph, text } from '../parts/inline.ts';
import { goalsPart } from '../follow-up/revision.ts';
import { agreements, tasks } from './strategy-tables.ts';
import { answeredIn, targetGroupOf, thingsOf, type Subject, type Thing } from '../parts/subject.ts';
import {
  anchor,
  answersTable,
  nameColumn,
  overviewQuestions,
  overviewTable,
  below,
  type Level,
  type Repeated,
} from '../parts/things.ts';
import { proseOf } from '../parts/values.ts';
import { workflow } from '../workflow/workflow.ts';

/** What repeats and stands in an annex instead. */
const ANNEXED: Partial<Record<Repeated, AnnexId>> = {
  consultation: 'consultations',
  action: 'actions',
};

/** What repeats, as blocks below a heading of the level; each is empty when the plan has none of it. */
const REPEATED: Record<Repeated, (subject: Subject, level: Level, refer: Refer) => Block[]> = {
  'target-group': targetGroups,
  task: (subject, level, refer) => [...tasks(subject, level), ...refer('declined')],
  workplace: (subject, level) => listing(subject, 'workplace', level, 'annexed'),
  agreement: agreements,
  measure: (subject, level) => listing(subject, 'measure', level, 'here'),
  consultation: () => [],
  action: () => [],
  step: (subject, level) => listing(subject, 'step', level, 'here'),
  // They stand with their agreement.
  approval: () => [],
};

/** The chapter of a focus point: its answered questions, then what repeats under it, or where that stands. */
export function focusPointChapter(subject: Subject, point: FocusPoint, refer: Refer): Block[] {
  const { words } = subject;
  const whole = thingsOf(subject, 'plan')[0];
  const sections = point.sections.flatMap((section) => {
    const answers = whole === undefined ? [] : answeredIn(subject, whole, section);
    const body = [
      ...proseOf(subject, answers, 3, section),
      ...(section.shows === 'goals' ? goalsPart(subject) : []),
    ];
    return body.length === 0 ? [] : [heading(2, section.title, `afsnit-${section.id}`), ...body];
  });
  const elsewhere = repeatsOf(point).flatMap((scope) => ANNEXED[scope] ?? []);
  const body = [
    ...refer(...elsewhere),
    ...sections,
    ...repeatsOf(point).flatMap((scope) => REPEATED[scope](subject, 2, refer)),
  ];
  const named = words.strategy.chapters[point.id] ?? point.title;
  const title = fill(words.numbered, { number: point.number, title: named });
  return [
    heading(1, title, `fokuspunkt-${point.id}`),
    ...(body.length > 0 ? body : [paragraph(words.strategy.emptyFocusPoint)]),
  ];
}

/** What repeats but stands under no focus point: a chapter each, numbered on from the last focus point. */
export function ownChapters(subject: Subject, refer: Refer): Block[][] {
  const under = new Set(subject.catalog.focusPoints.flatMap(repeatsOf));
  return (Object.keys(REPEATED) as Repeated[])
    .filter((scope) => !under.has(scope))
    .map((scope) => REPEATED[scope](subject, 1, refer))
    .filter((blocks) => blocks.length > 0);
}

function repeatsOf({ repeats }: FocusPoint): Repeated[] {
  return (repeats ?? []).filter((scope) => scope !== 'plan' && scope !== 'enquiry');
}

/** Each target group under its own heading: the kommune's way of working step by step, then what to know by law or practice. */
function targetGroups(subject: Subject, level: Level): Block[] {
  const things = thingsOf(subject, 'target-group');
  if (things.length === 0) return [];
  return [
    heading(level, subject.words.things['target-group'].title, 'alle-target-group'),
    ...things.flatMap((thing) => [
      heading(below(level), thing.name, anchor(thing)),
      ...workflow(subject, thing),
      ...fieldList(groupFacts(subject, thing)),
    ]),
  ];
}

/** The conditions a target group comes with, and the reservation that belongs to them. */
function groupFacts(subject: Subject, thing: Thing): Field[] {
  const group = targetGroupOf(subject, thing);
  const { conditionsLabel, doubtLabel } = subject.words;
  return [
    { label: conditionsLabel, value: group?.conditions?.join('\n') },
    { label: doubtLabel, value: group?.doubt },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, content: [text(value)] }]));
}

/** An overview table, and the other answers here or in the annex. */
function listing(
  subject: Subject,
  scope: Repeated,
  level: Level,
  rest: 'here' | 'annexed',
): Block[] {
  const things = thingsOf(subject, scope);
  if (things.length === 0) return [];
  const title = subject.words.things[scope].title;
  return [
    heading(level, title, `alle-${scope}`),
    overviewTable(
      subject,
      scope,
      subject.words.things[scope].caption,
      [nameColumn(subject, scope)],
      things,
    ),
    ...(rest === 'here'
      ? answersTable(subject, scope, things, overviewQuestions(subject, scope))
      : []),
  ];
}
