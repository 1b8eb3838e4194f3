import paper from '../../content/texts/paper.json' with { type: 'json' };
import { verdictWords } from './verdict.ts';
import { weekWords } from './week.ts';

/** Words of the papers. */
export const paperWords = { ...paper, ...verdictWords, week: weekWords.said };
