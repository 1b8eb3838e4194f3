/** Words of the proof-reading page, and those that say a condition. */
import check from '../../content/texts/check.json' with { type: 'json' };
import { weekWords } from './week.ts';

export const checkWords = { ...check, words: { ...check.words, week: weekWords.said } };
