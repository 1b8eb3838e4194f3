/** Edits of agreements and of the approvals on their way. */
import { changed, isSamePeriod, isSameValue, mapItem, newItem, type Stamp } from './edit.ts';
import type { Agreement, Approval, Period, Plan } from './plan.ts';
import { nfc } from '../text/text.ts';
import { inOrder } from './order.ts';

const NO_PERIOD: Period = { from: null, until: null };

/** What an agreement is made of: its name, the workplace, the chosen tasks, and the days it runs. */
type AgreementParts = Pick<Agreement, 'name' | 'workplace' | 'area' | 'tasks' | 'period'>;

/**
 * Adds an agreement with a workplace, or for an area, about tasks; its period is its own, not the plan's. It starts
 * with an approval for each step of the standing procedure.
 */
export function addAgreement(
  plan: Plan,
  {
    name,
    workplace,
    area = null,
    tasks,
    period = NO_PERIOD,
  }: Omit<AgreementParts, 'period' | 'area'> & { period?: Period; area?: string | null },
  stamp: Stamp,
): Plan {
  const agreement: Agreement = {
    ...newItem(plan.agreements, stamp),
    name: nfc(name),
    workplace,
    area,
    tasks: [...new Set(tasks)],
    period,
  };
  const approvals = inOrder(plan.procedure).reduce(
    (list, { name: step }) => [...list, newApproval(list, step, agreement.id, null, stamp)],
    plan.approvals,
  );
  return changed(plan, { agreements: [...plan.agreements, agreement], approvals }, stamp);
}

function newApproval(
  list: readonly Approval[],
  name: string,
  agreement: string,
  workplace: string | null,
  stamp: Stamp,
): Approval {
  return { ...newItem(list, stamp), name: nfc(name), agreement, workplace };
}

/** Adds a step to an agreement's way to being approved: its own, or one of a workplace under it. */
export function addApproval(
  plan: Plan,
  { name, agreement, workplace }: Pick<Approval, 'name' | 'agreement' | 'workplace'>,
  stamp: Stamp,
): Plan {
  const approval = newApproval(plan.approvals, name, agreement, workplace, stamp);
  return changed(plan, { approvals: [...plan.approvals, approval] }, stamp);
}

/** Changes the workplace, area, tasks or period of an agreement. */
export function setAgreement(
  plan: Plan,
  id: string,
  parts: Partial<Omit<AgreementParts, 'name'>>,
  stamp: Stamp,
): Plan {
  const agreements = mapItem(plan.agreements, id, (agreement) => {
    const {
      workplace = agreement.workplace,
      area = agreement.area,
      period = agreement.period,
    } = parts;
    const tasks = parts.tasks ? [...new Set(parts.tasks)] : agreement.tasks;
    const isSame =
      workplace === agreement.workplace &&
      area === agreement.area &&
      isSameValue(tasks, agreement.tasks) &&
      isSamePeriod(period, agreement.period);
    return isSame ? agreement : { ...agreement, workplace, area, tasks, period };
  });
  return changed(plan, { agreements }, stamp);
}
