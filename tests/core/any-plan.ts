/** Plans of every kind for properties: lived through edit by edit, so that each is one a strategist could have. */
import * as fc from 'fast-check';
import {
  type Catalog,
  moveItem,
  nfc,
  type Plan,
  questionsOf,
  removeItem,
  renameItem,
  type Scope,
  setAgreement,
  setAnswer,
  setPeriod,
  setTaskStatus,
} from '../../src/core/index.ts';
import { type Scenario, start } from '../scenario.ts';

/** One thing a strategist does; `pick` chooses among what is there, `value` among what can be said. */
export type Step = { act: Act; pick: number; value: number; text: string };

export const ACTS = [
  'answer',
  'clear',
  'unknown-answer',
  'choose',
  'decline',
  'own-task',
  'group',
  'workplace',
  'agree',
  'run',
  'limit',
  'measure',
  'note',
  'remove',
  'move',
  'rename',
  'period',
] as const;
export type Act = (typeof ACTS)[number];

const SCOPES_WITH_ITEMS = [
  'target-group',
  'workplace',
  'task',
  'agreement',
  'measure',
  'consultation',
  'action',
  'step',
  'approval',
] as const;
const PERIODS = [
  { from: null, until: null },
  { from: '2024-02-01', until: '2024-03-31' },
  { from: '2024-11-01', until: '2025-02-28' },
  { from: '2026-02-01', until: '2026-03-31' },
  { from: '2026-11-01', until: '2027-03-31' },
  { from: '2026-05-01', until: null },
];

export const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 1, arbitrary: fc.constant<Act>('answer') },
    { weight: 2, arbitrary: fc.constantFrom(...ACTS) },
  ),
  pick: fc.nat(1000),
  value: fc.nat(1000),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

export const anySteps = fc.array(anyStep, { minLength: 5, maxLength: 60, size: 'max' });

const at = <T>(list: readonly T[], pick: number): T | undefined =>
  list.length === 0 ? undefined : list[pick % list.length];

/** A value of the question's type. */
function valueFor(catalog: Catalog, scope: Scope, slug: string, step: Step) {
  const question = questionsOf(catalog, scope).find(
    (asked) => asked.question.id === slug,
  )?.question;
  switch (question?.type) {
    case 'number':
      return step.value % 20;
    case 'yesno':
      return step.value % 2 === 0;
    case 'choice':
      return at(question.options ?? [], step.value)?.id ?? 'x';
    case 'choices':
      return (question.options ?? catalog.areas)
        .filter((_, index) => ((step.value >> index) & 1) === 1)
        .map(({ id }) => id);
    default:
      return step.text;
  }
}

/** Takes one step in a scenario. */
export function take(scenario: Scenario, step: Step): void {
  const { plan, catalog, stamp } = scenario;
  const things = [
    { scope: 'plan' as const, id: null },
    ...plan.targetGroups.map(({ id }) => ({ scope: 'target-group' as const, id })),
    ...plan.workplaces.map(({ id }) => ({ scope: 'workplace' as const, id })),
    ...plan.tasks.map(({ id }) => ({ scope: 'task' as const, id })),
    ...plan.agreements.map(({ id }) => ({ scope: 'agreement' as const, id })),
  ];
  const thing = at(things, step.pick) ?? { scope: 'plan' as const, id: null };
  const asked = at(questionsOf(catalog, thing.scope), step.value);
  const scope = at(SCOPES_WITH_ITEMS, step.value) ?? 'task';
  const list = {
    'target-group': plan.targetGroups,
    workplace: plan.workplaces,
    task: plan.tasks,
    agreement: plan.agreements,
    measure: plan.measures,
    consultation: plan.consultations,
    action: plan.actions,
    step: plan.procedure,
    approval: plan.approvals,
  }[scope];
  const item = at<{ id: string }>(list, step.pick);
  const period = at(PERIODS, step.value) ?? { from: null, until: null };
  const agreement = at(plan.agreements, step.pick);
  switch (step.act) {
    case 'answer':
    case 'clear': {
      if (!asked) return;
      const question = asked.question.id;
      const value = step.act === 'clear' ? null : valueFor(catalog, thing.scope, question, step);
      scenario.answer({ ...thing, question }, value);
      return;
    }
    case 'unknown-answer':
      scenario.plan = setAnswer(plan, { ...thing, question: 'gammelt-nok' }, step.text, 1, stamp);
      return;
    case 'choose':
      scenario.choose(at(catalog.tasks, step.pick)?.id ?? '');
      return;
    case 'decline':
      if (step.value % 2 === 0) scenario.decline(at(catalog.tasks, step.pick)?.id ?? '', step.text);
      else {
        const task = at(plan.tasks, step.pick);
        if (task) scenario.plan = setTaskStatus(plan, task.id, 'fravalgt', step.text, stamp);
      }
      return;
    case 'own-task':
      scenario.ownTask(step.text);
      return;
    case 'group':
      scenario.group(at(catalog.targetGroups, step.pick)?.id ?? '');
      return;
    case 'workplace':
      scenario.workplace(step.text);
      return;
    case 'agree': {
      const workplace = at(plan.workplaces, step.value);
      scenario.agree(step.text, null, []);
      scenario.plan = setAgreement(
        scenario.plan,
        scenario.id('agreement'),
        {
          workplace: workplace?.id ?? null,
          tasks: plan.tasks
            .filter((_, index) => ((step.pick >> index) & 1) === 1)
            .map(({ id }) => id),
          period,
        },
        stamp,
      );
      return;
    }
    case 'run':
      if (agreement) scenario.plan = setAgreement(plan, agreement.id, { period }, stamp);
      return;
    case 'limit':
      scenario.limit(
        at(catalog.rules, step.pick)?.id ?? '',
        step.value % 3 === 0 ? null : step.value,
      );
      return;
    case 'measure':
      scenario.measure(at(catalog.measures, step.pick)?.id ?? '');
      return;
    case 'note':
      scenario.note(
        at(['consultation', 'action', 'step'] as const, step.value) ?? 'action',
        step.text,
      );
      return;
    case 'remove':
      if (item) scenario.plan = removeItem(plan, scope, item.id, stamp);
      return;
    case 'move':
      if (item) scenario.plan = moveItem(plan, scope, item.id, step.value % 5, stamp);
      return;
    case 'rename':
      if (item && scope !== 'target-group' && scope !== 'measure') {
        scenario.plan = renameItem(plan, scope, item.id, step.text, stamp);
      }
      return;
    case 'period':
      scenario.plan = setPeriod(plan, period, stamp);
  }
}

/** The plan that the steps come to. */
export function planOfSteps(catalog: Catalog, steps: readonly Step[]): Plan {
  const scenario = start(catalog, { title: nfc('Plan') });
  for (const step of steps) take(scenario, step);
  return scenario.plan;
}
