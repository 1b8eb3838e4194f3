import keeping from '../../content/texts/keeping.json' with { type: 'json' };

/** Words of what keeps a plan beyond the browser: its promise, the age of the last file, and a file on the drive. */
export const keepingWords = keeping;
