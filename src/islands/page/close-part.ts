/** The end of a part that folds out. */

/** Closes the part that the pressed button ends, and leaves the reader at its heading. */
export function closePart({ currentTarget }: { currentTarget: Element }): void {
  const part = currentTarget.closest('details');
  if (!part) return;
  part.open = false;
  part.querySelector('summary')?.focus();
}
