/** A week in a paper: hours by activity and day, with the sums of both. */
import {
  activitiesIn,
  dayName,
  daysShown,
  fill,
  formatNumber,
  hoursIn,
  readWeek,
} from '../../core/index.ts';
import type { Question } from '../../core/content/content.ts';
import type { Block, Cell } from './doc.ts';
import { bullets, cell, endCell } from './inline.ts';
import type { PaperWords } from '../words/paper-words.ts';

/** The week as a table, a row for each activity that has hours and one for the sums; lines that cannot be read after it. */
export function weekBlocks(
  words: PaperWords,
  question: Question,
  value: readonly string[],
): Block[] {
  const { lines, unread } = readWeek(value);
  const days = daysShown(lines);
  const options = question.options ?? [];
  const label = (activity: string) => options.find(({ id }) => id === activity)?.label ?? activity;
  const hours = (sum: number): Cell => endCell(sum === 0 ? '' : formatNumber(sum));
  const row = (head: string, activities: string[] | undefined): Cell[] => [
    cell(head),
    ...days.map((day) => hours(hoursIn(lines, { day, activities }))),
    hours(hoursIn(lines, { activities })),
  ];
  const { caption, activity, total } = words.weekTable;
  return [
    {
      type: 'table',
      caption: fill(caption, { heading: question.heading }),
      widths: [4, ...days.map(() => 1.8), 1.5],
      rowHeaders: true,
      head: [cell(activity), ...days.map((day) => endCell(capital(dayName(day)))), endCell(total)],
      rows: [
        ...activitiesIn(lines, options).map((each) => row(label(each), [each])),
        row(total, undefined),
      ],
    },
    ...(unread.length > 0 ? [bullets(unread)] : []),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
