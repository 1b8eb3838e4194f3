import recovered from '../../content/texts/recovered.json' with { type: 'json' };

/** What became of what was typed last, where it could not simply be put in. */
export const recoveredWords = recovered;
