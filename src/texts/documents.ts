import documents from '../../content/texts/documents.json' with { type: 'json' };

/** Words of the pages that show the whole plan: reading it through, its papers, and what they are called elsewhere. */
export const documentWords = documents;
