/** What the parts of the register hand each other: a dated record, and the places that lead to and from it. */
import type { Provision, Rule, TargetGroup } from '../core/index.ts';
import { registerWords } from '../texts/register.ts';

export type DatedRecord = Rule | TargetGroup | Provision;

export type Link = { href: string; label: string };

/** Where a record stands, and what leads on from it. */
export type Paths = {
  /** The element that holds it. */
  id: string;
  /** What held before it. */
  before: Link[];
  /** What came after it. */
  after: Link[];
  /** What uses it, under a heading each. */
  uses: { title: string; links: Link[] }[];
};

/** What is said of a record of advice, or of a limit to choose, in place of law. */
export type AsAdvice = { badge: string; heading: string; confirmed: string };

/** How a record is told that is no law; null of one that tells what the law is. */
export function adviceOf(record: DatedRecord): AsAdvice | null {
  const { advice, heading, certainty } = registerWords;
  if ('topic' in record) {
    if (record.advice !== true) return null;
    return { badge: advice.told, heading: heading.counsel, confirmed: certainty.advice };
  }
  if (!('kind' in record)) return null;
  switch (record.kind) {
    case 'god-praksis':
      return {
        badge: advice['god-praksis'],
        heading: heading.advice,
        confirmed: certainty.advice,
      };
    case 'egen-graense':
      return {
        badge: advice['egen-graense'],
        heading: heading.limit,
        confirmed: certainty.bekraeftet,
      };
    default:
      return null;
  }
}
