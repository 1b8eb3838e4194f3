/** A suggestion that is being rewritten before it is taken over, for as long as the tab is open. */
const keyOf = (remark: string): string => `nyttestrategi:forslag:${remark}`;

export const keptDraft = {
  /** The draft to a remark; `null` when none was begun. */
  get(remark: string): string | null {
    try {
      return sessionStorage.getItem(keyOf(remark));
    } catch {
      return null;
    }
  },
  /** Keeps the draft; `null` ends it. */
  set(remark: string, text: string | null): void {
    try {
      if (text === null) sessionStorage.removeItem(keyOf(remark));
      else sessionStorage.setItem(keyOf(remark), text);
    } catch {
      // Refused or full: the field on the page has it alone.
    }
  },
};
