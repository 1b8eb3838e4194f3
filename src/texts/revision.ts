/** Words of the yearly revision: goals, what came of them, and what to discuss; `paper` is what papers say of them too. */
import paper from '../../content/texts/papers/revision.json' with { type: 'json' };
import revision from '../../content/texts/revision.json' with { type: 'json' };

export const revisionWords = { ...revision, paper };
