/** The numbered parts of an agreement: its workplace, its tasks, its form's sections, and what is open. */
import { fill } from '../core/index.ts';
import type { Scope } from '../core/condition.ts';
import type { Section } from '../core/content.ts';
import type { Workplace } from '../core/plan.ts';
import { placesOf, route } from './agreement-route.ts';
import type { Block, ListItem } from './doc.ts';
import { openPoints } from './findings.ts';
import { cell, heading, paragraph, text } from './inline.ts';
import { askedOf, formOf } from './form.ts';
import { unknownAnswers } from './kept.ts';
import { fieldList, headed } from './parts.ts';
import {
  answeredIn,
  nameAt,
  questionAt,
  sectionsOf,
  thingAt,
  thingsOf,
  unanswered,
  type Subject,
  type Thing,
} from './subject.ts';
import { answersOf, comparison, nameColumn, overviewTable, tableQuestions } from './things.ts';
import { answerText } from './values.ts';

/** What an agreement speaks of; the plan's own questions are not its business. */
export const AGREEMENT_SCOPES: readonly Scope[] = ['agreement', 'workplace', 'task'];

/** A numbered part of an agreement. */
export type Chapter = { title: string; id: string; blocks: Block[] };

/** The workplace, the tasks, then each section of the agreement's form; empty ones are left out. */
export function chapters(
  subject: Subject,
  agreement: Thing | undefined,
  workplace: Thing | undefined,
  sites: readonly Workplace[],
): Chapter[] {
  const { words } = subject;
  const sections = agreement === undefined ? [] : sectionsOf(subject, 'agreement');
  const answers = workplace === undefined ? [] : answersOf(subject, workplace);
  const places = placesOf(subject, agreement?.id ?? null).filter(({ id }) => id !== workplace?.id);
  const ofSection = (section: Section): Chapter => ({
    title: section.title,
    id: `afsnit-${section.id}`,
    blocks:
      agreement === undefined ? [] : fieldList(subject, answeredIn(subject, agreement, section)),
  });
  const parts: Chapter[] = [
    {
      title: places.length > 0 ? words.agreement.partiesMany : words.agreement.parties,
      id: 'arbejdsplads',
      blocks: [
        ...fieldList(subject, answers),
        ...places.flatMap(({ id, name }): Block[] => {
          const place = thingAt(subject, { scope: 'workplace', id });
          const said = place === undefined ? [] : fieldList(subject, answersOf(subject, place));
          const title = name.trim() || words.unnamed;
          return [
            heading(3, title, `arbejdsplads-${id}`),
            ...(said.length > 0 ? said : [paragraph(words.agreement.noPlaceAnswers)]),
          ];
        }),
      ],
    },
    { title: words.agreement.tasks, id: 'opgaver', blocks: tasks(subject) },
    // The way to being approved stands before the section that says whether it is.
    ...sections.slice(0, -1).map(ofSection),
    {
      title: words.agreement.route,
      id: 'godkendelser',
      blocks: agreement === undefined ? [] : route(subject, agreement),
    },
    ...sections.slice(-1).map(ofSection),
    { title: words.agreement.open, id: 'aabne-punkter', blocks: openItems(subject) },
    {
      title: words.agreement.fill,
      id: 'udfyldes',
      blocks: toFillIn(subject, agreement, sites),
    },
  ];
  return parts.filter(({ blocks }) => blocks.length > 0);
}

/** Fields for what the workplace answers and nobody has answered yet; nothing when all of it is answered. */
function toFillIn(
  subject: Subject,
  agreement: Thing | undefined,
  sites: readonly Workplace[],
): Block[] {
  const { asked, fillIntro } = subject.words.agreement;
  const form = (thing: Thing | undefined, slugs: readonly string[], title: string): Block[] => {
    if (thing === undefined) return [];
    const fields = formOf(subject, thing, askedOf(subject, thing, slugs, ['open']));
    return headed(3, title, `udfyld-${thing.id ?? ''}`, fields);
  };
  const parts = [
    ...sites.flatMap(({ id }) => {
      const place = thingAt(subject, { scope: 'workplace', id });
      return form(place, asked.workplace, place?.name ?? '');
    }),
    ...thingsOf(subject, 'task').flatMap((task) => form(task, asked.task, task.name)),
    ...form(agreement, asked.agreement, subject.words.agreement.fillAgreement),
  ];
  return parts.length === 0 ? [] : [paragraph(fillIntro), ...parts];
}

/** The tasks side by side when there are more than one, then a table for each with the other answers. */
function tasks(subject: Subject): Block[] {
  const { words } = subject;
  const things = thingsOf(subject, 'task');
  if (things.length === 0) return [paragraph(words.agreement.noTasks)];
  const shown = things.length > 1 ? tableQuestions(subject, 'task', things) : [];
  return [
    ...(things.length > 1
      ? [
          overviewTable(
            subject,
            'task',
            words.agreement.tasks,
            [nameColumn(subject, 'task')],
            things,
          ),
        ]
      : []),
    ...comparison(subject, 'task', things),
    ...things.flatMap((thing): Block[] => {
      const answers = answersOf(subject, thing).filter(({ question }) => !shown.includes(question));
      if (answers.length === 0) return [];
      return [
        heading(3, thing.name, `opgave-${thing.id ?? ''}`),
        {
          type: 'table',
          caption: words.agreement.taskAnswers,
          widths: [4, 7],
          rowHeaders: true,
          head: [cell(words.agreement.taskPoint), cell(words.agreement.taskAgreed)],
          rows: answers.map(({ question, value }) => [
            cell(question.heading),
            cell(answerText(subject, question, value)),
          ]),
        },
      ];
    }),
  ];
}

/** What stands between the agreement and the signatures. */
export function openItems(subject: Subject): Block[] {
  const { words } = subject;
  const missing = unanswered(subject, 'obligatorisk', AGREEMENT_SCOPES).map(
    ({ place }): ListItem => {
      const question = questionAt(subject, place)?.heading ?? place.question;
      const values = { place: nameAt(subject, place), question };
      return { content: [text(fill(words.agreement.missingItem, values))] };
    },
  );
  const steps = thingsOf(subject, 'approval')
    .filter((step) => answersOf(subject, step).length === 0)
    .map(({ name }): ListItem => ({ content: [text(fill(words.agreement.openStep, { name }))] }));
  const items = [...missing, ...steps, ...openPoints(subject, AGREEMENT_SCOPES)];
  return [
    ...(items.length === 0
      ? [paragraph(words.agreement.noOpen)]
      : [{ type: 'list' as const, ordered: false, items }]),
    ...unknownAnswers(subject, words.agreement.unknownIntro),
  ];
}
