/** Words of the quarterly list: of its page, and of the list itself. */
import page from '../../content/texts/quarterly.json' with { type: 'json' };
import paper from '../../content/texts/papers/quarterly-list.json' with { type: 'json' };

/** Words of the page of the quarterly list. */
export const quarterlyWords = page;

/** Words of the list itself, on the page, on paper and in the spreadsheet; and which questions it is made of. */
export const quarterlyPaperWords = paper;
