/** The tables of an agenda: what comes back in several plans, the tasks most have chosen, and every plan in numbers. */
import { fill, inCommon } from '../../core/index.ts';
import type { OverviewRow } from '../../core/overview/overview.ts';
import { planLink, type Agenda } from './agenda-input.ts';
import {
  codesOf,
  LEAST,
  openRemarks,
  POINT_KINDS,
  pointsOf,
  verdictsIn,
  type SharedPoint,
} from './agenda-points.ts';
import type { Block, Cell } from '../parts/doc.ts';
import { cell, endCell, heading, paragraph } from '../parts/inline.ts';
import { counted, listed } from '../parts/values.ts';

/** So many of the tasks that most have chosen are in the table. */
const TASKS = 10;

const number = (count: number): Cell => endCell(String(count));

/** What comes back in several plans, so that it is taken once. */
export function shared({ rows, names, words, points }: Agenda): Block[] {
  if (points.length === 0) return [];
  const called = (some: readonly OverviewRow[]) =>
    listed(some.map((row) => names.get(row.edition) ?? row.title));
  const who = ({ rows: by }: SharedPoint): string => {
    const others = rows.filter((row) => !by.includes(row));
    if (others.length === 0) return words.all;
    return others.length < by.length ? fill(words.allBut, { names: called(others) }) : called(by);
  };
  return [
    heading(2, words.shared, 'faelles'),
    paragraph(fill(words.sharedIntro, { least: LEAST })),
    {
      type: 'table',
      caption: words.sharedCaption,
      widths: [5, 1.9, 1.1, 4.5],
      head: [cell(words.point), cell(words.kind), endCell(words.count), cell(words.inPlans)],
      rowHeaders: true,
      rows: points.map((point) => [
        cell(
          fill(words.codeAndTitle, {
            code: fill(words.code, { number: point.number }),
            title: point.title,
          }),
        ),
        cell(words.kinds[point.kind]),
        number(point.rows.length),
        cell(who(point)),
      ]),
    },
  ];
}

/** The tasks that most kommuner have chosen, of those that at least two have. */
export function commonTasks({ rows, names, catalog, words }: Agenda): Block[] {
  const common = inCommon(rows, 'tasks').filter((task) => task.rows.length > 1);
  const title = heading(2, words.common, 'opgaver');
  if (common.length === 0) return [title, paragraph(words.commonNone)];
  const most = common.slice(0, TASKS);
  const more = common.length - most.length;
  return [
    title,
    ...(more > 0 ? [paragraph(words.commonIntro)] : []),
    {
      type: 'table',
      caption: words.commonCaption,
      widths: [4, 1, 6],
      head: [cell(words.task), endCell(words.count), cell(words.who)],
      rowHeaders: true,
      rows: most.map(({ slug, rows: by }) => [
        cell(catalog.tasks.find(({ id }) => id === slug)?.title ?? slug),
        number(by.length),
        cell(listed(by.map((row) => row.kommune || (names.get(row.edition) ?? row.title)))),
      ]),
    },
    ...(more > 0 ? [paragraph(counted(words.commonMore, more))] : []),
  ];
}

/** Every plan in its order, in numbers and with what comes back in it. */
export function overview(agenda: Agenda): Block[] {
  const { rows, reviews, catalog, words, points } = agenda;
  const { columns } = words;
  const counts = (row: OverviewRow) =>
    POINT_KINDS.map((kind) => pointsOf(row, catalog).filter((it) => it.kind === kind).length);
  const said = (row: OverviewRow) => {
    const review = reviews.get(row.edition);
    return verdictsIn(review).length + openRemarks(review).length;
  };
  return [
    heading(2, words.overview, 'overblik'),
    paragraph(words.overviewIntro),
    {
      type: 'table',
      caption: words.overviewCaption,
      widths: [3.4, 1.3, 1.5, 1.4, 1.6, 1.9, 4],
      head: [
        cell(words.plan),
        ...POINT_KINDS.map((kind) => endCell(columns[kind])),
        endCell(columns.unchecked),
        endCell(columns.said),
        cell(columns.shared),
      ],
      rowHeaders: true,
      rows: rows.map((row) => [
        cell(planLink(agenda, row)),
        ...counts(row).map(number),
        number(row.unchecked.length),
        number(said(row)),
        cell(
          codesOf(
            words,
            points.filter((point) => point.rows.includes(row)),
          ),
        ),
      ]),
    },
  ];
}
