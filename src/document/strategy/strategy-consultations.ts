/** The log of consultations in the strategy: a table of who was asked and answered what, then their words. */
import type { Block } from '../parts/doc.ts';
import { printed, thingsOf, type Subject } from '../parts/subject.ts';
import { details, nameColumn, overviewQuestions, overviewTable } from '../parts/things.ts';

/** The consultations as a table, without columns that nobody filled in, and what was said and agreed below it. */
export function consultations(subject: Subject): Block[] {
  const things = thingsOf(subject, 'consultation');
  if (things.length === 0) return [];
  const { caption } = subject.words.things.consultation;
  const columns = overviewQuestions(subject, 'consultation').filter((question) =>
    things.some((thing) => printed(subject, thing, question) !== undefined),
  );
  const name = nameColumn(subject, 'consultation');
  return [
    overviewTable(subject, 'consultation', caption, [name], things, columns),
    ...details(subject, things, 2, columns),
  ];
}
