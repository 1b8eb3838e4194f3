/** Words of the frame and the reading pages. */
import site from '../../content/texts/site.json' with { type: 'json' };

export const siteWords = site;
