/** The shapes that the words of several papers are made of. */
import type { Scope } from '../../core/content/condition.ts';

/** A counted thing; `{n}` is the count. */
export type Counted = { none?: string; one: string; many: string };

/** Words that a paper is called by; the placeholders are the paper's own. */
export interface SheetWords {
  documentTitle: string;
  subject: string;
  keywords: readonly string[];
  header: string;
}

/** Questions by the kind of thing they are asked of, in the order their answers are shown. */
export type Picked = Readonly<
  Partial<Record<Exclude<Scope, 'plan' | 'enquiry'>, readonly string[]>>
>;

/** A part of a paper: its heading, and the questions whose answers stand in it. */
export type PartWords = { id: string; title: string; picked: Picked };
