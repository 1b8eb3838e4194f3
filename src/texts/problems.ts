/** What can be wrong with a stored record, and what to do about it. */
import problems from '../../content/texts/problems.json' with { type: 'json' };

export const problemWords = problems;
