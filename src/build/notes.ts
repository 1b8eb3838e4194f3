/** What a field fetches when someone asks at it: meanings of the glossary's terms and names of the cases, as one file. */
import { type Content, textHash } from '../core/index.ts';

/** The file of notes; its name changes with what it says. */
export function publishNotes({ terms, cases }: Content): { name: string; json: string } {
  const notes = {
    terms: Object.fromEntries(
      terms
        .filter(({ quiet }) => !quiet)
        .map(({ id, meaning, former }) => [id, { meaning, ...(former && { former }) }]),
    ),
    cases: Object.fromEntries(cases.map(({ id, title }) => [id, title])),
  };
  return { name: `notes.${textHash(notes)}.json`, json: JSON.stringify(notes) };
}
