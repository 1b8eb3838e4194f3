import verdict from '../../content/texts/verdict.json' with { type: 'json' };

/** What certainties and the outcomes of rules are called, on screen and in papers. */
export const verdictWords = verdict;
