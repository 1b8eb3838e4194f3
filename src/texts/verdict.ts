/** What certainties and the outcomes of rules are called, on screen and in papers. */
import verdict from '../../content/texts/verdict.json' with { type: 'json' };

export const verdictWords = verdict;
