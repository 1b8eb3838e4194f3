/** The rules and checks as a reviewer sees them: what is broken or open, and what law has come or gone since. */
import type { Assessment, Finding } from '../assess/assessment.ts';
import type { Place } from '../plan/place.ts';
import { asRule } from '../assess/as-rule.ts';
import { isRetired } from '../content/retired.ts';
import type { Check, ISODate, Rule } from '../content/content.ts';
import { isChosen, type View } from '../condition/view.ts';
import { dayAfter } from '../condition/days.ts';
import { tryRule } from '../assess/findings.ts';
import { observationKey, type Seen, type SeenOn } from './inspection.ts';
import type { Spot } from './review-format.ts';
import { spotKey, WHOLE } from './spot.ts';

export type Days = {
  planDay: ISODate;
  today: ISODate;
  onPlanDay: Assessment;
  onToday: Assessment;
};

/** A place as what a review may speak of: what stands outside the questions belongs to the thing. */
export function spotOf({ scope, id, question }: Place): Spot {
  return question === undefined ? { scope, id } : { scope, id, question };
}

const isWrong = ({ status }: Finding): boolean => status === 'broken' || status === 'open';

/** Rules that are broken or open on either day, and those that have ended or begun between the two. */
export function rulesTried(view: View, days: Days): Seen[] {
  return [...findings(days), ...lawEnded(days), ...lawBegun(view, days)];
}

function findings({ onPlanDay, onToday }: Days): Seen[] {
  if (onPlanDay === onToday)
    return onToday.findings.filter(isWrong).map((one) => seen(one, 'both'));
  const then = new Map(onPlanDay.findings.filter(isWrong).map((one) => [sameness(one), one]));
  const now = new Map(onToday.findings.filter(isWrong).map((one) => [sameness(one), one]));
  return [
    ...[...now].map(([key, one]) => seen(one, then.has(key) ? 'both' : 'today')),
    ...[...then].filter(([key]) => !now.has(key)).map(([, one]) => seen(one, 'plan-day')),
  ];
}

/** What a finding says, apart from the day it was made on. */
function sameness({ rule, place, status, reason }: Finding): string {
  return `${rule.id}@${spotKey(spotOf(place))}/${status}/${reason}`;
}

function seen({ rule, place, status, reason, certainty, keptOpenBy }: Finding, on: SeenOn): Seen {
  const spot = spotOf(place);
  return {
    key: observationKey('rule', `${rule.id}/${status}/${reason}`, spot),
    kind: 'rule',
    status: status === 'broken' ? 'broken' : 'open',
    on,
    spot,
    title: rule.title,
    advice: rule.advice,
    rule: rule.id,
    sources: rule.sources,
    certainty,
    ...(status === 'open' && { why: reason === 'uncertain' ? 'uncertain' : 'unanswered' }),
    openBy: keptOpenBy.map(spotOf),
    also: [],
  };
}

/** Rules that the plan was made under, and that have ended since: each once, however many things it was tried on. */
function lawEnded({ onPlanDay, planDay, today }: Days): Seen[] {
  return byRule(
    onPlanDay.findings.filter(
      ({ rule, status }) =>
        status !== 'not-applicable' &&
        rule.until !== undefined &&
        rule.until >= planDay &&
        rule.until < today,
    ),
    'law-ended',
    (rule) => dayAfter(rule.until) ?? undefined,
  );
}

/** Rules that have begun since the plan's day, and that the plan as it is would not be seen to keep today. */
function lawBegun(view: View, { onPlanDay, planDay, today }: Days): Seen[] {
  const begun = onPlanDay.findings.filter(
    ({ rule, reason }) =>
      reason === 'not-yet' &&
      rule.from !== undefined &&
      rule.from > planDay &&
      rule.from <= today &&
      (rule.until === undefined || rule.until >= today),
  );
  const tried = new Set(begun.map(({ rule }) => rule));
  const now = [...tried].flatMap((rule) =>
    view.things[rule.scope]
      .filter(isChosen)
      .flatMap((thing) => tryRule({ ...rule, looksAt: 'today' }, thing, view, today))
      .filter(isWrong)
      .map((finding) => ({ ...finding, rule })),
  );
  return byRule(now, 'law-new', (rule) => rule.from);
}

function byRule(
  found: readonly Finding[],
  kind: 'law-ended' | 'law-new',
  dayOf: (rule: Rule) => ISODate | undefined,
): Seen[] {
  return [...new Set(found.map(({ rule }) => rule))].map((rule): Seen => {
    const spots = new Map(
      found
        .filter((one) => one.rule === rule)
        .map(({ place: { scope, id } }): [string, Spot] => [spotKey({ scope, id }), { scope, id }]),
    );
    const [first = WHOLE, ...more] = spots.values();
    const spot = more.length === 0 ? first : WHOLE;
    const day = dayOf(rule);
    return {
      key: observationKey(kind, rule.id, WHOLE),
      kind,
      status: 'note',
      on: kind === 'law-ended' ? 'plan-day' : 'today',
      spot,
      title: rule.title,
      advice: rule.now,
      rule: rule.id,
      sources: rule.sources,
      certainty: rule.certainty,
      openBy: [],
      ...(day !== undefined && { day }),
      also: more.length === 0 ? [] : [first, ...more],
    };
  });
}

/** Checks that a plan does not keep, or that cannot be seen yet: how it hangs together, and a council's own advice. */
export function checksTried(view: View, checks: readonly Check[], today: ISODate): Seen[] {
  return checks
    .filter((check) => !isRetired(check, today))
    .flatMap((check) => {
      const rule = asRule(check);
      const kind = check.kind === 'sammenhaeng' ? 'coherence' : 'recommendation';
      return view.things[rule.scope]
        .filter(isChosen)
        .flatMap((thing) => tryRule(rule, thing, view, today))
        .filter(isWrong)
        .map((finding): Seen => {
          const { rule: id, certainty, ...one } = seen(finding, 'both');
          return {
            ...one,
            key: observationKey(kind, check.id, one.spot),
            kind,
            status: finding.status === 'broken' ? 'missing' : 'open',
            check: check.id,
            ...(check.source !== undefined && { source: check.source }),
          };
        });
    });
}
