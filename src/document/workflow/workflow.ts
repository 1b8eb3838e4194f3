/** A thing's way of working as steps: a row for each section of its form that has answers. */
import { fill } from '../../core/index.ts';
import type { Block } from '../parts/doc.ts';
import { cell } from '../parts/inline.ts';
import {
  answeredIn,
  sectionsOf,
  type Answered,
  type Subject,
  type Thing,
} from '../parts/subject.ts';
import { runIn } from '../parts/things.ts';
import { answerText } from '../parts/values.ts';
import { weekBlocks } from '../parts/week.ts';

/** The steps in a table, numbered as they come, and each laid-out week after them; nothing when nothing is answered. */
export function workflow(subject: Subject, thing: Thing): Block[] {
  const { words } = subject;
  const steps = sectionsOf(subject, thing.scope).flatMap((section) => {
    const answers = answeredIn(subject, thing, section);
    return answers.length > 0 ? [{ title: section.title, answers }] : [];
  });
  if (steps.length === 0) return [];
  const line = ({ question, value }: Answered) => ({
    label: question.heading,
    value: answerText(subject, question, value),
    isLong: true,
  });
  return [
    {
      type: 'table',
      caption: fill(words.workflow.caption, { name: thing.name }),
      widths: [2.6, 9],
      rowHeaders: true,
      head: [cell(words.workflow.step), cell(words.workflow.how)],
      rows: steps.map(({ title, answers }, at) => [
        cell(fill(words.numbered, { number: at + 1, title })),
        cell(...runIn(words, answers.map(line))),
      ]),
    },
    ...steps
      .flatMap(({ answers }) => answers)
      .flatMap(({ question, value }) =>
        question.type === 'week' && Array.isArray(value) ? weekBlocks(words, question, value) : [],
      ),
  ];
}
