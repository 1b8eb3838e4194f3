/** An agreement's way to being approved on paper: how far it is, its steps with their answers, and each workplace's own. */
import { fill, inOrder, type Headway, progressIn } from '../../core/index.ts';
import type { Question } from '../../core/content/content.ts';
import type { Workplace } from '../../core/plan/plan.ts';
import type { Block, Field } from '../parts/doc.ts';
import { fieldList, heading, paragraph, text } from '../parts/inline.ts';
import { printed, thingAt, type Subject, type Thing } from '../parts/subject.ts';
import { overviewQuestions } from '../parts/things.ts';
import { answerText } from '../parts/values.ts';

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

/** The steps of an agreement: its own first, with `more` after them, then those of each workplace under it. */
export function route(subject: Subject, agreement: Thing, more: readonly Field[] = []): Block[] {
  const { words } = subject;
  const own = stepsOf(subject, agreement.id, null);
  const places = placesOf(subject, agreement.id);
  const isUnsaid = own.length === 0 && agreement.id !== null && places.length === 0;
  return [
    ...(isUnsaid ? [paragraph(words.agreement.noRoute)] : []),
    ...fieldList([...answersOfSteps(subject, own), ...more]),
    ...places.flatMap(({ id, name }) => [
      heading(
        3,
        fill(words.agreement.localRoute, { name: name.trim() || words.unnamed }),
        `godkendelser-${id}`,
      ),
      ...fieldList(answersOfSteps(subject, stepsOf(subject, agreement.id, id))),
    ]),
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

/** Who answered what, when, and with which remarks; what is missing of it by name. */
function answersOfSteps(subject: Subject, steps: readonly Thing[]): Field[] {
  const { words } = subject;
  const questions = overviewQuestions(subject, 'approval');
  const short = questions
    .filter(({ type }) => type !== 'longtext')
    .sort((a, b) => Number(a.type === 'date') - Number(b.type === 'date'));
  return steps.map((step) => {
    const said = (question: Question): string | undefined => {
      const value = printed(subject, step, question);
      return value === undefined ? undefined : answerText(subject, question, value);
    };
    const isAnswered = short.some((question) => said(question) !== undefined);
    const answers = short.map(
      (question) =>
        said(question) ??
        fill(words.colon, { label: question.heading, text: words.agreement.awaits.toLowerCase() }),
    );
    const remarks = questions.flatMap((question) =>
      question.type === 'longtext' ? (said(question) ?? []) : [],
    );
    const shown = isAnswered ? answers.join(', ') : words.agreement.awaits;
    return { label: step.name, content: [text([shown, ...remarks].join('. '))] };
  });
}
