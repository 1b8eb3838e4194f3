/** Words of what a reviewer gives back, and of the council's statement. */
import papers from '../../content/texts/review-papers.json' with { type: 'json' };

export const givingWords = papers;
