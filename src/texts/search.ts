import search from '../../content/texts/search.json' with { type: 'json' };

/** Words of the search and its page. */
export const searchWords = search;
