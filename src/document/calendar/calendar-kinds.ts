/** What a day of a calendar is about; apart, so that a page can name them without all that finds the days. */

/** `ends` of periods, `promises` of the plan of action, `approvals` of what has been decided. */
export const DAY_KINDS = [
  'council',
  'revision',
  'quarterly',
  'ends',
  'meetings',
  'promises',
  'approvals',
] as const;
export type DayKind = (typeof DAY_KINDS)[number];
