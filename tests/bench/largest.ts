/** The largest plan the site is made for: 200 tasks, 100 agreements at as many workplaces, 40 consultations, every question answered. */
import {
  addAgreement,
  addApproval,
  addMeasure,
  addNote,
  addOwnTask,
  addTargetGroup,
  addWorkplace,
  type AnswerValue,
  type Catalog,
  chooseTask,
  declineTask,
  type Form,
  type FocusPoint,
  LIST_OF,
  newPlan,
  optionsOf,
  type Place,
  type Plan,
  type Question,
  setAnswer,
} from '../../src/core/index.ts';
import { stamps } from '../scenario.ts';

export const TASKS = 200;
export const AGREEMENTS = 100;
const DECLINED = 20;
const NOTES = 40;
const PERIOD = { from: '2026-01-01', until: '2026-12-31' };
const SENTENCE =
  'Kommunen og arbejdspladsen aftaler sammen, hvad der skal gøres, hvem og hvornår. ';

/** Built on the given catalog, edit by edit; the same plan every time. */
export function largestPlan(catalog: Catalog): Plan {
  const stamp = stamps('stor');
  const kommune = { code: null, name: 'Eksempel Kommune' };
  const { version: content } = catalog;
  let plan = newPlan(stamp, { kommune, period: PERIOD, title: 'Den største plan', content });
  for (const { id } of catalog.targetGroups) plan = addTargetGroup(plan, id, stamp);
  for (const { id } of catalog.measures) plan = addMeasure(plan, id, stamp);
  for (const scope of ['step', 'consultation', 'action'] as const) {
    const count = scope === 'step' ? 5 : NOTES;
    for (let at = 1; at <= count; at += 1)
      plan = addNote(plan, scope, `Punkt ${String(at)}`, stamp);
  }
  const records = catalog.tasks.filter((task) => !task.retired);
  for (let at = 0; at < TASKS; at += 1) {
    const task = records[at];
    if (!task) plan = addOwnTask(plan, `Egen opgave ${String(at)}`, stamp);
    else if (at < DECLINED)
      plan = declineTask(plan, { record: task.id, name: task.title }, SENTENCE, stamp);
    else plan = chooseTask(plan, { record: task.id, name: task.title }, stamp);
  }
  const chosen = plan.tasks.filter(({ status }) => status === 'valgt').map(({ id }) => id);
  for (let at = 0; at < AGREEMENTS; at += 1) {
    const name = `Arbejdsplads ${String(at + 1)}`;
    plan = addWorkplace(plan, name, stamp);
    const workplace = plan.workplaces.at(-1)?.id ?? null;
    const tasks = [0, 1, 2].map((more) => chosen[(at * 3 + more) % chosen.length] ?? '');
    plan = addAgreement(plan, { name: `Aftale ${name}`, workplace, tasks, period: PERIOD }, stamp);
  }
  for (const { id, workplace } of plan.agreements.slice(0, AGREEMENTS / 2))
    plan = addApproval(plan, { name: 'Egen godkendelse', agreement: id, workplace }, stamp);
  return answered(plan, catalog);
}

/** Every question of the plan and of each of its things answered: choices with all there is, texts at length. */
export function answered(plan: Plan, catalog: Catalog): Plan {
  const stamp = stamps('svar');
  const places = (scope: keyof typeof LIST_OF): Place[] =>
    plan[LIST_OF[scope]].map(({ id }) => ({ scope, id }));
  const all: [owner: FocusPoint | Form, places: Place[]][] = [
    ...catalog.focusPoints.map((point): [FocusPoint, Place[]] => [
      point,
      [{ scope: 'plan', id: null }],
    ]),
    ...catalog.forms.flatMap((form): [Form, Place[]][] =>
      form.scope in LIST_OF ? [[form, places(form.scope as keyof typeof LIST_OF)]] : [],
    ),
  ];
  let next = plan;
  for (const [owner, at] of all) {
    for (const question of owner.sections.flatMap(({ questions }) => questions)) {
      const value = valueFor(question, catalog);
      for (const place of at) {
        const asked = { ...place, question: question.id };
        next = setAnswer(next, asked, value, question.revision, stamp);
      }
    }
  }
  return next;
}

function valueFor(question: Question, catalog: Catalog): AnswerValue {
  const options = optionsOf(catalog, question).map(({ id }) => id);
  switch (question.type) {
    case 'longtext':
      return SENTENCE.repeat(3).trim();
    case 'text':
      return SENTENCE.trim();
    case 'number':
      return 7;
    case 'date':
      return '2026-03-15';
    case 'yesno':
      return true;
    case 'choice':
      return options[0] ?? null;
    case 'choices':
      return options;
    case 'cvr':
      return '12345674';
    case 'pnumber':
      return '1003388394';
    case 'week':
      return null;
  }
}
