/** What the parts of the register hand each other: a dated record, and the places that lead to and from it. */
import type { Dated, Provision, Rule, TargetGroup } from '../core/index.ts';
import { registerWords } from '../texts/register.ts';

export type DatedRecord = Rule | TargetGroup | Provision;

export type Link = { href: string; label: string };

/** Where a record stands, and what leads on from it. */
export type Paths = {
  /** What held before it. */
  before: Link[];
  /** What came after it. */
  after: Link[];
  /** What uses it, under a heading each. */
  uses: { title: string; links: Link[] }[];
};

/** The dates of a record and how sure it is: all that a badge of it is worked out of on another day. */
export function datesOf({ from, until, certainty, expected }: Dated): Dated {
  return {
    from,
    until,
    certainty,
    expected: expected && { from: expected.from, certainty: expected.certainty },
  };
}

/** What is said of a record of advice, or of a limit to choose, in place of law. */
export type AsAdvice = {
  badge: string;
  heading: string;
  /** Someone gave it: its doubt says only what it is confirmed as. A limit to choose is nobody's advice. */
  isGiven: boolean;
};

/** How a record is told that is no law; null of one that tells what the law is. */
export function adviceOf(record: DatedRecord): AsAdvice | null {
  const { advice, heading } = registerWords;
  if ('topic' in record) {
    return record.advice === true
      ? { badge: advice.told, heading: heading.counsel, isGiven: true }
      : null;
  }
  if (!('kind' in record)) return null;
  if (record.kind === 'god-praksis') {
    return { badge: advice['god-praksis'], heading: heading.advice, isGiven: true };
  }
  return record.kind === 'egen-graense'
    ? { badge: advice['egen-graense'], heading: heading.limit, isGiven: false }
    : null;
}
