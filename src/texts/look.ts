import look from '../../content/texts/look.json' with { type: 'json' };

/** Words of the page on how the site looks. */
export const lookWords = look;
