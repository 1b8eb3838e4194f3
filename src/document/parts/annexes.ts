/** The annexes a strategy may have, for whoever chooses among them. */
import type { Block } from './doc.ts';
import type { PaperWords } from '../words/paper-words.ts';

/** In the order they stand in: what is still to do, what was done and decided, and what it all rests on. */
export const ANNEXES = [
  'open-points',
  'actions',
  'revision',
  'follow-up',
  'consultations',
  'remarks',
  'declined',
  'changes',
  'details',
  'rules',
  'checklist',
] as const;
export type AnnexId = (typeof ANNEXES)[number];

/** Where some annexes stand, in a sentence; nothing when the strategy has none of them. */
export type Refer = (...ids: AnnexId[]) => Block[];

/** What an annex is called, without its letter. */
export function annexTitle(
  { strategy, things, changes, rules, remarks, revision, followUp }: PaperWords,
  id: AnnexId,
): string {
  const titles: Record<AnnexId, string> = {
    'open-points': strategy.openPoints,
    actions: things.action.title,
    revision: revision.title,
    'follow-up': followUp.title,
    consultations: things.consultation.title,
    remarks: remarks.title,
    declined: strategy.declinedTasks,
    changes: changes.title,
    details: strategy.details,
    rules: rules.title,
    checklist: strategy.checklist,
  };
  return titles[id];
}
