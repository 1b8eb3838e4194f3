/** An agreement on its own: taken out of a plan, read alone, and joined to the plan again. */
import type { Stamp } from '../plan/edit.ts';
import { keepHiddenAnswers } from '../assess/hidden.ts';
import { FORMAT, VERSION } from '../plan/format.ts';
import type { AgreementFile, Plan } from '../plan/plan.ts';

/**
 * The agreement with all that its rules look at: its workplace, its tasks (not those declined since), the kommune's
 * limits, and which target groups the plan is for (without their texts). `null` when the plan has no such agreement.
 */
export function agreementFile(plan: Plan, agreementId: string): AgreementFile | null {
  const agreement = plan.agreements.find(({ id }) => id === agreementId);
  if (!agreement) return null;
  const { edition, kommune, period, revision } = plan;
  const { id } = agreement;
  const approvals = plan.approvals.filter((approval) => approval.agreement === id);
  const local = new Set(approvals.map(({ workplace }) => workplace));
  const places = plan.workplaces.filter(
    (workplace) => local.has(workplace.id) && workplace.id !== agreement.workplace,
  );
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'agreement',
    plan: { id: plan.id, edition, kommune, period, revision },
    agreement,
    workplace: plan.workplaces.find((workplace) => workplace.id === agreement.workplace) ?? null,
    ...(places.length > 0 ? { places } : {}),
    tasks: plan.tasks.filter(
      ({ id: task, status }) => status === 'valgt' && agreement.tasks.includes(task),
    ),
    limits: plan.limits,
    approvals,
    notCpr: plan.notCpr,
    targetGroups: plan.targetGroups.map((group) => ({ ...group, answers: {} })),
    content: plan.content,
    changed: plan.changed,
  };
}

/** The agreement as a plan that holds nothing else, so that the same assessment serves it. */
export function planOfAgreement(file: AgreementFile): Plan {
  const { plan, agreement, workplace, tasks, limits, approvals, notCpr, content, changed } = file;
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'plan',
    id: plan.id,
    edition: plan.edition,
    basedOn: null,
    title: agreement.name,
    kommune: plan.kommune,
    period: plan.period,
    answers: {},
    targetGroups: file.targetGroups ?? [],
    workplaces: [...(workplace ? [workplace] : []), ...(file.places ?? [])],
    tasks,
    agreements: [agreement],
    measures: [],
    limits,
    consultations: [],
    actions: [],
    procedure: [],
    approvals,
    followUp: [],
    carried: null,
    notCpr,
    tombstones: {},
    revision: plan.revision,
    content,
    changed,
  };
}

/**
 * The plan with the agreement of the file in it: the file's agreement, workplace, tasks and approvals take the place of those
 * with the same id, or are added. Answers the file does not carry are kept; limits and target groups stay the plan's.
 */
export function joinAgreement(plan: Plan, file: AgreementFile, { now }: Stamp): Plan {
  const join = <T extends { id: string; answers: Plan['answers'] }>(
    mine: readonly T[],
    theirs: readonly T[],
  ): T[] => {
    const incoming = new Map(theirs.map((item) => [item.id, item]));
    const kept = mine.map((item) => {
      const other = incoming.get(item.id);
      return other ? keepHiddenAnswers(item, other) : item;
    });
    const there = new Set(mine.map(({ id }) => id));
    return [...kept, ...theirs.filter(({ id }) => !there.has(id))];
  };
  const workplaces = [...(file.workplace ? [file.workplace] : []), ...(file.places ?? [])];
  const back = new Set(
    [file.agreement, ...workplaces, ...file.tasks, ...file.approvals].map(({ id }) => id),
  );
  return {
    ...plan,
    agreements: join(plan.agreements, [file.agreement]),
    workplaces: join(plan.workplaces, workplaces),
    tasks: join(plan.tasks, file.tasks),
    approvals: join(plan.approvals, file.approvals),
    notCpr: [...new Set([...plan.notCpr, ...file.notCpr])],
    tombstones: Object.fromEntries(Object.entries(plan.tombstones).filter(([id]) => !back.has(id))),
    changed: now,
  };
}
