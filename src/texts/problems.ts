import problems from '../../content/texts/problems.json' with { type: 'json' };

/** What can go wrong with files and storage, and what to do about it. */
export const problemWords = problems;
