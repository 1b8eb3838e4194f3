/** The annex of a strategy with the checklist of each focus point. */
import { fill } from '../../core/index.ts';
import type { ChecklistState } from '../../core/assess/assessment.ts';
import type { Block } from '../parts/doc.ts';
import { cell, paragraph } from '../parts/inline.ts';
import type { Subject } from '../parts/subject.ts';

/** What is not covered comes first. */
const CHECKLIST_ORDER = [
  'missing',
  'open',
  'covered',
] as const satisfies readonly ChecklistState['status'][];

/** A table for each focus point: its points, and whether the strategy covers each. */
export function checklistAnnex({ assessment, catalog, words }: Subject): Block[] {
  const { checklistIntro, checklistCaption, checklistPoint, checklistStatus, checklistStates } =
    words.strategy;
  const states = new Map(
    assessment.checklist.map(({ focusPoint, point, status }) => [`${focusPoint} ${point}`, status]),
  );
  const tables = catalog.focusPoints.flatMap(({ id, title, checklist }): Block[] => {
    const points = checklist.map(({ id: point, text }) => ({
      text,
      status: states.get(`${id} ${point}`) ?? 'open',
    }));
    if (points.length === 0) return [];
    const n = points.filter(({ status }) => status === 'covered').length;
    return [
      {
        type: 'table',
        caption: fill(checklistCaption, { title, n: String(n), of: String(points.length) }),
        widths: [11, 2],
        rowHeaders: false,
        head: [checklistPoint, checklistStatus].map((head) => cell(head)),
        rows: CHECKLIST_ORDER.flatMap((wanted) =>
          points
            .filter(({ status }) => status === wanted)
            .map(({ text, status }) => [cell(text), cell(checklistStates[status])]),
        ),
      },
    ];
  });
  return tables.length === 0 ? [] : [paragraph(checklistIntro), ...tables];
}
