/** Words of the part where a council's own recommendations are opened. */
import checks from '../../content/texts/review-checks.json' with { type: 'json' };

export const checksWords = checks;
