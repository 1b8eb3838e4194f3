import words from '../../content/texts/field.json' with { type: 'json' };

/** Words of the fields: what is read and typed in at once. */
export const fieldWords = words;
