/** Words of the example's sandbox, and the six stops of the tour through it: page, places on it, what to see there. */
import tour from '../../content/texts/tour.json' with { type: 'json' };

export const tourWords = tour;
