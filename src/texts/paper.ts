import paper from '../../content/texts/paper.json' with { type: 'json' };
import { verdictWords } from './verdict.ts';

/** Words of the papers. */
export const paperWords = { ...paper, ...verdictWords };
