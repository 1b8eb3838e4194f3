/** What a machine can see in a plan that someone is asked to review: on the plan's own day and on the reader's. */
import { assess } from '../assess/assess.ts';
import type { Catalog, Check, ISODate } from '../content/content.ts';
import { lookAgain, missingPoints } from './inspect-answers.ts';
import { checksTried, rulesTried } from './inspect-rules.ts';
import { sectionsInspected } from './inspect-sections.ts';
import { structureOf } from './inspect-structure.ts';
import type { Inspection, Observation, Seen } from './inspection.ts';
import type { Plan } from '../plan/plan.ts';
import { viewOf } from '../condition/view.ts';

const GRAVITY = ['broken', 'missing', 'open', 'note'] as const;

/** Inspects a plan for one who reviews it; `checks` are the council's own, tried beside those of the catalog. */
export function inspect(
  plan: Plan,
  catalog: Catalog,
  today: ISODate,
  checks: readonly Check[] = [],
): Inspection {
  const planDay = plan.period.from ?? today;
  const view = viewOf(plan, catalog);
  const onToday = assess(plan, catalog, today);
  const onPlanDay = planDay === today ? onToday : assess(plan, catalog, planDay);
  const days = { planDay, today, onPlanDay, onToday };
  const { sections, sectionOf } = sectionsInspected(view, onToday);
  const seen: Seen[] = [
    ...rulesTried(view, days),
    ...checksTried(view, [...catalog.checks, ...checks], today),
    ...missingPoints(catalog, onToday),
    ...lookAgain(plan, catalog, days),
    ...structureOf(view, today),
  ];
  const place = new Map(sections.map(({ key }, at) => [key, at]));
  const observations = seen
    .map((one): Observation => {
      const { scope, id } = one.spot;
      const thing = scope === 'plan' ? '' : (view.byId[scope].get(id ?? '')?.name ?? '');
      return { ...one, section: sectionOf(one.spot), thing };
    })
    .sort(
      (a, b) =>
        (place.get(a.section) ?? 0) - (place.get(b.section) ?? 0) ||
        GRAVITY.indexOf(a.status) - GRAVITY.indexOf(b.status),
    );
  for (const { key, section } of observations) {
    sections[place.get(section) ?? 0]?.observations.push(key);
  }
  const rulesThatAre = (status: Observation['status']) => {
    const those = observations.filter((one) => one.kind === 'rule' && one.status === status);
    return new Set(those.map(({ rule }) => rule)).size;
  };
  return {
    ...days,
    sections,
    observations,
    counts: {
      covered: onToday.checklist.filter(({ status }) => status === 'covered').length,
      points: onToday.checklist.length,
      broken: rulesThatAre('broken'),
      open: rulesThatAre('open'),
    },
  };
}
