/** The agreement as it travels in its papers: with only the answers they may show. */
import { planOfAgreement, withoutHidden } from '../../core/index.ts';
import type { Assessment } from '../../core/assess/assessment.ts';
import type { AgreementFile } from '../../core/plan/plan.ts';
import { AGREEMENT_ATTACHMENT, dataOf } from '../parts/attachments.ts';
import type { Attachment } from '../parts/doc.ts';

/** The agreement without hidden answers, as the data of a paper. */
export function agreementAttachment(
  file: AgreementFile,
  assessment: Assessment,
  description: string,
): Attachment {
  return dataOf(AGREEMENT_ATTACHMENT, description, agreementWithoutHidden(file, assessment));
}

function agreementWithoutHidden(file: AgreementFile, assessment: Assessment): AgreementFile {
  const shown = withoutHidden(planOfAgreement(file), assessment);
  const same = <T extends { id: string }>(items: readonly T[], item: T): T =>
    items.find(({ id }) => id === item.id) ?? item;
  return {
    ...file,
    agreement: same(shown.agreements, file.agreement),
    workplace: file.workplace === null ? null : same(shown.workplaces, file.workplace),
    ...(file.places ? { places: file.places.map((place) => same(shown.workplaces, place)) } : {}),
    approvals: file.approvals.map((approval) => same(shown.approvals, approval)),
    tasks: file.tasks.map((task) => same(shown.tasks, task)),
  };
}
