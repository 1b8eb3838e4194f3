/** Mutants of the reviewer's desk: what files do to one another. */
import { breaking } from './mutant.ts';

export const reviewBench = breaking(
  'src/islands/review/review-take.ts',
  'tests/islands/review/review-take.test.ts',
  {
    'an older plan never takes the place of a newer one': [
      "met === 'new' || met === 'newer' || isLater",
      "met !== 'same' || isLater",
    ],
    'the same review twice brings nothing': ['if (!isSame) await', 'await'],
    'a list of something else is not taken for recommendations': [
      'checks && (!checks[1] ||',
      'checks && (checks[1] ||',
    ],
    'a review that comes adds to what is said': [
      '(here && mergeReviews(here, review)) ?? review',
      'review',
    ],
  },
);
