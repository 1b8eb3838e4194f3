/** What else a plan leaves the site as: each writer is fetched when someone asks for its file. */
import type { CalendarInput } from './calendar/calendar-days.ts';
import type { ListInput } from './csv-lists.ts';
import type { Doc } from './parts/doc.ts';

/** The paper as the bytes of a .docx file. The same paper gives the same bytes. */
export async function wordFile(doc: Doc): Promise<Uint8Array> {
  return (await import('./docx/index.ts')).docToDocx(doc);
}

/** Every task of the plan as the text of a .csv file. */
export async function tasksFile(input: ListInput): Promise<string> {
  return (await import('./csv-lists.ts')).tasksCsv(input);
}

/** Every agreement of the plan as the text of a .csv file. */
export async function agreementsFile(input: ListInput): Promise<string> {
  return (await import('./csv-lists.ts')).agreementsCsv(input);
}

/** The days of the plan as the text of an .ics file. */
export async function calendarFile(input: CalendarInput): Promise<string> {
  return (await import('./calendar/calendar-days.ts')).planCalendar(input);
}
