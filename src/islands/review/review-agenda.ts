/** The agenda as a PDF. Fetched when it is asked for; nothing that looks like a CPR number leaves in it. */
import type { Catalog, ISODate, OverviewRow, Review } from '../../core/index.ts';
import { agendaWords } from '../../texts/review-agenda.ts';
import { manyWords } from '../../texts/review-many.ts';
import { cprInText } from '../plan/guard.ts';
import type { Outcome } from '../papers/paper-work.ts';
import { nameOf, yearsOf } from './review-overview.ts';
import { pdfOf } from './review-paper-work.ts';
import type { Watched } from '../papers/workshop.ts';

type AgendaAsked = {
  rows: readonly OverviewRow[];
  reviews: ReadonlyMap<string, Review>;
  catalog: Catalog;
  on: ISODate;
};

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
export async function agendaPdf(asked: AgendaAsked, watched: Watched): Promise<Outcome> {
  const { heldBack: why, failed } = manyWords.out;
  if (heldBack(asked).length > 0) return { ok: false, why, isCancelled: false, offersFile: false };
  const { catalog, ...rest } = asked;
  const names = namesOf(rest.rows);
  return pdfOf(
    `${agendaWords.file}.pdf`,
    (made) => ({ as: 'pdf', agenda: { ...rest, names, words: agendaWords, made } }),
    { catalog, failed },
    watched,
  );
}

/** What each plan is called, by edition: with its years, unless those of all are the same. */
export function namesOf(rows: readonly OverviewRow[]): Map<string, string> {
  const isOneYear = new Set(rows.map(yearsOf)).size < 2 && rows.length > 1;
  return new Map(
    rows.map((row) => [
      row.edition,
      isOneYear ? nameOf(row) : [nameOf(row), yearsOf(row)].join(' ').trim(),
    ]),
  );
}
