/** Words of restore points, of comparing and merging, and of going on to the next year. */
import versions from '../../content/texts/versions.json' with { type: 'json' };

export const versionWords = versions;
