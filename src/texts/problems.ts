import problems from '../../content/texts/problems.json' with { type: 'json' };

/** What can be wrong with a stored record, and what to do about it. */
export const problemWords = problems;
