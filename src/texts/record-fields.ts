import words from '../../content/texts/record-fields.json' with { type: 'json' };

/** What the fields of records hold, said while someone writes one in an editor. */
export const recordFieldWords = words;
