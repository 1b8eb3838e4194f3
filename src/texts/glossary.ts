/** Words of the glossary page and of the notes under hard words. */
import glossary from '../../content/texts/glossary.json' with { type: 'json' };

export const glossaryWords = glossary;
