/** What became of what was typed last, where it could not simply be put in. */
import recovered from '../../content/texts/recovered.json' with { type: 'json' };

export const recoveredWords = recovered;
