/** What the fields of records hold, said while someone writes one in an editor. */
import words from '../../content/texts/record-fields.json' with { type: 'json' };

export const recordFieldWords = words;
