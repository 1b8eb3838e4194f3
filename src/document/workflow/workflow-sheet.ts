/** How nytteindsats is worked with for one target group, step by step: for those who talk with citizens. */
import { fill } from '../../core/index.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { bullets, factList, heading, paragraph } from '../parts/inline.ts';
import type { PaperInput } from '../parts/paper-input.ts';
import { grounds } from '../parts/parts.ts';
import {
  answeredIn,
  sectionsOf,
  subjectOf,
  targetGroupOf,
  thingAt,
  type Subject,
  type Thing,
} from '../parts/subject.ts';
import { periodText, proseOf } from '../parts/values.ts';

/** The sheet of a target group in the plan, or `null` when it is not there. It carries nothing. */
export function workflowDoc(
  { plan, assessment, catalog, words, made }: PaperInput,
  id: string,
): Doc | null {
  const subject = subjectOf(plan, assessment, catalog, words);
  const group = thingAt(subject, { scope: 'target-group', id });
  if (group === undefined) return null;
  const own = words.workflowSheet;
  const steps = sectionsOf(subject, 'target-group').flatMap((section) => {
    const answers = answeredIn(subject, group, section);
    return answers.length === 0 ? [] : [{ section, answers }];
  });
  const facts = [
    { label: words.kommuneLabel, value: subject.kommune },
    { label: words.periodLabel, value: periodText(words, plan.period) },
  ];
  const blocks: Block[] = [
    heading(1, fill(own.heading, { group: group.name }), 'arbejdsgang'),
    paragraph(fill(own.lead, { kommune: subject.kommune })),
    ...factList(facts),
    ...(steps.length === 0 ? [paragraph(own.none)] : []),
    ...steps.flatMap(({ section, answers }, at) => [
      heading(2, fill(words.numbered, { number: at + 1, title: section.title }), section.id),
      ...proseOf(subject, answers, 3, section),
    ]),
    ...law(subject, group),
  ];
  return sheet(subject, made, aboutOf(own, { group: group.name }), blocks);
}

/** What holds for the group by law, with its date, how sure it is, and where it is said. */
function law(subject: Subject, thing: Thing): Block[] {
  const group = targetGroupOf(subject, thing);
  if (group === undefined) return [];
  return [
    heading(2, subject.words.workflowSheet.law, 'regler'),
    paragraph(group.now),
    ...(group.conditions === undefined ? [] : [bullets(group.conditions)]),
    ...grounds(subject, group),
  ];
}
