/** The spaces that plans live in: the reader's own, and the example's. They share no database, no key and no channel. */

/** `example`: the sandbox, where the example is looked around in and nothing of the reader's own is found. */
export type Space = 'own' | 'example';

/** What the names of a space's database, keys and channel begin with; no space's name begins another's key. */
export function rootOf(space: Space): string {
  return space === 'own' ? 'nyttestrategi' : 'nyttestrategi-eksempel';
}
