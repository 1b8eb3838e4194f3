/** How a week that is laid out is said, and what can be wrong with it. */
import week from '../../content/texts/week.json' with { type: 'json' };

export const weekWords = week;
