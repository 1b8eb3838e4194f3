/** The sheet by which an employer informs the shop steward, and both write what they said. */
import { briefingFile, fill, findRule } from '../../core/index.ts';
import { agreementSubject, type AgreementInput } from './agreement-subject.ts';
import { BRIEFING_ATTACHMENT, dataOf } from '../parts/attachments.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { triedRules } from '../parts/findings.ts';
import { askedOf, formOf } from '../parts/form.ts';
import { callout, factList, fieldList, headed, heading, paragraph } from '../parts/inline.ts';
import { answersTo, grounds } from '../parts/parts.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { signatureLines } from '../parts/signatures.ts';
import { questionsNamed, thingsOf, type Subject } from '../parts/subject.ts';
import { nameColumn, overviewTable } from '../parts/things.ts';
import { fieldsOf, periodText } from '../parts/values.ts';

/** The briefing's paper: the duty, what is planned, what to talk about, and room for the answer. It carries a reference. */
export function briefingDoc(input: AgreementInput): Doc {
  const { file, made, words } = input;
  const { subject, agreement, workplace, sites, named } = agreementSubject(input);
  const own = words.briefing;
  const name = agreement?.name ?? named;
  const lead = workplace === undefined ? own.leadNoWorkplace : own.lead;
  const asked =
    agreement === undefined ? [] : askedOf(subject, agreement, own.asked, ['open', 'answered']);
  const facts = [
    ...(workplace === undefined ? [] : [{ label: words.workplaceLabel, value: workplace.name }]),
    { label: words.agreementLabel, value: name },
    { label: words.kommuneLabel, value: subject.kommune },
    { label: words.periodLabel, value: periodText(words, file.agreement.period) },
  ];
  const planned = [
    ...fieldList(fieldsOf(subject, answersTo(subject, agreement, own.plannedPicked.agreement))),
    ...fieldList(fieldsOf(subject, answersTo(subject, workplace, own.plannedPicked.workplace))),
  ];
  const blocks: Block[] = [
    heading(1, own.heading, 'orientering'),
    paragraph(fill(lead, { workplace: workplace?.name ?? '', name })),
    ...factList(facts),
    ...duty(subject),
    ...headed(2, own.planned, 'planlagt', planned),
    heading(2, own.tasks, 'opgaver'),
    ...tasks(subject),
    heading(2, own.discuss, 'droeftelse'),
    paragraph(own.discussIntro),
    ...own.topics.map(({ id, label }, at): Block => ({
      type: 'form-field',
      name: `${file.agreement.id}-emner-${id}`,
      label,
      // The heading and the line under it stand over the first.
      group: { title: own.discuss, at: at + 1, of: own.topics.length + 1 },
      kind: 'checkbox',
      value: '',
    })),
    ...(agreement === undefined || asked.length === 0
      ? []
      : [
          heading(2, own.answer, 'svar'),
          paragraph(own.answerIntro),
          paragraph(own.privacy),
          ...formOf(subject, agreement, asked),
        ]),
    heading(2, own.signatures, 'underskrifter'),
    paragraph(own.signaturesIntro),
    signatureLines(subject, file.agreement.id, sites, own.roles),
  ];
  return sheet(subject, made, aboutOf(own, { name: named }), blocks, [
    dataOf(BRIEFING_ATTACHMENT, own.attachment, briefingFile(file.plan, file.agreement.id)),
  ]);
}

/** The duty as the register has it, with its date and sources; and whether it is met with by this agreement at all. */
function duty(subject: Subject): Block[] {
  const { catalog, words } = subject;
  const own = words.briefing;
  const rule = findRule(catalog, own.rule);
  if (rule === undefined) return [];
  const tried = triedRules(subject).find((each) => each.rule.id === rule.id);
  return [
    callout(
      'info',
      own.ruleTitle,
      rule.now,
      ...(tried === undefined ? [own.ruleNotHere] : []),
      ...grounds(subject, { ...rule, certainty: tried?.certainty ?? rule.certainty }),
    ),
  ];
}

/** The tasks side by side. */
function tasks(subject: Subject): Block[] {
  const { words } = subject;
  const things = thingsOf(subject, 'task');
  if (things.length === 0) return [paragraph(words.briefing.noTasks)];
  const columns = questionsNamed(subject, 'task', words.briefing.tasksPicked);
  return [
    overviewTable(
      subject,
      'task',
      words.things.task.title,
      [nameColumn(subject, 'task')],
      things,
      columns,
    ),
  ];
}
