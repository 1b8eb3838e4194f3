import filled from '../../content/texts/filled.json' with { type: 'json' };

/** Words of the answers that came back in a paper. */
export const filledWords = filled;
