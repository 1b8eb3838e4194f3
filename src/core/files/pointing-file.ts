/** What papers carry that only point to a plan: the short strategy's reference, and a letter's consultation. */
import type { Assessment } from '../assess/assessment.ts';
import { FORMAT, VERSION } from '../plan/format.ts';
import { withoutHidden } from '../assess/hidden.ts';
import type { Plan } from '../plan/plan.ts';
import type { ConsultationFile, ReferenceFile } from './pointing-format.ts';

/** Which plan, edition and revision a paper is of: enough to find it, and nothing of what it says. */
export function referenceFile(plan: Plan): ReferenceFile {
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'reference',
    id: plan.id,
    edition: plan.edition,
    revision: plan.revision.id,
  };
}

/** The consultation without what is hidden, and the plan it belongs to. */
export function consultationFile(
  plan: Plan,
  assessment: Assessment,
  consultation: string,
): ConsultationFile {
  const found = withoutHidden(plan, assessment).consultations.find(
    (each) => each.id === consultation,
  );
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'consultation',
    id: plan.id,
    edition: plan.edition,
    ...(found ? { consultation: found } : {}),
  };
}
