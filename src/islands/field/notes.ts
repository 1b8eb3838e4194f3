/** What is fetched only when someone asks at a field: the glossary's meanings and the names of the cases. */
import { address } from '../page/site.ts';

declare const __NOTES_FILE__: string;

export type Notes = {
  terms: Record<string, { meaning: string; former?: boolean }>;
  /** Titles of cases by slug. */
  cases: Record<string, string>;
};

let notes: Promise<Notes> | null = null;

/** The published notes, fetched once; rejects when they cannot be, and asks again the next time. */
export function loadNotes(): Promise<Notes> {
  notes ??= fetch(address(`data/${__NOTES_FILE__}`))
    .then((response) => response.json() as Promise<Notes>)
    .catch((error: unknown) => {
      notes = null;
      throw error;
    });
  return notes;
}
