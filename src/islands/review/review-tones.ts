/** The style classes that a review is told in: of verdicts, and of what the machine sees. */
import type { Observation, Verdict } from '../../core/index.ts';

export const VERDICT_TONES: Record<Verdict, string> = {
  'i-orden': 'tone-good',
  'boer-forbedres': 'tone-care',
  'har-et-spoergsmaal': 'tone-info',
};

export const STATUS_TONES: Record<Observation['status'], string> = {
  broken: 'tone-bad',
  missing: 'tone-care',
  open: 'tone-care',
  note: 'tone-info',
};
