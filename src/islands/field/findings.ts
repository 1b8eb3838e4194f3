/** How findings are sorted and toned for a reader: only law is broken; advice and own limits are not followed. */
import { type Finding, isLaw } from '../../core/index.ts';

export type FindingGroup = 'broken' | 'unfollowed' | 'open' | 'met';

/** The group a finding belongs to; `null` when the rule does not apply. */
export function groupOf({ status, rule }: Finding): FindingGroup | null {
  if (status === 'not-applicable') return null;
  if (status !== 'broken') return status;
  return isLaw(rule) ? 'broken' : 'unfollowed';
}

const TONES = { broken: 'tone-bad', unfollowed: 'tone-care', open: 'tone-care', met: 'tone-good' };

/** The style class of a finding's tone. */
export function toneOf(finding: Finding): string {
  const group = groupOf(finding);
  return group === null ? 'tone-quiet' : TONES[group];
}
