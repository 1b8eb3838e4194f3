/** What the machine's observations are called on the reviewer's page. */
import seen from '../../content/texts/review-seen.json' with { type: 'json' };

export const seenWords = seen;
