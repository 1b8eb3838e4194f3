/** A week's lines as the cells of a table: what stands at a day and an activity, and what a cell makes of what is typed. */
import {
  formatNumber,
  partsOfLine,
  readHours,
  WEEKDAYS,
  type Weekday,
  weekLine,
} from '../../core/index.ts';

type Cell = { day: Weekday; activity: string };

/** The hours that the lines have in a cell, as one text: their sum, or what was written when it is no number. */
export function hoursAt(lines: readonly string[], { day, activity }: Cell): string {
  const own = lines
    .map(partsOfLine)
    .filter((part) => part !== null)
    .filter((part) => part.day === day && part.activity === activity);
  const hours = own.map((part) => readHours(part.hours));
  if (own.length === 0) return '';
  return hours.includes(null)
    ? own.map((part) => part.hours).join(' + ')
    : formatNumber(hours.reduce<number>((sum, each) => sum + (each ?? 0), 0));
}

/**
 * The lines with what was typed in a cell; what is no number of hours is kept as it is written. They stand by day, then by
 * activity in the order given; what cannot be placed comes last.
 */
export function withHours(
  lines: readonly string[],
  { day, activity }: Cell,
  text: string,
  activities: readonly string[],
): string[] {
  const typed = text.trim().replace(/[,.]$/, '');
  const others = lines.filter((line) => {
    const part = partsOfLine(line);
    return part?.day !== day || part.activity !== activity;
  });
  const isNothing = /^0*([,.]0*)?$/.test(typed);
  const hours = readHours(typed);
  const own = isNothing ? [] : [weekLine(day, activity, hours ?? typed)];
  const placeOf = (line: string): number => {
    const part = partsOfLine(line);
    if (!part) return Infinity;
    const at = activities.indexOf(part.activity);
    return WEEKDAYS.indexOf(part.day) * 100 + (at === -1 ? 99 : at);
  };
  return [...others, ...own].toSorted((a, b) => placeOf(a) - placeOf(b));
}
