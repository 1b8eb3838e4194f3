import desk from '../../content/texts/desk.json' with { type: 'json' };

/** Words of the plan's own pages: overview, files, agreements, reading, documents. */
export const deskWords = desk;
