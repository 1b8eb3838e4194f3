/** A rule's examples made into plans and tried: each must give what it says. */
import { asRule } from '../assess/as-rule.ts';
import type { Scope } from '../content/condition.ts';
import type { Catalog, Rule, RuleExample } from '../content/content.ts';
import { newPlan } from '../plan/edition.ts';
import { tryRule } from '../assess/findings.ts';
import { indexOf, recordOf } from '../content/lookup.ts';
import type { Answers, Plan } from '../plan/plan.ts';
import type { Report } from '../content/problem.ts';
import { enquiryView } from '../condition/enquiry-view.ts';
import { type View, viewOf } from '../condition/view.ts';

/** The examples of a rule: plans in the small that meet it, and that break it. */
export type RuleExamples = { met: RuleExample[]; broken: RuleExample[] };

/** Reports rules and checks that have no examples, of those that meet them or of those that break them. */
export function checkExamplesExist(
  catalog: Catalog,
  examples: ReadonlyMap<string, RuleExamples>,
  report: Report,
): void {
  for (const { kind, rule } of triedIn(catalog)) {
    for (const side of SIDES) {
      const list = examples.get(rule.id)?.[side] ?? [];
      if (list.length === 0) report('no-examples', kind, rule.id, ['examples', side]);
    }
  }
}

/** Reports examples that do not give what they say on their own date. */
export function checkExamples(
  catalog: Catalog,
  examples: ReadonlyMap<string, RuleExamples>,
  report: Report,
): void {
  for (const { kind, rule } of triedIn(catalog)) {
    for (const side of SIDES) {
      examples.get(rule.id)?.[side].forEach((example, at) => {
        tryExample(rule, example, side, catalog, (code, path, detail) => {
          report(code, kind, rule.id, ['examples', side, at, ...path], detail);
        });
      });
    }
  }
}

const SIDES = ['met', 'broken'] as const;

const triedIn = ({ rules, checks }: Catalog) => [
  ...rules.map((rule) => ({ kind: 'rules' as const, rule })),
  ...checks.map((check) => ({ kind: 'checks' as const, rule: asRule(check) })),
];

function tryExample(
  rule: Rule,
  example: RuleExample,
  side: 'met' | 'broken',
  catalog: Catalog,
  say: (code: Parameters<Report>[0], path: (string | number)[], detail: string) => void,
): void {
  const index = indexOf(catalog);
  for (const [scope, answers] of Object.entries(example.answers ?? {})) {
    for (const slug of Object.keys(answers)) {
      if (index.asked[scope as Scope].get(slug)?.question.id !== slug) {
        say('example-answer', ['answers', scope, slug], slug);
      }
    }
  }
  for (const [scope, slug] of Object.entries(example.records ?? {})) {
    if (recordOf(catalog, scope as Scope, slug)?.id !== slug) {
      say('example-record', ['records', scope], slug);
    }
  }
  const view = viewOfExample(example, rule.scope, catalog);
  const findings = view.things[rule.scope].flatMap((thing) =>
    tryRule(rule, thing, view, example.on),
  );
  const heard = findings.map(({ status, reason }) => `${status} (${reason})`).join(', ');
  if (findings.some(({ status }) => status === 'not-applicable')) {
    say('example-not-applicable', [], heard);
  } else if (side === 'met') {
    if (!findings.every(({ status }) => status === 'met')) say('example-not-met', [], heard);
  } else if (
    !findings.every(({ status, reason }) => status === 'broken' || reason === 'uncertain')
  ) {
    say('example-not-broken', [], heard);
  }
}

/** What an example's rule is tried on: the plan it tells of, or its answers alone. */
function viewOfExample(example: RuleExample, scope: Scope, catalog: Catalog): View {
  if (scope !== 'enquiry') return viewOf(planOfExample(example, scope, catalog), catalog);
  const answers = Object.entries(example.answers?.enquiry ?? {});
  return enquiryView(
    Object.fromEntries(answers.map(([slug, value]) => [slug, { value, revision: 1 }])),
    catalog,
  );
}

/** The plan that an example tells of: one thing of each scope it names, and of the rule's; an agreement holds them. */
function planOfExample(example: RuleExample, ruleScope: Scope, catalog: Catalog): Plan {
  let ids = 0;
  const newId = (): string => `example${String((ids += 1))}`;
  const period = example.period ?? { from: null, until: null };
  const stamp = { now: `${example.on}T12:00:00Z`, newId };
  const plan = newPlan(stamp, { kommune: null, period, title: example.name, content: '' });
  const given = new Set<string>([
    ruleScope,
    ...Object.keys(example.answers ?? {}),
    ...Object.keys(example.records ?? {}),
  ]);
  const answersOf = (scope: Scope): Answers =>
    Object.fromEntries(
      Object.entries(example.answers?.[scope] ?? {}).map(([slug, value]) => {
        const asked = indexOf(catalog).asked[scope].get(slug);
        return [slug, { value, revision: asked?.question.revision ?? 1 }];
      }),
    );
  const one = <T>(
    scope: Scope,
    make: (item: { id: string; order: number; answers: Answers }) => T,
  ): T[] => (given.has(scope) ? [make({ id: newId(), order: 1, answers: answersOf(scope) })] : []);
  const record = (scope: Scope): string | null => example.records?.[scope] ?? null;
  const name = example.name;

  const workplaces = one('workplace', (item) => ({ ...item, name }));
  const tasks = one('task', (item) => ({
    ...item,
    record: record('task'),
    name,
    status: 'valgt' as const,
    reason: '',
  }));
  return {
    ...plan,
    answers: answersOf('plan'),
    targetGroups: one('target-group', (item) => ({ ...item, record: record('target-group') })),
    workplaces,
    tasks,
    agreements: one('agreement', (item) => ({
      ...item,
      name,
      workplace: workplaces[0]?.id ?? null,
      area: null,
      tasks: tasks.map(({ id }) => id),
      period,
    })),
    measures: one('measure', (item) => ({ ...item, record: record('measure') })),
    consultations: one('consultation', (item) => ({ ...item, name })),
    actions: one('action', (item) => ({ ...item, name })),
    limits: Object.entries(example.limits ?? {}).map(([slug, value], at) => ({
      id: newId(),
      order: at,
      record: slug,
      value,
    })),
  };
}
