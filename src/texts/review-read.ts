/** Words of a plan that is read and spoken of; apart, because the page that lists the plans shows none of them. */
import read from '../../content/texts/review-read.json' with { type: 'json' };

export const readWords = read;
