/** Words of the search and its page. */
import search from '../../content/texts/search.json' with { type: 'json' };

export const searchWords = search;
