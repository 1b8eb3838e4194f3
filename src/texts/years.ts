import years from '../../content/texts/years.json' with { type: 'json' };

/** Words of a plan that goes on from last year's. */
export const yearWords = years;
