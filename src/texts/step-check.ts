import words from '../../content/texts/step-check.json' with { type: 'json' };

/** Words of the check of a step. */
export const stepCheckWords = words;
