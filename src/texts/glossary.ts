import glossary from '../../content/texts/glossary.json' with { type: 'json' };

/** Words of the glossary page and of the notes under hard words. */
export const glossaryWords = glossary;
