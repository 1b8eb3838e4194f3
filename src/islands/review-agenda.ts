/** The agenda as a PDF. Fetched when it is asked for; nothing that looks like a CPR number leaves in it. */
import type { Catalog, ISODate, OverviewRow, Review } from '../core/index.ts';
import { agendaDoc } from '../document/agenda.ts';
import { manyWords } from '../texts/review-many.ts';
import { cprInText } from './guard.ts';
import { shelf } from './paper-work.ts';
import { nameOf, yearsOf } from './review-overview.ts';

export type AgendaAsked = {
  rows: readonly OverviewRow[];
  reviews: ReadonlyMap<string, Review>;
  catalog: Catalog;
  on: ISODate;
};
export type AgendaMade = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: string };

/** What stands in the files in the words of kommuner and members. */
function wordsOf({ rows, reviews }: Pick<AgendaAsked, 'rows' | 'reviews'>): string[] {
  return rows.flatMap(({ edition, title, kommune, ownTasks }) => {
    const { remarks = {}, voices = {} } = reviews.get(edition) ?? {};
    return [
      ...[title, kommune, ...ownTasks],
      ...Object.values(remarks).map(({ text }) => text),
      ...Object.values(voices).map(({ role }) => role),
    ];
  });
}

/** What looks like a CPR number in what would leave; empty when nothing does. */
export function heldBack(asked: Pick<AgendaAsked, 'rows' | 'reviews'>): string[] {
  return wordsOf(asked).flatMap((text) => cprInText(null, text));
}

/** The agenda of the rows, in their order, or a sentence that says why there is none. */
export async function agendaPdf(asked: AgendaAsked): Promise<AgendaMade> {
  if (heldBack(asked).length > 0) return { ok: false, why: manyWords.out.heldBack };
  const { fonts } = await shelf.read();
  if (!fonts) return { ok: false, why: manyWords.out.failed };
  const called = (row: OverviewRow): string => [nameOf(row), yearsOf(row)].join(' ').trim();
  const made = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const doc = agendaDoc({ ...asked, nameOf: called, words: manyWords.agenda, made });
  const [{ tidy }, { renderPdf }] = await Promise.all([
    import('../document/tidy.ts'),
    import('../document/pdf/index.ts'),
  ]);
  const { bytes } = await renderPdf(tidy(doc), fonts);
  return { ok: true, bytes: bytes as Uint8Array<ArrayBuffer> };
}
