/** Days as a calendar file (iCalendar, RFC 5545): whole days, in which nobody is busy. */
import type { ISODate } from '../../core/content/content.ts';

export type CalendarDay = {
  /** The same for the same day of the same plan each time it is made, so that a calendar moves what it knows already. */
  uid: string;
  day: ISODate;
  what: string;
  /** What more there is to say; empty when there is nothing. */
  more: string;
};

/** The days as the text of a file; `made` as `YYYY-MM-DDTHH:mm:ssZ`. */
export function icsOf(name: string, days: readonly CalendarDay[], made: string): string {
  const stamp = made.replace(/[-:]/g, '').replace(/\.\d+/, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nyttestrategi//Kalender//DA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    ...days.flatMap(({ uid, day, what, more }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY;LANGUAGE=da:${escape(what)}`,
      ...(more === '' ? [] : [`DESCRIPTION;LANGUAGE=da:${escape(more)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A text as the value of a property; what is neither letter nor new line is left out. */
function escape(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Octets in a line, its end not counted. */
const MOST = 75;

/** A long line in pieces, each next one begun with a blank; no letter is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let room = MOST;
  let written = '';
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (size > room) {
      written += '\r\n ';
      room = MOST - 1;
    }
    written += letter;
    room -= size;
  }
  return written;
}
