/** The order of things among their kind. */

/** A list in the order its things are meant to stand; a new list, the things themselves untouched. */
export function inOrder<T extends { id: string; order: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
