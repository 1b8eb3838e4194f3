/** The strategy's tables of tasks, agreements and own limits. */
import { fill, recordOf } from '../../core/index.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { statusText } from '../agreement/agreement-route.ts';
import type { Block } from '../parts/doc.ts';
import { cell, endCell, heading, paragraph } from '../parts/inline.ts';
import { limitsOf } from '../parts/limits.ts';
import { tasksThatAre, thingAt, thingsOf, type Subject, type Thing } from '../parts/subject.ts';
import {
  comparison,
  details,
  nameColumn,
  overviewTable,
  tableQuestions,
  type Level,
  type OwnColumn,
  type Repeated,
} from '../parts/things.ts';
import { periodText } from '../parts/values.ts';

/** Chosen tasks as a table an area. */
export function tasks(subject: Subject, level: Level): Block[] {
  const { words } = subject;
  const groups = byArea(subject, tasksThatAre(subject, 'valgt'));
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
  ];
}

/** Chosen tasks by area in the catalog's order; the kommune's own last. */
export function byArea(
  { catalog, words }: Subject,
  things: readonly Thing[],
): { title: string; things: Thing[] }[] {
  const areaOf = ({ record }: Thing): string | undefined =>
    record === null ? undefined : recordOf(catalog, 'task', record)?.area;
  const inArea = (area: string | undefined) => things.filter((thing) => areaOf(thing) === area);
  return [
    ...catalog.areas.map(({ id, title }) => ({ title, things: inArea(id) })),
    { title: words.strategy.ownTasks, things: inArea(undefined) },
  ].filter((group) => group.things.length > 0);
}

/** Why each task was chosen or declined, by its id; blank where nobody said. */
function reasonsOf({ tasks }: Plan): Map<string | null, string> {
  return new Map(tasks.map(({ id, reason }) => [id, reason.trim()]));
}

/** The declined tasks by area with the reason for each; nothing when none was declined. */
export function declinedTasks(subject: Subject): Block[] {
  const { plan, words } = subject;
  const declined = tasksThatAre(subject, 'fravalgt');
  if (declined.length === 0) return [];
  const reasons = reasonsOf(plan);
  const table: Block = {
    type: 'table',
    caption: words.strategy.declinedCaption,
    widths: [3, 2, 5],
    rowHeaders: true,
    head: [cell(words.taskLabel), cell(words.areaLabel), cell(words.reasonLabel)],
    rows: byArea(subject, declined).flatMap(({ title, things }) =>
      things.map((thing) => [
        cell(thing.name),
        cell(title),
        cell((reasons.get(thing.id) ?? '') || words.strategy.reasonMissing),
      ]),
    ),
  };
  return [table];
}

/** The agreements in a table, and the limits the kommune has set itself. */
export function agreements(subject: Subject, level: Level): Block[] {
  const { words } = subject;
  const limits = limitsTable(subject);
  const things = thingsOf(subject, 'agreement');
  if (things.length === 0 && limits.length === 0) return [];
  const own: OwnColumn[] = [
    { head: words.agreementLabel, width: 4, value: (thing) => agreementName(subject, thing) },
    {
      head: words.tasksLabel,
      width: 5,
      value: (thing) =>
        agreedTasks(subject, thing)
          .map(({ name }) => name)
          .join('\n'),
    },
    { head: words.periodLabel, width: 3.5, value: (thing) => agreementPeriod(subject, thing) },
    { head: words.agreement.statusLabel, width: 2.5, value: (thing) => statusText(subject, thing) },
  ];
  return [
    heading(level, words.strategy.agreements, 'alle-agreement'),
    ...(things.length > 0
      ? [
          paragraph(words.strategy.agreementsIntro),
          overviewTable(subject, 'agreement', words.things.agreement.caption, own, things),
        ]
      : []),
    ...limits,
  ];
}

/** The tasks of an agreement, in its order; not those declined since, and not those deleted. */
export function agreedTasks(subject: Subject, { id }: Thing): Thing[] {
  const agreement = subject.plan.agreements.find((item) => item.id === id);
  return (agreement?.tasks ?? [])
    .map((task) => thingAt(subject, { scope: 'task', id: task }))
    .filter((task) => task?.status === 'valgt')
    .filter((task) => task !== undefined);
}

/** An agreement's name, with the workplace, or the area, below it when the name does not say it. */
export function agreementName({ plan, catalog, words }: Subject, { id, name }: Thing): string {
  const agreement = plan.agreements.find((each) => each.id === id);
  const area = catalog.areas.find((each) => each.id === agreement?.area)?.title;
  const workplace =
    area ?? plan.workplaces.find((place) => place.id === agreement?.workplace)?.name ?? '';
  if (workplace === '' || name.includes(workplace)) return name;
  return name === words.unnamed ? workplace : `${name}\n${workplace}`;
}

/** The days of an agreement's own period, in words. */
export function agreementPeriod({ plan, words }: Subject, { id }: Thing): string {
  const period = plan.agreements.find((agreement) => agreement.id === id)?.period;
  return periodText(words, period ?? { from: null, until: null });
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
        endCell(words.strategy.limitValue),
        cell(words.strategy.limitWhy),
      ],
      rows: limits.map(({ label, value, because }) => [cell(label), endCell(value), cell(because)]),
    },
  ];
}

/**
 * The answers the chapters' tables left out, of the tasks and of the workplaces that no agreement is with; scopes with none
 * are left out. A declined task has none. The others stand in the agreements' own papers.
 */
export function annexedDetails(subject: Subject): { title: string; blocks: Block[] }[] {
  const { plan, words } = subject;
  const reasons = reasonsOf(plan);
  const agreed = new Set([
    ...plan.agreements.map(({ workplace }) => workplace),
    ...plan.approvals.map(({ workplace }) => workplace),
  ]);
  const why = ({ id }: Thing) => {
    const reason = reasons.get(id) ?? '';
    return reason === '' ? [] : [{ label: words.reasonLabel, value: reason }];
  };
  const parts: [Repeated, readonly Thing[]][] = [
    ['task', tasksThatAre(subject, 'valgt')],
    ['workplace', thingsOf(subject, 'workplace').filter(({ id }) => !agreed.has(id))],
  ];
  return parts
    .map(([scope, things]) => ({
      title: words.things[scope].title,
      blocks: [
        ...comparison(subject, scope, things),
        ...details(subject, things, 3, tableQuestions(subject, scope, things), why),
      ],
    }))
    .filter(({ blocks }) => blocks.length > 0);
}
