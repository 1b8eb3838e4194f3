/** A suggestion that is being rewritten before it is taken over, for as long as the tab is open. */
const keyOf = (element: string): string => `nyttestrategi:forslag:${element}`;

export const keptDraft = {
  /** The draft to the remark at that element; `null` when none was begun. */
  get(element: string): string | null {
    try {
      return sessionStorage.getItem(keyOf(element));
    } catch {
      return null;
    }
  },
  /** Keeps the draft; `null` ends it. */
  set(element: string, text: string | null): void {
    try {
      if (text === null) sessionStorage.removeItem(keyOf(element));
      else sessionStorage.setItem(keyOf(element), text);
    } catch {
      // Refused or full: the field on the page has it alone.
    }
  },
};
