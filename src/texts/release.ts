/** The words of a release: what stands beside the site in its archive. */
import words from '../../content/texts/release.json' with { type: 'json' };

export const releaseWords = words;
