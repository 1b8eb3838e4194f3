/** What is fetched only when someone asks at a field: the glossary's meanings and the names of the cases. */
import { published } from '../page/published.ts';

declare const __NOTES_FILE__: string;

type Notes = {
  terms: Record<string, { meaning: string; former?: boolean }>;
  /** Titles of cases by slug. */
  cases: Record<string, string>;
};

export const loadNotes = published<Notes>(__NOTES_FILE__);
