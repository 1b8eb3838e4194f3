import check from '../../content/texts/check.json' with { type: 'json' };

/** Words of the proof-reading page, and those that say a condition. */
export const checkWords = check;
