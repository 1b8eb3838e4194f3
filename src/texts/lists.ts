import lists from '../../content/texts/lists.json' with { type: 'json' };

/** Words of the lists for a spreadsheet. */
export const listWords = lists;
