/** Where each view of the reviewer's page is. */
import type { Spot } from '../../core/index.ts';
import { address } from '../page/site.ts';

/** The address of the page with what it is to show; without anything, the list of what was handed over. */
export function reviewAddress(asked: Readonly<Record<string, string>> = {}, hash = ''): string {
  const url = new URL(address('gennemgang/'));
  for (const [key, value] of Object.entries(asked)) url.searchParams.set(key, value);
  url.hash = hash;
  return url.href;
}

/** The element that a spot is at, for the hash of an address: a section, a thing, or an answer. */
export function spotElement({ scope, id, section, question }: Spot): string {
  return ['sted', scope, ...[id, section, question].flatMap((part) => part ?? [])].join('-');
}
