/** Words of the fields: what is read and typed in at once. */
import words from '../../content/texts/field.json' with { type: 'json' };

export const fieldWords = words;
