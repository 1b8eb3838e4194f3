/** What the follow-up counts, as indicators of the content name it. */

/** What is counted of people, each a whole number. `active` is counted on the quarter's last day, the rest over the quarter. */
export const COUNTED = ['started', 'active', 'job', 'education', 'otherOffer', 'stopped'] as const;
export type Counted = (typeof COUNTED)[number];

/** Why someone's course ended: each person who ended is counted under one of them. */
export const ENDINGS = ['job', 'education', 'otherOffer', 'stopped'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What a row says: the counts, and the weeks that those who ended had been there, all together. */
export const MEASURES = [...COUNTED, 'weeks'] as const;
export type Measure = (typeof MEASURES)[number];
