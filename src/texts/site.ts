import site from '../../content/texts/site.json' with { type: 'json' };

/** Words of the frame and the reading pages. */
export const siteWords = site;
