/** Where in the wizard a question is answered, and where in the guidance it comes from. */
import { type FocusPoint, type Form, type Question, type Section, walk } from '../core/index.ts';

export type Answered = {
  question: Question;
  section: Section;
  /** The focus point whose step holds it; none for what is asked in agreements. */
  point: FocusPoint | undefined;
  /** The address of its field; of its section when the field is shown only sometimes; of its step when it repeats. */
  href: string;
};

/** Every question by its slug. */
export function answeredIn(points: FocusPoint[], forms: Form[]): Map<string, Answered> {
  const found = new Map<string, Answered>();
  for (const { scope, sections } of forms) {
    const point = points.find(({ repeats }) => repeats?.includes(scope));
    const href = point ? `/plan/${point.id}/` : '/aftaler/';
    for (const section of sections)
      for (const question of section.questions)
        found.set(question.id, { question, section, point, href });
  }
  for (const point of points)
    for (const section of point.sections)
      for (const question of section.questions) {
        const place = question.shown ? `s-${section.id}` : `q-${question.id}`;
        const href = `/plan/${point.id}/#${place}`;
        found.set(question.id, { question, section, point, href });
      }
  return found;
}

/**
 * The point of the checklists that each question answers, as an address from a step of the wizard: the point that leads
 * to it, else the first that cannot be covered without it.
 */
export function guidanceOf(points: FocusPoint[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const asks of [leadingTo, answersIn])
    for (const { id, checklist } of points)
      for (const item of checklist)
        for (const question of asks(item))
          if (!found.has(question)) found.set(question, `../../vejledning/${id}/#${item.id}`);
  return found;
}

type Point = FocusPoint['checklist'][number];

const leadingTo = ({ question }: Point): string[] => (question === undefined ? [] : [question]);

/** The questions that the condition of a point reads, however deep. */
function answersIn({ covered }: Point): string[] {
  const slugs: string[] = [];
  walk(covered, {
    operand: (operand) => {
      if (typeof operand === 'object' && 'answer' in operand) slugs.push(operand.answer);
    },
  });
  return slugs;
}
