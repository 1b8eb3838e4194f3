/** What a change of law touches: the records it names, what is built on them, and what it alters in a whole plan. */
import { assess } from '../assess/assess.ts';
import type { Finding } from '../assess/assessment.ts';
import type { Scope } from '../content/condition.ts';
import type { Catalog, Content, ISODate } from '../content/content.ts';
import { addDays } from '../text/dates.ts';
import { placeKey } from '../condition/kleene.ts';
import type { Plan } from '../plan/plan.ts';
import type { Change } from '../content/reference.ts';
import { type AskedOn, usesOf } from './uses.ts';

/** A paper, by the answers that it prints: the slugs it names, or all answers about things of a kind. */
export type PaperPrints = { id: string; title: string; scopes: Scope[]; questions: string[] };

/** One finding of a plan that is another on the day of a change than on the day before. */
export type Turned = { rule: string; place: string; before: Finding | null; after: Finding | null };

export type Touched = {
  rules: string[];
  targetGroups: string[];
  provisions: string[];
  /** What the rules and groups ask, and what asks for them. */
  questions: AskedOn[];
  tasks: string[];
  /** The ids of the papers that print one of the questions, or what a rule says. */
  papers: string[];
};

/** What a change touches: what it names, the rules behind the provisions it names, and what is built on all of them. */
export function touchedBy(
  content: Content,
  { touches = {} }: Pick<Change, 'touches'>,
  papers: readonly PaperPrints[],
): Touched {
  const uses = usesOf(content);
  const { targetGroups = [], provisions = [] } = touches;
  const behind = provisions.flatMap((slug) => uses.provisions.get(slug)?.rules ?? []);
  const named = new Set([...(touches.rules ?? []), ...behind]);
  const rules = content.rules.filter(({ id }) => named.has(id));
  const used = [
    ...rules.map(({ id }) => uses.rules.get(id)),
    ...targetGroups.map((slug) => uses.targetGroups.get(slug)),
  ];
  const questions = once(
    used.flatMap((one) => one?.questions ?? []),
    ({ scope, question }) => `${scope}/${question}`,
  );
  const tasks = new Set(used.flatMap((one) => one?.tasks ?? []));
  const isPrinted = ({ scopes, questions: own }: PaperPrints): boolean =>
    questions.some(({ scope, question }) => scopes.includes(scope) || own.includes(question)) ||
    rules.some(({ scope }) => scopes.includes(scope));
  return {
    rules: rules.map(({ id }) => id),
    targetGroups,
    provisions,
    questions,
    tasks: content.tasks.flatMap(({ id }) => (tasks.has(id) ? [id] : [])),
    papers: papers.filter(isPrinted).map(({ id }) => id),
  };
}

/** The findings of a plan that differ between the day before and the day itself, in the order they are found. */
export function turnedOn(plan: Plan, catalog: Catalog, day: ISODate): Turned[] {
  return turnedBetween(plan, catalog, addDays(day, -1), day);
}

/** The same plan without days of its own: what it says is then tried on the day that is asked for. */
export function undated(plan: Plan): Plan {
  return {
    ...plan,
    period: NO_DAYS,
    agreements: plan.agreements.map((agreement) => ({ ...agreement, period: NO_DAYS })),
  };
}

const NO_DAYS = { from: null, until: null };

/** The findings of a plan that differ between two days, in the order they are found. The plan itself is only read. */
export function turnedBetween(
  plan: Plan,
  catalog: Catalog,
  before: ISODate,
  after: ISODate,
): Turned[] {
  const findingsOn = (on: ISODate) => byKey(assess(plan, catalog, on).findings);
  const then = findingsOn(before);
  const now = findingsOn(after);
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [then.get(key) ?? null, now.get(key) ?? null];
    if (was?.status === is?.status && was?.certainty === is?.certainty) return [];
    const found = is ?? was;
    if (found === null || (isSilent(was) && isSilent(is))) return [];
    return [{ rule: found.rule.id, place: placeKey(found.place), before: was, after: is }];
  });
}

/** What does not apply says nothing, whatever its reason. */
const isSilent = (found: Finding | null): boolean =>
  found === null || found.status === 'not-applicable';

/** The findings by rule and place; a rule that is told for both sides of a change is there twice. */
function byKey(findings: readonly Finding[]): Map<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.rule.id} ${placeKey(finding.place)}`;
    found.set(found.has(key) ? `${key} 2` : key, finding);
  }
  return found;
}

function once<T>(list: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [key(one), one])).values()];
}
