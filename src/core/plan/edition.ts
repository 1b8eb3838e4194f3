/** The life of a plan: its first edition, its saved revisions and its copies. */
import type { Stamp } from './edit.ts';
import { FORMAT, VERSION } from './format.ts';
import type { Period, Plan } from './plan.ts';
import { nfc } from '../text/text.ts';

/** How many earlier revisions a plan remembers: what a merge can find its base among. */
export const PARENTS_KEPT = 200;

/** A plan with nothing in it yet. `content` is the version of the catalog it is made with. */
export function newPlan(
  stamp: Stamp,
  given: { kommune: Plan['kommune']; period: Period; title: string; content: string },
): Plan {
  const { newId, now } = stamp;
  return {
    format: FORMAT,
    version: VERSION,
    kind: 'plan',
    id: newId(),
    edition: newId(),
    basedOn: null,
    title: nfc(given.title),
    kommune: given.kommune,
    period: given.period,
    answers: {},
    targetGroups: [],
    workplaces: [],
    tasks: [],
    agreements: [],
    measures: [],
    limits: [],
    consultations: [],
    actions: [],
    procedure: [],
    approvals: [],
    followUp: [],
    carried: null,
    notCpr: [],
    tombstones: {},
    revision: { id: newId(), parents: [] },
    content: given.content,
    changed: now,
  };
}

/**
 * The plan as a saved state of its own: a new revision, with the one it came from first among its parents.
 * `content` is the version of the catalog it is saved with, when that is known.
 */
export function stampRevision(plan: Plan, { newId }: Stamp, content = plan.content): Plan {
  const { id, parents } = plan.revision;
  return {
    ...plan,
    content,
    revision: { id: newId(), parents: [id, ...parents].slice(0, PARENTS_KEPT) },
  };
}

/** A plan of its own with the same content: a new lineage, so that the two never meet in a merge. */
export function copyPlan(plan: Plan, title: string, stamp: Stamp): Plan {
  const { newId, now } = stamp;
  return {
    ...plan,
    id: newId(),
    edition: newId(),
    basedOn: null,
    title: nfc(title),
    tombstones: {},
    revision: { id: newId(), parents: [] },
    changed: now,
  };
}
