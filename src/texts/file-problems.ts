/** What can be wrong with a file, and what to do about it. */
import problems from '../../content/texts/file-problems.json' with { type: 'json' };

export const fileProblemWords = problems;
