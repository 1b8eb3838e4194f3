/** How long restore points that are made by themselves are kept: many of what was just now, few of what was long ago. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far back from now points are kept, and how much time each stands for: minutes, then hours, then days. */
const SPANS: readonly { back: number; each: number }[] = [
  { back: HOUR, each: 10 * MINUTE },
  { back: DAY, each: HOUR },
  { back: 30 * DAY, each: DAY },
];

/** The most points that are kept of an edition by age. */
export const MOST_BY_AGE = 60;

/** The time that a moment belongs to, of those of which one point is made: ten minutes. */
export const slotOf = (moment: number): number => Math.floor(moment / (10 * MINUTE));

/**
 * Which moments are kept, of those that points were made at: of each ten minutes of the last hour the latest, of each
 * hour of the last day, and of each day of the last thirty; always the newest, and never more than `MOST_BY_AGE`. A
 * clock that was set back makes no difference: what lies ahead of now is as far off as what lies behind.
 */
export function keptByAge(moments: readonly number[], now: number): Set<number> {
  const far = (moment: number) => Math.abs(now - moment);
  const latest = new Map<string, number>();
  for (const moment of moments) {
    const span = SPANS.find(({ back }) => far(moment) <= back);
    if (!span) continue;
    const bucket = `${String(span.each)} ${String(Math.floor(moment / span.each))}`;
    latest.set(bucket, Math.max(moment, latest.get(bucket) ?? moment));
  }
  if (moments.length === 0) return new Set();
  const newest = Math.max(...moments);
  const others = [...latest.values()].sort((a, b) => far(a) - far(b));
  return new Set([...new Set([newest, ...others])].slice(0, MOST_BY_AGE));
}
