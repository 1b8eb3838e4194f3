/** Words of the lists for a spreadsheet. */
import lists from '../../content/texts/lists.json' with { type: 'json' };

export const listWords = lists;
