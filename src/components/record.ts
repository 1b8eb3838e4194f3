/** What the parts of the register hand each other: a dated record, and the places that lead to and from it. */
import type { Provision, Rule, TargetGroup } from '../core/index.ts';

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
