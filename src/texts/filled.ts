/** Words of the answers that came back in a paper. */
import filled from '../../content/texts/filled.json' with { type: 'json' };

export const filledWords = filled;
