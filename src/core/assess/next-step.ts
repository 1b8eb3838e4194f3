/** What to do next with a plan: one thing, the most pressing. */
import type { Assessment, Finding } from './assessment.ts';
import type { Place } from '../plan/place.ts';
import { attentionTo } from './attention.ts';
import { isBreach } from './findings.ts';
import type { Catalog, ISODate } from '../content/content.ts';
import { addDays } from '../text/dates.ts';
import { progressIn } from './established.ts';
import type { Plan } from '../plan/plan.ts';
import { progressOf } from './progress.ts';

/** `more`: how many others of the same kind wait after this one. */
export type NextStep =
  /** The plan has no kommune, though there are some to choose among, or no first and last day: the rules cannot be tried on its days. */
  | { kind: 'kommune' | 'period' }
  | { kind: 'broken'; finding: Finding; more: number }
  /** An obligatorisk question is open. */
  | { kind: 'missing'; place: Place & { question: string }; more: number }
  /** Something the content has moved on from. */
  | { kind: 'attention'; place: Place; more: number }
  /** An agreement is not approved yet. */
  | { kind: 'approval'; agreement: string; more: number }
  /** No file holds the plan as it is now. */
  | { kind: 'copy' }
  /** The plan ends soon, or has ended. */
  | { kind: 'renew'; until: ISODate }
  /** Nothing presses: read it through and take the papers out. */
  | { kind: 'read' };

/** A plan is to be renewed when it ends within so many days. */
const SOON = 90;

/** The next step. `hasCopy`: a file holds the plan as it is now. Broken is only what is law and confirmed. */
export function nextStep(
  plan: Plan,
  catalog: Catalog,
  assessment: Assessment,
  hasCopy: boolean,
): NextStep {
  if (plan.kommune === null && catalog.municipalities.length > 0) return { kind: 'kommune' };
  if (plan.period.from === null || plan.period.until === null) return { kind: 'period' };

  const [finding, ...findings] = assessment.findings.filter(isBreach);
  if (finding) return { kind: 'broken', finding, more: findings.length };

  const [open, ...others] = progressOf(catalog, assessment).flatMap(
    ({ missing }) => missing.obligatorisk,
  );
  if (open) return { kind: 'missing', place: open.place, more: others.length };

  const [matter, ...matters] = attentionTo(plan, catalog, assessment);
  if (matter) return { kind: 'attention', place: matter.place, more: matters.length };

  const [agreement, ...agreements] = unapproved(plan, catalog, assessment.on);
  if (agreement !== undefined) return { kind: 'approval', agreement, more: agreements.length };

  if (!hasCopy) return { kind: 'copy' };
  const ends = endsSoon(plan, assessment.on);
  return ends === null ? { kind: 'read' } : { kind: 'renew', until: ends };
}

/** The plan's last day when it is near or past; `null` when it is not, or not known. */
export function endsSoon({ period: { until } }: Plan, on: ISODate): ISODate | null {
  return until !== null && until <= addDays(on, SOON) ? until : null;
}

/** Ids of the agreements that have not ended and do not count yet, in their order. */
function unapproved(plan: Plan, catalog: Catalog, on: ISODate): string[] {
  const isEstablishable = catalog.forms.some(
    (form) => form.scope === 'agreement' && form.established,
  );
  if (!isEstablishable) return [];
  return [...progressIn(plan, catalog, 'agreement', on)]
    .filter(([, progress]) => progress === 'draft' || progress === 'under-way')
    .map(([id]) => id);
}
