import words from '../../content/texts/all-in.json' with { type: 'json' };

/** Words about a zip file of all that was taken out, when it comes in again. */
export const allInWords = words;
