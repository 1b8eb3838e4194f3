/** Next year's plan, begun from this year's: apart from the marks that every page of a plan shows. */
import type { Catalog } from '../content/content.ts';
import type { Stamp } from '../plan/edit.ts';
import { indexOf } from '../content/lookup.ts';
import type { Answers, Period, Plan } from '../plan/plan.ts';
import { nfc } from '../text/text.ts';
import { viewOf } from '../condition/view.ts';
import { sectionHash, sectionsOf } from './year.ts';

/**
 * Next year's plan, begun from this one: same lineage, new edition. What belongs to the year that went stays
 * behind: consultations, what came of the goals, and agreements that have ended before the new period, with their
 * approvals; and of the plan's own answers those that are of an edition. Each section that has answers is carried over, to be confirmed.
 */
export function nextEdition(
  plan: Plan,
  given: {
    period: Period;
    title: string;
    catalog: Catalog;
    /** The goals that it begins with; none unless said otherwise. */
    goals?: Plan['followUp'];
  },
  stamp: Stamp,
): Plan {
  const { newId, now } = stamp;
  const { period, title, catalog, goals = [] } = given;
  const isOver = (until: string | null): boolean =>
    until !== null && period.from !== null && until < period.from;
  const agreements = plan.agreements.filter((agreement) => !isOver(agreement.period.until));
  const going = new Set(agreements.map(({ id }) => id));
  const next: Plan = {
    ...plan,
    edition: newId(),
    basedOn: plan.edition,
    title: nfc(title),
    period,
    answers: withoutEdition(plan.answers, catalog),
    agreements,
    approvals: plan.approvals.filter(({ agreement }) => going.has(agreement)),
    consultations: [],
    followUp: goals,
    tombstones: {},
    revision: { id: newId(), parents: [] },
    changed: now,
  };
  const carried = sectionsOf(viewOf(next, catalog)).flatMap(({ key, thing, standing }) => {
    const hash = sectionHash(thing.answers, standing);
    return hash === null ? [] : [[key, { hash, confirmed: false }] as const];
  });
  return { ...next, carried: Object.fromEntries(carried) };
}

/** The plan's answers but for those that are of the edition they were given in. */
function withoutEdition(answers: Answers, catalog: Catalog): Answers {
  const { asked } = indexOf(catalog);
  const kept = Object.entries(answers).filter(
    ([slug]) => asked.plan.get(slug)?.question.ofEdition !== true,
  );
  return kept.length === Object.keys(answers).length ? answers : Object.fromEntries(kept);
}
