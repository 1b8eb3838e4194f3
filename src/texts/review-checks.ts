import checks from '../../content/texts/review-checks.json' with { type: 'json' };

/** Words of the part where a council's own recommendations are opened. */
export const checksWords = checks;
