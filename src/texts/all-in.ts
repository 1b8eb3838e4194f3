/** Words about a zip file of all that was taken out, when it comes in again. */
import words from '../../content/texts/all-in.json' with { type: 'json' };

export const allInWords = words;
