/** What is wrong with a file of recommendations, in words; and how many there are in one that is right. */
import { fill } from '../../core/index.ts';
import type { FaultyLine } from '../../storage/checks-file.ts';
import { checksWords as words } from '../../texts/review-checks.ts';

/** The fault with its place: `Linje 4, felt "id": Feltet mangler.` */
export function faultText({ line, field, code, detail }: FaultyLine): string {
  const known: Readonly<Record<string, string>> = words.fault;
  const place = [
    line === null ? '' : fill(words.line, { line }),
    field === '' ? '' : fill(words.field, { field }),
  ].filter((part) => part !== '');
  const said = fill(known[code] ?? words.fault.other, { detail });
  return place.length === 0 ? said : `${place.join(', ')}: ${said}`;
}

export function countText(many: number): string {
  return many === 1 ? words.loadedOne : fill(words.loaded, { count: many });
}
