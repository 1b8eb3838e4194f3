import problems from '../../content/texts/file-problems.json' with { type: 'json' };

/** What can be wrong with a file, and what to do about it. */
export const fileProblemWords = problems;
