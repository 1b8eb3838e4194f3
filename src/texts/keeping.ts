/** Words of what keeps a plan beyond the browser: its promise, the age of the last file, and a file on the drive. */
import keeping from '../../content/texts/keeping.json' with { type: 'json' };

export const keepingWords = keeping;
