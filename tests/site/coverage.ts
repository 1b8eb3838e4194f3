/** Whether a line of a source is told where its row says: there, and nowhere else on the page. */
import type { Row } from '../content/coverage.ts';
import { itemOf, parsed, placeOf, remove, wordsOf, wordsOfMain, written } from './place.ts';

/** What is wrong with the row on its page; `null` when it stands. */
export function problemOf(row: Pick<Row, 'id' | 'item' | 'phrase'>, html: string): string | null {
  const page = parsed(html);
  const place = placeOf(page, row.id);
  if (place.length === 0) return `no place ${row.id}`;
  const told = row.item === undefined ? place : itemOf(place, row.item);
  if (told.length === 0) return `no item ${String(row.item)} in ${row.id}`;
  if (!wordsOf(told).includes(row.phrase)) return `not told in ${row.id}: ${row.phrase}`;
  remove(told);
  if (wordsOfMain(page).includes(row.phrase)) return `told elsewhere too: ${row.phrase}`;
  return null;
}

/** The page as it would be without what tells the row. */
export function without(row: Pick<Row, 'id' | 'item'>, html: string): string {
  const page = parsed(html);
  const place = placeOf(page, row.id);
  remove(row.item === undefined ? place : itemOf(place, row.item));
  return written(page);
}
