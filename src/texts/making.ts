import words from '../../content/texts/making.json' with { type: 'json' };

/** What is said of a paper that was made, or was not. */
export const makingWords = words;
