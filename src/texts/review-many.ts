/** Words of the overview of many plans, and of two beside each other. */
import many from '../../content/texts/review-many.json' with { type: 'json' };

export const manyWords = many;
