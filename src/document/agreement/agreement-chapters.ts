/** The numbered parts of an agreement: its workplace, its tasks, its form's sections, and what is open. */
import { fill } from '../../core/index.ts';
import type { Scope } from '../../core/content/condition.ts';
import type { Section } from '../../core/content/content.ts';
import type { Workplace } from '../../core/plan/plan.ts';
import { placesOf, route } from './agreement-route.ts';
import { tasks } from './agreement-tasks.ts';
import type { Block, Field, ListItem } from '../parts/doc.ts';
import { openPoints } from '../parts/findings.ts';
import { fieldList, headed, heading, paragraph, text } from '../parts/inline.ts';
import { askedOf, formOf } from '../parts/form.ts';
import { unknownAnswers } from '../parts/kept.ts';
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
} from '../parts/subject.ts';
import { answersOf, runIn } from '../parts/things.ts';
import { answerText } from '../parts/values.ts';

/** What an agreement speaks of; the plan's own questions are not its business. */
export const AGREEMENT_SCOPES: readonly Scope[] = ['agreement', 'workplace', 'task'];

/** A numbered part of an agreement. */
export type Chapter = { title: string; id: string; blocks: Block[] };

/** The workplace, the tasks, the terms, the way to being approved, and what is open; empty ones are left out. */
export function chapters(
  subject: Subject,
  agreement: Thing | undefined,
  workplace: Thing | undefined,
  sites: readonly Workplace[],
): Chapter[] {
  const { words } = subject;
  const sections = sectionsOf(subject, 'agreement');
  const places = placesOf(subject, agreement?.id ?? null).filter(({ id }) => id !== workplace?.id);
  const parts: Chapter[] = [
    {
      title: places.length > 0 ? words.agreement.partiesMany : words.agreement.parties,
      id: 'arbejdsplads',
      blocks: [
        ...fieldList(bySection(subject, workplace)),
        ...places.flatMap(({ id, name }): Block[] => {
          const said = fieldList(bySection(subject, thingAt(subject, { scope: 'workplace', id })));
          const title = name.trim() || words.unnamed;
          return [
            heading(3, title, `arbejdsplads-${id}`),
            ...(said.length > 0 ? said : [paragraph(words.agreement.noPlaceAnswers)]),
          ];
        }),
      ],
    },
    { title: words.agreement.tasks, id: 'opgaver', blocks: tasks(subject) },
    {
      title: words.conditionsLabel,
      id: 'vilkaar',
      blocks: fieldList(bySection(subject, agreement, sections.slice(0, -1))),
    },
    {
      title: words.agreement.route,
      id: 'godkendelser',
      // The steps stand before the section that says whether it is approved.
      blocks:
        agreement === undefined
          ? []
          : route(subject, agreement, bySection(subject, agreement, sections.slice(-1))),
    },
    { title: words.agreement.open, id: 'aabne-punkter', blocks: openItems(subject) },
    {
      title: words.agreement.fill,
      id: 'udfyldes',
      blocks: toFillIn(subject, agreement, sites),
    },
  ];
  return parts.filter(({ blocks }) => blocks.length > 0);
}

/** A row for each section of a form, its answers in running text. */
function bySection(
  subject: Subject,
  thing: Thing | undefined,
  sections: readonly Section[] = thing === undefined ? [] : sectionsOf(subject, thing.scope),
): Field[] {
  if (thing === undefined) return [];
  return sections.flatMap((section) => {
    const lines = answeredIn(subject, thing, section).map(({ question, value }) => ({
      label: question.heading,
      value: answerText(subject, question, value),
      isLong: question.type === 'longtext',
    }));
    const [only] = lines;
    if (only === undefined) return [];
    const saysTheSame = lines.length === 1 && only.label === section.title;
    return [
      {
        label: section.title,
        content: saysTheSame ? [text(only.value)] : runIn(subject.words, lines),
      },
    ];
  });
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
