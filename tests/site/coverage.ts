/** Whether a line of a source is told where its row says: there, and nowhere else on the page. */
import type { Row } from '../content/coverage.ts';
import { itemOf, type Parsed, placeOf, remove, wordsOf, wordsOfMain } from './place.ts';

type Told = Pick<Row, 'id' | 'item' | 'phrase'>;

function partOf({ id, item }: Told, page: Parsed) {
  const place = placeOf(page, id);
  return item === undefined ? place : itemOf(place, item);
}

/** What is wrong with the row on its page; `null` when it stands. */
export function problemOf(row: Told, page: Parsed): string | null {
  const told = partOf(row, page);
  if (told.length === 0) return `no place ${row.id} ${String(row.item ?? '')}`.trim();
  if (!wordsOf(told).includes(row.phrase)) return `not told in ${row.id}: ${row.phrase}`;
  const putBack = remove(told);
  const isElsewhere = wordsOfMain(page).includes(row.phrase);
  putBack();
  return isElsewhere ? `told elsewhere too: ${row.phrase}` : null;
}

/** What is wrong with a row on the page as it would be without what tells another; the page is as before afterwards. */
export function problemWithout(other: Told, row: Told, page: Parsed): string | null {
  const putBack = remove(partOf(other, page));
  const problem = problemOf(row, page);
  putBack();
  return problem;
}
