/** What a reviewer may ask at each section of a strategy, by the section's slug or the form's. */
import guide from '../../content/texts/review-guide.json' with { type: 'json' };

export const guideForReview = guide;
