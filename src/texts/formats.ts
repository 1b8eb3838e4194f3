/** Words of the published file formats: what each kind of file and each field in it is. */
import words from '../../content/texts/formats.json' with { type: 'json' };

export const formatWords = words;
