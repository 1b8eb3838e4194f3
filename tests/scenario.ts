/** A headless client: a plan lived through as a strategist would, one edit at a time, and what it comes to. */
import {
  addAgreement,
  addMeasure,
  addNote,
  addOwnTask,
  addTargetGroup,
  addWorkplace,
  assess,
  basisIn,
  type Assessment,
  type Catalog,
  chooseTask,
  declineTask,
  type Finding,
  findQuestion,
  inOrder,
  newPlan,
  type Period,
  type Place,
  type Plan,
  removeItem,
  setAgreement,
  setAnswer,
  setLimit,
  type Stamp,
} from '../src/core/index.ts';
import type { AnswerValue, ItemScope } from '../src/core/index.ts';

/** Ids in a row and a moment a second later at each call: the same in every run. */
export function stamps(prefix = 'id'): Stamp {
  let count = 0;
  return {
    now: '2026-01-01T00:00:00Z',
    newId: () => `${prefix}${String((count += 1)).padStart(8, '0')}`,
  };
}

/** What a scenario starts from; the day defaults to 1 March 2026. */
export type Beginning = {
  plan?: Plan;
  on?: string;
  period?: Period;
  title?: string;
  prefix?: string;
};

/** What is expected of a rule's findings; of several, one must fit. */
export type ExpectedFinding = {
  rule: string;
  status: Finding['status'];
  reason?: Finding['reason'];
  at?: string | null;
};

/** Starts a scenario on a plan, an empty one when none is given. */
export function start(catalog: Catalog, beginning: Beginning = {}): Scenario {
  return new Scenario(catalog, beginning);
}

/** Every step changes the plan and gives the scenario back; names stand for the ids of what they named. */
export class Scenario {
  plan: Plan;
  on: string;
  readonly catalog: Catalog;
  readonly stamp: Stamp;

  constructor(catalog: Catalog, beginning: Beginning) {
    const { plan, on = '2026-03-01', title = 'Strategi', prefix } = beginning;
    const { period = { from: null, until: null } } = beginning;
    this.catalog = catalog;
    this.stamp = stamps(prefix);
    this.on = on;
    const { version: content } = catalog;
    this.plan = plan ?? newPlan(this.stamp, { kommune: null, period, title, content });
  }

  /** What the assessment says now. */
  get assessment(): Assessment {
    return assess(this.plan, this.catalog, this.on);
  }

  #edit(plan: Plan): this {
    this.plan = plan;
    return this;
  }

  /** The id of a thing: the newest of its kind, or the one with that name or record. */
  id(scope: ItemScope, name?: string): string {
    const lists = {
      'target-group': this.plan.targetGroups.map((item) => ({ name: item.record, ...item })),
      workplace: this.plan.workplaces,
      task: this.plan.tasks,
      agreement: this.plan.agreements,
      measure: this.plan.measures.map((item) => ({ name: item.record, ...item })),
      consultation: this.plan.consultations,
      action: this.plan.actions,
      step: this.plan.procedure,
      approval: this.plan.approvals,
    };
    const items: readonly {
      id: string;
      order: number;
      name: string | null;
      record?: string | null;
    }[] = lists[scope];
    const found = inOrder(items).findLast(
      (item) => name === undefined || item.name === name || item.record === name,
    );
    if (!found) throw new Error(`The plan has no ${scope} ${name ?? ''}`);
    return found.id;
  }

  /** A place by scope and name; a question of the newest thing of its kind when no name is given. */
  place(scope: ItemScope | 'plan', question: string, name?: string): Place & { question: string } {
    return { scope, id: scope === 'plan' ? null : this.id(scope, name), question };
  }

  answer(place: Place & { question: string }, value: AnswerValue): this {
    const asked = findQuestion(this.catalog, place.scope, place.question);
    const revision = asked?.question.revision ?? 1;
    const basis = basisIn(this.plan, this.catalog, place);
    return this.#edit(setAnswer(this.plan, place, value, revision, this.stamp, basis));
  }

  /** Answers questions of the plan itself. */
  answerPlan(answers: Readonly<Record<string, AnswerValue>>): this {
    for (const [slug, value] of Object.entries(answers))
      this.answer(this.place('plan', slug), value);
    return this;
  }

  /** Answers questions of the newest thing of a kind. */
  answerThe(scope: ItemScope, answers: Readonly<Record<string, AnswerValue>>): this {
    for (const [slug, value] of Object.entries(answers))
      this.answer(this.place(scope, slug), value);
    return this;
  }

  choose(record: string): this {
    return this.#edit(chooseTask(this.plan, { record, name: record }, this.stamp));
  }

  decline(record: string, reason: string): this {
    return this.#edit(declineTask(this.plan, { record, name: record }, reason, this.stamp));
  }

  ownTask(name: string): this {
    return this.#edit(addOwnTask(this.plan, name, this.stamp));
  }

  group(record: string): this {
    return this.#edit(addTargetGroup(this.plan, record, this.stamp));
  }

  measure(record: string): this {
    return this.#edit(addMeasure(this.plan, record, this.stamp));
  }

  workplace(name: string): this {
    return this.#edit(addWorkplace(this.plan, name, this.stamp));
  }

  note(scope: 'consultation' | 'action' | 'step', name: string): this {
    return this.#edit(addNote(this.plan, scope, name, this.stamp));
  }

  /** Makes an agreement with a workplace, or none, about tasks, by their names. */
  agree(
    name: string,
    workplace: string | null,
    tasks: readonly string[] = [],
    period?: Period,
  ): this {
    const at = workplace === null ? null : this.id('workplace', workplace);
    const parts = { name, workplace: at, tasks: tasks.map((task) => this.id('task', task)) };
    return this.#edit(addAgreement(this.plan, period ? { ...parts, period } : parts, this.stamp));
  }

  run(agreement: string, period: Period): this {
    return this.#edit(
      setAgreement(this.plan, this.id('agreement', agreement), { period }, this.stamp),
    );
  }

  limit(record: string, value: number | null): this {
    return this.#edit(setLimit(this.plan, record, value, this.stamp));
  }

  remove(scope: ItemScope, name?: string): this {
    return this.#edit(removeItem(this.plan, scope, this.id(scope, name), this.stamp));
  }

  /** Goes to another day. */
  day(on: string): this {
    this.on = on;
    return this;
  }

  /** The findings of a rule. */
  findings(rule: string): Finding[] {
    return this.assessment.findings.filter((finding) => finding.rule.id === rule);
  }

  /** Throws unless the rule gives such a finding; the message says what it gave. */
  expect({ rule, status, reason, at }: ExpectedFinding): this {
    const findings = this.findings(rule);
    const fits = findings.some(
      (finding) =>
        finding.status === status &&
        (reason === undefined || finding.reason === reason) &&
        (at === undefined || finding.place.id === at),
    );
    if (!fits) {
      const given = findings.map((one) => `${one.status} (${one.reason})`).join(', ');
      const expected = `${status}${reason === undefined ? '' : ` (${reason})`}`;
      throw new Error(`${rule} on ${this.on}: expected ${expected}, found ${given || 'nothing'}`);
    }
    return this;
  }
}
