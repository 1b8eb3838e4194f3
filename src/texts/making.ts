/** What is said of a paper that was made, or was not. */
import words from '../../content/texts/making.json' with { type: 'json' };

export const makingWords = words;
