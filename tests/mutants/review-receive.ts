/** Mutants of remarks that came back: where they stand, what becomes of them, and that none is lost on the way. */
import { breaking } from './mutant.ts';

const received = 'tests/core/received.test.ts';
const kept = 'tests/storage/reviews.test.ts';
const keeper = 'tests/storage/review-keeper.test.ts';
const annex = 'tests/document/remarks-answered.test.ts';

export const reviewReceive = [
  ...breaking('src/core/review/received.ts', received, {
    'remarks to another plan are not shown at this one': ['review.plan.id === plan.id', 'true'],
    'last year’s remarks are told from this year’s': [
      "edition === plan.basedOn ? 'former' : 'other'",
      "'other'",
    ],
    'a suggestion to what is gone is not taken over': ["state === 'gone' || ", ''],
    'a verdict that was taken back is not told': ['if (verdict === null) continue;', ''],
  }),
  ...breaking('src/storage/reviews.ts', kept, {
    'a review is made one with the one that is there': [
      '(mergeReviews(stored, review) ?? review)',
      'review',
    ],
    'a kept review that cannot be read is set aside': ['raw !== undefined && !stored', 'false'],
    'a record that is not as it was written is not believed': [
      "if (typeof text !== 'string' || field(raw, 'sum') !== checksum(text)) return null;\n  try {",
      "if (typeof text !== 'string') return null;\n  try {",
    ],
    'a review goes out with its private notes': [
      "await access.delete('reviewNotes', edition);",
      '',
    ],
  }),
  ...breaking('src/storage/reviewing.ts', kept, {
    'no review of another edition is taken for this one’s': [
      "if (await access.get('reviews', edition)) return true;",
      'return true;',
    ],
  }),
  ...breaking('src/storage/review-keeper.ts', keeper, {
    'what is written in a review is in the journal at once': ['safe = journal();', 'safe = true;'],
    'a save that failed is tried again': [
      'again(RETRIES[Math.min(failures, RETRIES.length - 1)]);',
      '',
    ],
    'the journal is kept while something in it is not saved': [
      'if (saved === written) {',
      'if (saved <= written) {',
    ],
    'another tab’s words come into the review': [
      'review = mergeReviews(review, result.review) ?? review;',
      '',
    ],
    'a journal that was written on is not dropped': [
      "texts.includes(storage.getItem(key) ?? '')",
      'texts.length > 0',
    ],
  }),
  ...breaking('src/document/strategy/remarks-answered.ts', annex, {
    'a number of a person does not leave in a remark': [
      '.length > 0 ? words',
      '.length < 0 ? words',
    ],
    'an answer that is not given yet stays at home': ['? [open]', '? [open, remark.reason]'],
    'next year’s strategy tells what became of last year’s remarks': [
      "['former', 'this'] as const",
      "['this'] as const",
    ],
  }),
];
