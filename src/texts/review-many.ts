import many from '../../content/texts/review-many.json' with { type: 'json' };

/** Words of the overview of many plans, and of two beside each other. */
export const manyWords = many;
