/** The words of a review that are chosen among; apart, because only those who review need them. */

/** What a reviewer judges a section, a thing or the plan whole to be. */
export const VERDICTS = ['i-orden', 'boer-forbedres', 'har-et-spoergsmaal'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the kommune did with a reviewer's remark. */
export const OUTCOMES = ['fulgt', 'delvist-fulgt', 'ikke-fulgt', 'besvaret'] as const;
export type Outcome = (typeof OUTCOMES)[number];
