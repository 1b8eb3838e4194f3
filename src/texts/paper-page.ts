/** Words of the page where papers are chosen, seen and taken out. */
import words from '../../content/texts/paper-page.json' with { type: 'json' };

export const paperPageWords = words;
