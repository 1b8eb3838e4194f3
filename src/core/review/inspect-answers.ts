/** What a plan lacks by the checklists, and what in it rests on something that has changed. */
import type { Assessment } from '../assess/assessment.ts';
import { type Attention, attentionTo } from '../assess/attention.ts';
import type { Catalog } from '../content/content.ts';
import { observationKey, type Seen } from './inspection.ts';
import { type Days, spotOf } from './inspect-rules.ts';
import { findQuestion } from '../content/lookup.ts';
import type { Plan } from '../plan/plan.ts';
import type { Spot } from './review-format.ts';
import { WHOLE } from './spot.ts';
import { answersIn } from '../content/walk.ts';

/** The spot of the question that a point of a checklist is answered by; the plan whole when it is none. */
export function spotOfPoint(
  catalog: Catalog,
  point: Catalog['focusPoints'][number]['checklist'][number],
): Spot {
  const slugs = [point.question, ...answersIn(point.covered).map(({ answer }) => answer)];
  const asked = slugs.flatMap((slug) => (slug && findQuestion(catalog, 'plan', slug)) || []);
  const [first] = asked;
  return first ? { scope: 'plan', id: null, question: first.question.id } : WHOLE;
}

/** The points of the checklists that the plan does not cover. */
export function missingPoints(catalog: Catalog, { checklist }: Assessment): Seen[] {
  const points = new Map(
    catalog.focusPoints.flatMap(({ id, checklist: own }) =>
      own.map((point) => [`${id}/${point.id}`, point] as const),
    ),
  );
  return checklist.flatMap(({ focusPoint, point: slug, status }): Seen[] => {
    const point = points.get(`${focusPoint}/${slug}`);
    if (!point || status === 'covered') return [];
    const spot = spotOfPoint(catalog, point);
    return [
      {
        key: observationKey('checklist', `${focusPoint}/${slug}`, spot),
        kind: 'checklist',
        status: status === 'missing' ? 'missing' : 'open',
        on: 'both',
        spot,
        title: point.text,
        advice: '',
        check: slug,
        sources: point.sources,
        openBy: [],
        also: [],
      },
    ];
  });
}

/** Answers and choices to look at again, on either of the two days. */
export function lookAgain(plan: Plan, catalog: Catalog, days: Days): Seen[] {
  const { onPlanDay, onToday } = days;
  const now = attentionTo(plan, catalog, onToday).map((one) => again(catalog, one));
  if (onPlanDay === onToday) return now;
  const then = attentionTo(plan, catalog, onPlanDay).map((one) => again(catalog, one));
  const keysThen = new Set(then.map(({ key }) => key));
  const keysNow = new Set(now.map(({ key }) => key));
  return [
    ...now.map((one) => (keysThen.has(one.key) ? one : { ...one, on: 'today' as const })),
    ...then
      .filter(({ key }) => !keysNow.has(key))
      .map((one) => ({ ...one, on: 'plan-day' as const })),
  ];
}

function again(catalog: Catalog, { place, reason, since }: Attention): Seen {
  const spot = spotOf(place);
  const asked = place.question && findQuestion(catalog, place.scope, place.question);
  return {
    key: observationKey('look-again', reason, spot),
    kind: 'look-again',
    status: 'note',
    on: 'both',
    spot,
    title: asked ? asked.question.heading : '',
    advice: '',
    sources: [],
    openBy: [],
    code: reason,
    ...(since !== null && { day: since }),
    also: [],
  };
}
