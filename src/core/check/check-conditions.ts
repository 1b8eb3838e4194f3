/** Conditions checked against the catalog they stand in, before any plan is there: what they ask of exists. */
import type { Condition, Fact, Operand, Scope } from '../content/condition.ts';
import type { Catalog, Kinds, Question, Rule } from '../content/content.ts';
import { MANNERS, SEASONS, SETTINGS } from '../content/library.ts';
import { indexOf, optionsOf, recordOf } from '../content/lookup.ts';
import type { ProblemCode, ProblemKind, Report } from '../content/problem.ts';
import { SCOPE_OF } from '../condition/collect.ts';
import { answersIn, type Visitor, type Where, walk } from '../content/walk.ts';

/** The facts that each kind of thing has; the others would never say anything. */
const PERIOD: Fact[] = ['from', 'until', 'weeks'];
const FACTS_OF: Record<Scope, Fact[]> = {
  plan: ['name', 'seasons', ...PERIOD],
  'target-group': ['name', 'record', 'traits', ...PERIOD],
  workplace: ['name', ...PERIOD],
  task: [
    ...(['name', 'record', 'traits', 'status', 'area'] as const),
    ...(['seasons', 'settings', 'manners', 'needs'] as const),
    ...PERIOD,
  ],
  agreement: ['name', 'area', 'established', ...PERIOD],
  measure: ['name', 'record', ...PERIOD],
  consultation: ['name', ...PERIOD],
  action: ['name', ...PERIOD],
  step: ['name', ...PERIOD],
  approval: ['name', ...PERIOD],
  enquiry: [],
};

/** What the facts of a library task can be. */
const LIBRARY_VALUES: Partial<Record<Fact, readonly string[]>> = {
  seasons: SEASONS,
  settings: SETTINGS,
  manners: MANNERS,
};

/** A condition where it stands in a record; `inside` are the collections whose members it is asked of. */
type Placed = {
  condition: Condition;
  /** The question that the condition shows. */
  shows?: string;
  scope: Scope;
  kind: ProblemKind;
  record: string;
  at: Where;
};

const outside = (...path: (string | number)[]): Where => ({ path, inside: [] });

/** What conditions are checked against; without the list of what tasks can need, that is what some task needs. */
type Asked = Catalog & { kinds?: Kinds };

/** Reports every condition that asks for what is not there, out of reach, or of another type. */
export function checkConditions(catalog: Asked, report: Report): void {
  for (const placed of conditionsIn(catalog)) checkCondition(placed, catalog, report);
  checkRings(catalog, report);
}

/** The conditions of what is tried on a plan: a rule or a check. */
function ofTried(
  kind: 'rules' | 'checks',
  { id, scope, applies, requires }: Pick<Rule, 'id' | 'scope' | 'applies' | 'requires'>,
): Placed[] {
  return [
    ...(applies ? [{ condition: applies, scope, kind, record: id, at: outside('applies') }] : []),
    { condition: requires, scope, kind, record: id, at: outside('requires') },
  ];
}

function conditionsIn(catalog: Catalog): Placed[] {
  const ofSections = (
    kind: ProblemKind,
    record: string,
    scope: Scope,
    sections: { questions: Question[] }[],
  ): Placed[] =>
    sections.flatMap(({ questions }, s) =>
      questions.flatMap(({ id, shown }, q): Placed[] => {
        const at = outside('sections', s, 'questions', q, 'shown');
        return shown ? [{ condition: shown, shows: id, scope, kind, record, at }] : [];
      }),
    );
  return [
    ...catalog.focusPoints.flatMap(({ id, sections, checklist }) => [
      ...ofSections('focus-points', id, 'plan', sections),
      ...checklist.map(({ covered }, at): Placed => ({
        condition: covered,
        scope: 'plan',
        kind: 'focus-points',
        record: id,
        at: outside('checklist', at, 'covered'),
      })),
    ]),
    ...catalog.forms.flatMap(({ id, scope, sections, established }) => [
      ...ofSections('forms', id, scope, sections),
      ...(established
        ? [
            {
              condition: established,
              scope,
              kind: 'forms' as const,
              record: id,
              at: outside('established'),
            },
          ]
        : []),
    ]),
    ...catalog.areas.map(({ id, suggestedWhen }): Placed => ({
      condition: suggestedWhen,
      scope: 'plan',
      kind: 'areas',
      record: id,
      at: outside('suggestedWhen'),
    })),
    ...catalog.reasons.flatMap(({ id, when, names }): Placed[] => [
      { condition: when, scope: 'task', kind: 'reasons', record: id, at: outside('when') },
      ...(names && 'each' in names && names.where
        ? [
            {
              condition: names.where,
              scope: 'task' as const,
              kind: 'reasons' as const,
              record: id,
              at: { path: ['names', 'where'], inside: [names.each] },
            },
          ]
        : []),
    ]),
    ...catalog.rules.flatMap((rule) => ofTried('rules', rule)),
    ...catalog.checks.flatMap((check) => ofTried('checks', check)),
  ];
}

/** The scopes that `of` may name from a place inside collections: those around it, the plan, an agreement's workplace. */
function reachOf(scope: Scope, at: Where): Scope[] {
  const around = [...at.inside.map((collection) => SCOPE_OF[collection]), scope];
  const more: Scope[] = around.includes('agreement') ? ['plan', 'workplace'] : ['plan'];
  return [...around, ...more];
}

function checkCondition(placed: Placed, catalog: Asked, report: Report): void {
  const { condition, scope, kind, record } = placed;
  const say = (code: ProblemCode, { path }: Where, detail: string): void => {
    report(code, kind, record, [...path], detail);
  };
  const scopeAt = (of: Scope | undefined, at: Where): Scope => of ?? reachOf(scope, at)[0] ?? scope;
  const questionAt = (operand: Operand, at: Where): Question | undefined =>
    typeof operand === 'object' && 'answer' in operand
      ? indexOf(catalog).asked[scopeAt(operand.of, at)].get(operand.answer)?.question
      : undefined;

  const visitor: Visitor = {
    operand: (operand, at) => {
      if (typeof operand !== 'object') return;
      if ('answer' in operand || 'fact' in operand) {
        const { of } = operand;
        const here = scopeAt(of, at);
        const isReached = of === undefined || reachOf(scope, at).includes(of);
        if (!isReached) say('out-of-reach', at, of);
        else if ('fact' in operand) {
          if (!FACTS_OF[here].includes(operand.fact)) say('unknown-fact', at, operand.fact);
        } else if (questionAt(operand, at)?.id !== operand.answer) {
          say('unknown-question', at, operand.answer);
        }
      }
      if ('limit' in operand) {
        const rule = catalog.rules.find(({ id }) => id === operand.limit);
        if (!rule?.limit) say('unknown-limit', at, operand.limit);
      }
      if ('weekHours' in operand) {
        const question = questionAt(operand.weekHours, at);
        if (question && question.type !== 'week') say('wrong-type', at, question.id);
        for (const activity of operand.activities ?? []) {
          const isOption = question?.options?.some(({ id }) => id === activity) ?? true;
          if (!isOption) say('unknown-option', at, activity);
        }
      }
      if ('staircase' in operand && !areSteps(operand.steps)) say('bad-steps', at, 'steps');
    },
    condition: (part, at) => {
      const pair = pairOf(part);
      if (!pair) return;
      const [operator, operands] = pair;
      operands.forEach((operand, side) => {
        const other = operands[1 - side];
        const here = { ...at, path: [...at.path, operator, 1 - side] };
        const question = questionAt(operand, at);
        if (question) checkQuestion(question, operator, other, here);
        if (typeof operand === 'object' && 'fact' in operand && typeof other === 'string') {
          checkFact(operand.fact, scopeAt(operand.of, at), other, here);
        }
      });
    },
  };
  walk(condition, visitor, placed.at);

  function checkQuestion(
    question: Question,
    operator: Operator,
    other: Operand | undefined,
    at: Where,
  ): void {
    const { type } = question;
    if (!OPERATORS_OF[type].includes(operator)) {
      say('wrong-type', at, `${question.id}: ${operator}`);
    } else if (typeof other !== 'object' && other !== undefined) {
      const expected = type === 'number' ? 'number' : type === 'yesno' ? 'boolean' : 'string';
      if (typeof other !== expected) say('wrong-type', at, `${question.id}: ${String(other)}`);
      else if (type === 'choice' || type === 'choices') {
        const isOption = optionsOf(catalog, question).some(({ id }) => id === other);
        if (!isOption) say('unknown-option', at, String(other));
      }
    }
  }

  function checkFact(fact: Fact, on: Scope, slug: string, at: Where): void {
    const isKnown = (): boolean => {
      if (fact === 'record') return recordOf(catalog, on, slug)?.id === slug;
      if (fact === 'area') return catalog.areas.some(({ id }) => id === slug);
      if (fact === 'status') return slug === 'valgt' || slug === 'fravalgt';
      const values = LIBRARY_VALUES[fact];
      if (values) return values.includes(slug);
      return true;
    };
    if (fact === 'traits') {
      const records = on === 'task' ? catalog.tasks : catalog.targetGroups;
      if (!records.some(({ traits }) => traits.includes(slug))) say('unknown-trait', at, slug);
    } else if (fact === 'needs') {
      const needs = catalog.kinds?.needs.map(({ id }) => id);
      const known = needs ?? catalog.tasks.flatMap((task) => task.needs ?? []);
      if (!known.includes(slug)) say('unknown-kind', at, slug);
    } else if (!isKnown()) say('unknown-record', at, slug);
  }
}

const OPERATORS = ['is', 'includes', 'overlaps', 'atLeast', 'atMost', 'before', 'after'] as const;
type Operator = (typeof OPERATORS)[number];

const OPERATORS_OF: Record<Question['type'], readonly Operator[]> = {
  text: ['is'],
  longtext: ['is'],
  number: ['is', 'atLeast', 'atMost'],
  date: ['is', 'before', 'after'],
  yesno: ['is'],
  choice: ['is', 'includes', 'overlaps'],
  choices: ['includes', 'overlaps', 'is'],
  cvr: ['is'],
  pnumber: ['is'],
  week: [],
};

function pairOf(condition: Condition): [Operator, [Operand, Operand]] | null {
  for (const operator of OPERATORS) {
    const pair = (condition as Partial<Record<Operator, [Operand, Operand]>>)[operator];
    if (pair) return [operator, pair];
  }
  return null;
}

function areSteps(steps: readonly { upTo: number | null; per: number }[]): boolean {
  return steps.every(({ upTo, per }, at) => {
    const before = at === 0 ? 0 : steps[at - 1]?.upTo;
    const isLast = at === steps.length - 1;
    return (
      per > 0 && (upTo === null ? isLast : before !== null && before !== undefined && upTo > before)
    );
  });
}

/** Reports questions that are shown or hidden by themselves, directly or through others. */
function checkRings(catalog: Catalog, report: Report): void {
  const asks = new Map<string, string[]>();
  const showing = conditionsIn(catalog).filter(({ shows }) => shows !== undefined);
  for (const { condition, scope, shows } of showing) {
    const asked = answersIn(condition).map(({ answer, of }) => `${of ?? scope}/${answer}`);
    asks.set(`${scope}/${shows ?? ''}`, asked);
  }
  for (const { scope, shows, kind, record, at } of showing) {
    const own = `${scope}/${shows ?? ''}`;
    const seen = new Set<string>();
    const queue = [...(asks.get(own) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (!seen.has(next)) queue.push(...(asks.get(next) ?? []));
      seen.add(next);
    }
    if (seen.has(own)) report('ring', kind, record, [...at.path], shows);
  }
}
