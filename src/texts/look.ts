/** Words of the page on how the site looks. */
import look from '../../content/texts/look.json' with { type: 'json' };

export const lookWords = look;
