import saving from '../../content/texts/saving.json' with { type: 'json' };

/** How it stands with what was typed: what every page with fields must be able to say. */
export const savingWords = saving;
