import papers from '../../content/texts/review-papers.json' with { type: 'json' };

/** Words of what a reviewer gives back, and of the council's statement. */
export const givingWords = papers;
