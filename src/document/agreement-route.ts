/** An agreement's way to being approved on paper: how far it is, its steps in a table, and each workplace's own. */
import { fill, inOrder, type Headway, progressIn } from '../core/index.ts';
import type { Workplace } from '../core/plan.ts';
import type { Block } from './doc.ts';
import { cell, paragraph } from './inline.ts';
import { printed, thingAt, type Subject, type Thing } from './subject.ts';
import { overviewQuestions } from './things.ts';
import { answerText } from './values.ts';

/** How far each agreement of the plan is on the day of the assessment, by id. */
export function progressOf({ plan, catalog, assessment }: Subject): Map<string, Headway> {
  return progressIn(plan, catalog, 'agreement', assessment.on);
}

/** How far an agreement is, in words; with a mark when what an answer of it rests on has changed since. */
export function statusText(subject: Subject, { id }: Thing): string {
  const { words } = subject;
  const status = words.agreement.progress[progressOf(subject).get(id ?? '') ?? 'draft'];
  return isShaken(subject, id) ? fill(words.agreement.shakenStatus, { status }) : status;
}

/** Whether what one of the agreement's answers rests on has changed since it was given. */
export function isShaken({ assessment }: Subject, id: string | null): boolean {
  return assessment.questions.some(
    ({ place, shaken }) => shaken && place.scope === 'agreement' && place.id === id,
  );
}

/** The steps of an agreement as tables: its own first, then those of each workplace under it. */
export function route(subject: Subject, agreement: Thing): Block[] {
  const { words } = subject;
  const own = stepsOf(subject, agreement.id, null);
  return [
    ...(own.length > 0 ? [table(subject, words.things.approval.caption, own)] : []),
    ...placesOf(subject, agreement.id).map(({ id, name }) =>
      table(
        subject,
        fill(words.agreement.localRoute, { name: name.trim() || words.unnamed }),
        stepsOf(subject, agreement.id, id),
      ),
    ),
    ...(own.length === 0 && agreement.id !== null && placesOf(subject, agreement.id).length === 0
      ? [paragraph(words.agreement.noRoute)]
      : []),
  ];
}

/** The workplaces that have approvals of their own under an agreement, in the plan's order. */
export function placesOf({ plan }: Subject, agreement: string | null): Workplace[] {
  const local = new Set(
    plan.approvals
      .filter((approval) => approval.agreement === agreement)
      .map(({ workplace }) => workplace),
  );
  return inOrder(plan.workplaces).filter(({ id }) => local.has(id));
}

function stepsOf(subject: Subject, agreement: string | null, workplace: string | null): Thing[] {
  return inOrder(subject.plan.approvals)
    .filter((each) => each.agreement === agreement && each.workplace === workplace)
    .map(({ id }) => thingAt(subject, { scope: 'approval', id }))
    .filter((thing) => thing !== undefined);
}

function table(subject: Subject, caption: string, steps: readonly Thing[]): Block {
  const { words } = subject;
  const questions = overviewQuestions(subject, 'approval').filter(
    (question) =>
      question.type !== 'longtext' ||
      steps.some((step) => printed(subject, step, question) !== undefined),
  );
  return {
    type: 'table',
    caption,
    widths: [4, ...questions.map(({ type }) => (type === 'longtext' ? 5 : 2.5))],
    rowHeaders: true,
    head: [
      cell(words.things.approval.name),
      ...questions.map((question) => cell(question.heading)),
    ],
    rows: steps.map((step) => [
      cell(step.name),
      ...questions.map((question) => {
        const value = printed(subject, step, question);
        return cell(
          value !== undefined
            ? answerText(subject, question, value)
            : question.type === 'longtext'
              ? words.agreement.noRemark
              : words.agreement.awaits,
        );
      }),
    ]),
  };
}
