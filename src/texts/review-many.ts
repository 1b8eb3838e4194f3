import many from '../../content/texts/review-many.json' with { type: 'json' };

/** Words of the overview of many plans, of two beside each other, and of the agenda for the meeting. */
export const manyWords = many;
