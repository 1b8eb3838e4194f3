import seen from '../../content/texts/review-seen.json' with { type: 'json' };

/** What the machine's observations are called on the reviewer's page. */
export const seenWords = seen;
