/** The quarterly list as a file for a spreadsheet, made on the page when it is asked for. */
import type { Quarter } from '../../core/follow-up/quarter.ts';
import { quarterlyCsv } from '../../document/follow-up/quarterly-list.ts';
import { paperWords as words } from '../../texts/paper.ts';
import { paperName } from '../papers/papers.ts';
import type { Session } from '../plan/session.svelte.ts';

/** The file, e.g. `kvartalsliste-eksempel-kommune-2026-3.csv`. Nothing is made of a plan that is held back: then `null`. */
export async function quarterlyFile(
  session: Session,
  quarter: Quarter,
): Promise<{ name: string; text: string; mime: string } | null> {
  if (await session.holdsBack()) return null;
  const { plan, assessment, catalog } = session;
  if (!plan || !assessment || !catalog) return null;
  const name = paperName({ kind: 'quarterly-list', id: null }, '', plan, quarter);
  const text = quarterlyCsv({ plan, assessment, catalog, words, quarter });
  return { name: `${name}.csv`, text, mime: 'text/csv;charset=utf-8' };
}
