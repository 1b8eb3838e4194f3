/** Words of the pages that show the whole plan: reading it through, its papers, and what they are called elsewhere. */
import documents from '../../content/texts/documents.json' with { type: 'json' };

export const documentWords = documents;
