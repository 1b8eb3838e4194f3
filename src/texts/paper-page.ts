import words from '../../content/texts/paper-page.json' with { type: 'json' };

/** Words of the page where papers are chosen, seen and taken out. */
export const paperPageWords = words;
