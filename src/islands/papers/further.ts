/** What else leaves the site: lists for a spreadsheet and days for a calendar, made on the page when asked for. */
import { slugOf } from '../../core/index.ts';
import { agreementsFile, calendarFile, tasksFile } from '../../document/files.ts';
import { calendarWords as calendar } from '../../texts/calendar.ts';
import { listWords as lists } from '../../texts/lists.ts';
import { paperWords as words } from '../../texts/paper.ts';
import { madeNow } from '../page/moment.ts';
import type { Session } from '../plan/session.svelte.ts';

export type Further = 'tasks' | 'agreements' | 'calendar';

const KINDS: Record<Further, { file: string; ending: string; mime: string }> = {
  tasks: { file: 'opgaver', ending: 'csv', mime: 'text/csv;charset=utf-8' },
  agreements: { file: 'aftaler', ending: 'csv', mime: 'text/csv;charset=utf-8' },
  calendar: { file: 'datoer', ending: 'ics', mime: 'text/calendar;charset=utf-8' },
};

/** The file, e.g. `opgaver-eksempel-kommune-2026.csv`. Nothing is made of a plan that is held back: then `null`. */
export async function furtherFile(
  session: Session,
  what: Further,
): Promise<{ name: string; text: string; mime: string } | null> {
  if (await session.holdsBack()) return null;
  const { plan, assessment, catalog, today } = session;
  if (!plan || !assessment || !catalog) return null;
  const input = { plan, assessment, catalog, words };
  const text = await {
    tasks: () => tasksFile({ ...input, lists }),
    agreements: () => agreementsFile({ ...input, lists }),
    calendar: () => calendarFile({ ...input, calendar, made: madeNow() }),
  }[what]();
  const { file, ending, mime } = KINDS[what];
  const year = (plan.period.from ?? today).slice(0, 4);
  const name = [file, slugOf(plan.kommune?.name ?? ''), year].filter(Boolean).join('-');
  return { name: `${name}.${ending}`, text, mime };
}
