/** The strategy's tables of tasks, agreements and own limits. */
import { fill, inOrder, recordOf } from '../core/index.ts';
import type { Block } from './doc.ts';
import { cell, heading, paragraph } from './inline.ts';
import { thingsOf, type Subject, type Thing } from './subject.ts';
import {
  comparison,
  details,
  nameColumn,
  overviewTable,
  tableQuestions,
  type Level,
  type OwnColumn,
  type Repeated,
} from './things.ts';
import { periodText, quantity } from './values.ts';

/** Chosen tasks as a table an area, then the declined ones with the reasons. */
export function tasks(subject: Subject, level: Level): Block[] {
  const { plan, words } = subject;
  const chosen = new Set(plan.tasks.filter((task) => task.status === 'valgt').map(({ id }) => id));
  const all = thingsOf(subject, 'task');
  const declined = all.filter(({ id }) => id !== null && !chosen.has(id));
  const groups = byArea(
    subject,
    all.filter(({ id }) => id !== null && chosen.has(id)),
  );
  return [
    ...(groups.length > 0 ? [heading(level, words.strategy.chosenTasks, 'valgte-opgaver')] : []),
    ...groups.map(({ title, things }) =>
      overviewTable(
        subject,
        'task',
        fill(words.strategy.tasksCaption, { area: title }),
        [nameColumn(subject, 'task')],
        things,
      ),
    ),
    ...(declined.length > 0
      ? [
          heading(level, words.strategy.declinedTasks, 'fravalgte-opgaver'),
          declinedTable(subject, declined),
        ]
      : []),
  ];
}

/** Chosen tasks by area in the catalog's order; the kommune's own last. */
export function byArea(
  { catalog, words }: Subject,
  things: readonly Thing[],
): { title: string; things: Thing[] }[] {
  const areaOf = ({ record }: Thing): string | undefined => {
    const found = record === null ? undefined : recordOf(catalog, 'task', record);
    return catalog.tasks.find(({ id }) => id === found?.id)?.area;
  };
  const inArea = (area: string | undefined) => things.filter((thing) => areaOf(thing) === area);
  return [
    ...catalog.areas.map(({ id, title }) => ({ title, things: inArea(id) })),
    { title: words.strategy.ownTasks, things: inArea(undefined) },
  ].filter((group) => group.things.length > 0);
}

function declinedTable(subject: Subject, declined: readonly Thing[]): Block {
  const { plan, words } = subject;
  const reasons = new Map(plan.tasks.map(({ id, reason }) => [id, reason.trim()]));
  return {
    type: 'table',
    caption: words.strategy.declinedCaption,
    widths: [3, 2, 5],
    rowHeaders: true,
    head: [cell(words.taskLabel), cell(words.areaLabel), cell(words.reasonLabel)],
    rows: byArea(subject, declined).flatMap(({ title, things }) =>
      things.map((thing) => [
        cell(thing.name),
        cell(title),
        cell((reasons.get(thing.id ?? '') ?? '') || words.notStated),
      ]),
    ),
  };
}

/** The agreements in a table, and the limits the kommune has set itself. */
export function agreements(subject: Subject, level: Level): Block[] {
  const { plan, words } = subject;
  const limits = limitsTable(subject);
  const things = thingsOf(subject, 'agreement');
  if (things.length === 0 && limits.length === 0) return [];
  const agreementOf = new Map(plan.agreements.map((agreement) => [agreement.id, agreement]));
  const names = new Map(plan.tasks.map(({ id, name }) => [id, name]));
  const own: OwnColumn[] = [
    { head: words.agreementLabel, width: 4, value: (thing) => agreementName(subject, thing) },
    {
      head: words.tasksLabel,
      width: 5,
      value: ({ id }) =>
        (agreementOf.get(id ?? '')?.tasks ?? []).map((task) => names.get(task) ?? task).join('\n'),
    },
    { head: words.periodLabel, width: 3.5, value: (thing) => agreementPeriod(subject, thing) },
  ];
  return [
    heading(level, words.strategy.agreements, 'alle-agreement'),
    ...(things.length > 0
      ? [
          paragraph(words.strategy.agreementsIntro),
          overviewTable(subject, 'agreement', words.things.agreement.caption, own, things),
        ]
      : []),
    ...(limits.length > 0 ? [...limits] : []),
  ];
}

/** An agreement's name, with the workplace below it when the name does not say it. */
export function agreementName({ plan, words }: Subject, { id, name }: Thing): string {
  const workplaceId = plan.agreements.find((agreement) => agreement.id === id)?.workplace;
  const workplace = plan.workplaces.find((place) => place.id === workplaceId)?.name ?? '';
  if (workplace === '' || name.includes(workplace)) return name;
  return name === words.unnamed ? workplace : `${name}\n${workplace}`;
}

export function agreementPeriod({ plan, words }: Subject, { id }: Thing): string {
  const period = plan.agreements.find((agreement) => agreement.id === id)?.period;
  return periodText(words, period ?? { from: null, until: null });
}

/** The kommune's own limits as labels with values, in order; one whose rule is gone keeps its slug. */
export function limitsOf({
  plan,
  catalog,
  words,
}: Subject): { label: string; value: string; because: string }[] {
  return inOrder(plan.limits).map(({ record, value }) => {
    const limit = catalog.rules.find(({ id }) => id === record)?.limit;
    return {
      label: limit?.label ?? record,
      value: quantity(words, value, limit?.unit),
      because: limit?.because ?? '',
    };
  });
}

function limitsTable(subject: Subject): Block[] {
  const { words } = subject;
  const limits = limitsOf(subject);
  if (limits.length === 0) return [];
  return [
    {
      type: 'table',
      caption: words.strategy.limitsCaption,
      widths: [4, 2, 6],
      rowHeaders: true,
      head: [
        cell(words.strategy.limit),
        cell(words.strategy.limitValue),
        cell(words.strategy.limitWhy),
      ],
      rows: limits.map(({ label, value, because }) => [cell(label), cell(value), cell(because)]),
    },
  ];
}

/** The scopes whose remaining answers stand in the annex, so that the chapters stay short. */
const ANNEXED: readonly Repeated[] = ['task', 'workplace', 'agreement'];

/** The answers the chapters' tables left out, by scope; a declined task has none, and scopes with none are left out. */
export function annexedDetails(subject: Subject): { title: string; blocks: Block[] }[] {
  const { plan, words } = subject;
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  const taskOf = ({ id }: Thing) => tasks.get(id ?? '');
  const why = (thing: Thing) => {
    const reason = taskOf(thing)?.reason.trim() ?? '';
    return reason === '' ? [] : [{ label: words.reasonLabel, value: reason }];
  };
  return ANNEXED.map((scope) => {
    const things = thingsOf(subject, scope).filter((thing) => taskOf(thing)?.status !== 'fravalgt');
    const blocks = [
      ...comparison(subject, scope, things),
      ...details(subject, things, 3, tableQuestions(subject, scope, things), why),
    ];
    return { title: words.things[scope].title, blocks };
  }).filter(({ blocks }) => blocks.length > 0);
}
