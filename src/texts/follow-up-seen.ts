/** Words where the figures of the follow-up are seen, and of the charts and the file of numbers beside them. */
import seen from '../../content/texts/follow-up-seen.json' with { type: 'json' };
import paper from '../../content/texts/papers/follow-up.json' with { type: 'json' };

/** What is said where the figures are seen. */
export const seenWords = seen;

/** Words of the charts, and of the file of numbers: the paper's own. */
export const figureWords = paper;
