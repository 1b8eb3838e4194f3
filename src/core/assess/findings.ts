/** Rules tried on the things of a plan, on the days they look at. */
import type { Finding, FindingReason, FindingStatus } from './assessment.ts';
import type { Place } from '../plan/place.ts';
import { isRetired } from '../content/retired.ts';
import type { Rule } from '../content/content.ts';
import { type Certainty, CERTAINTIES, type ISODate } from '../content/vocabulary.ts';
import { type Context, evaluate } from '../condition/evaluate.ts';
import { addDays } from '../text/dates.ts';
import { allOf, anyOf, type Evaluation, HOLDS, negate } from '../condition/kleene.ts';
import { isChosen, type Thing, type View } from '../condition/view.ts';
import { daysOf } from '../condition/days.ts';
import { sitesOf } from '../condition/collect.ts';

type Days = Finding['days'];
type Outcome = { status: FindingStatus; reason: FindingReason };

/** Whether a finding says that law is broken: advice and own limits are only not followed. */
export const isBreach = ({ status, rule }: Finding): boolean => status === 'broken' && isLaw(rule);

/** Whether a rule is law: a safeguard or a condition, and no advice or limit of the kommune's own. */
export const isLaw = ({ kind }: Pick<Rule, 'kind'>): boolean =>
  kind === 'vaernsregel' || kind === 'betingelse';

/** Every rule of the catalog on every thing it stands on; rules of content that is retired are not tried. */
export function findingsOf(view: View, on: ISODate): Finding[] {
  return view.catalog.rules
    .filter((rule) => !isRetired(rule, on))
    .flatMap((rule) =>
      view.things[rule.scope].filter(isChosen).flatMap((thing) => tryRule(rule, thing, view, on)),
    );
}

/** One rule on one thing: one finding, or one for each side of a change of certainty that changes the outcome. */
export function tryRule(rule: Rule, thing: Thing, view: View, on: ISODate): Finding[] {
  const place: Place = { scope: thing.scope, id: thing.id };
  const looked = daysLookedAt(rule, thing, view, on);
  const finding = (outcome: Outcome, days: Days, keptOpenBy: Place[] = []): Finding => {
    const question = rule.question ?? firstQuestion(keptOpenBy, thing);
    return {
      rule,
      place: question === undefined ? place : { ...place, question },
      ...outcome,
      certainty: certaintyOn(rule, days),
      days,
      keptOpenBy,
    };
  };
  const notApplicable = (reason: FindingReason): Finding[] => [
    finding({ status: 'not-applicable', reason }, looked),
  ];

  if (isBefore(rule.until, looked.from)) return notApplicable('ended');
  if (isBefore(looked.until, rule.from)) return notApplicable('not-yet');
  if (rule.kind === 'egen-graense' && !view.limits.has(rule.id)) return notApplicable('irrelevant');

  const sites = sitesOf(view, thing).map((site): Context => ({ view, things: [site] }));
  const concerned = sites.flatMap((site) => {
    const applies = rule.applies ? evaluate(rule.applies, site) : HOLDS;
    return applies.verdict === 'fails' ? [] : [{ site, applies }];
  });
  if (concerned.length === 0) return notApplicable('irrelevant');
  // While it is open whether the rule concerns the thing, only a requirement that holds decides the matter.
  const kept = allOf(concerned, ({ site, applies }) =>
    anyOf([negate(applies), evaluate(rule.requires, site)], (part) => part),
  );

  const within: Days = {
    from: later(rule.from ?? null, looked.from),
    until: earlier(rule.until ?? null, looked.until),
  };
  const sides = splitAt(within, rule.expected?.from).map((days) => ({
    days,
    outcome: outcomeOf(kept, certaintyOn(rule, days)),
  }));
  const [first] = sides;
  const isSame = sides.every(
    ({ outcome }) =>
      outcome.status === first?.outcome.status && outcome.reason === first.outcome.reason,
  );
  if (first && isSame) return [finding(first.outcome, within, kept.keptOpenBy)];
  return sides.map(({ days, outcome }) => finding(outcome, days, kept.keptOpenBy));
}

function outcomeOf(kept: Evaluation, certainty: Certainty): Outcome {
  if (kept.verdict === 'holds') return { status: 'met', reason: 'holds' };
  if (kept.verdict === 'open') return { status: 'open', reason: 'unanswered' };
  if (certainty === 'bekraeftet') return { status: 'broken', reason: 'fails' };
  return { status: 'open', reason: 'uncertain' };
}

/** The days a rule looks at on a thing; with no period anywhere, the reader's day. */
function daysLookedAt(rule: Rule, thing: Thing, view: View, on: ISODate): Days {
  if (rule.looksAt === 'today') return { from: on, until: on };
  const days = daysOf(view, thing);
  if (rule.looksAt === 'period') {
    return days.from === null && days.until === null ? { from: on, until: on } : days;
  }
  const start = days.from ?? earlier(on, days.until);
  return { from: start, until: start };
}

/** How sure a rule is on all of the days: the lowest certainty that one of them has. */
export function certaintyOn(rule: Rule, days: Days): Certainty {
  const { certainty, expected } = rule;
  if (!expected || isBefore(days.until, expected.from)) return certainty;
  if (isBefore(days.from, expected.from) || days.from === null) {
    return lower(certainty, expected.certainty);
  }
  return expected.certainty;
}

function lower(a: Certainty, b: Certainty): Certainty {
  return CERTAINTIES.indexOf(a) > CERTAINTIES.indexOf(b) ? a : b;
}

function splitAt(days: Days, change: ISODate | undefined): Days[] {
  if (change === undefined) return [days];
  const isInside = !isBefore(days.until, change) && (days.from === null || days.from < change);
  if (!isInside) return [days];
  return [
    { from: days.from, until: addDays(change, -1) },
    { from: change, until: days.until },
  ];
}

/** Whether a day is known to lie before another; an open end lies before and after nothing. */
function isBefore(a: ISODate | null | undefined, b: ISODate | null | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' && a < b;
}

function later(a: ISODate | null, b: ISODate | null): ISODate | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlier(a: ISODate | null, b: ISODate | null): ISODate | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function firstQuestion(places: readonly Place[], thing: Thing): string | undefined {
  return places.find(
    ({ scope, id, question }) => scope === thing.scope && id === thing.id && question !== undefined,
  )?.question;
}
