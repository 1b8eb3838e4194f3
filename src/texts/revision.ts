import revision from '../../content/texts/revision.json' with { type: 'json' };

/** Words of the yearly revision: goals, what came of them, and what to discuss. */
export const revisionWords = revision;
