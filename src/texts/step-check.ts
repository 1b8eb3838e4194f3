/** Words of the check of a step. */
import words from '../../content/texts/step-check.json' with { type: 'json' };

export const stepCheckWords = words;
