/** How it stands with what was typed: what every page with fields must be able to say. */
import saving from '../../content/texts/saving.json' with { type: 'json' };

export const savingWords = saving;
