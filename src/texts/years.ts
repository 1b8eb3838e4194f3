/** Words of a plan that goes on from last year's. */
import years from '../../content/texts/years.json' with { type: 'json' };

export const yearWords = years;
