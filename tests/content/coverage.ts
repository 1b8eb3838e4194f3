/** Every line of the two sources, and where on the site it is told: what the test of the built site holds. */
import { CASE_LINES, CASES } from './coverage/cases.ts';
import { CHECKLISTS } from './coverage/checklists.ts';
import { EXAMPLE_KINDS, MEASURES, YOUTH_MEASURES } from './coverage/measures.ts';
import { CONDITIONS, SAFEGUARDS, STATEMENTS } from './coverage/register.ts';
import type { Row } from './coverage/row.ts';
import { SECTIONS } from './coverage/sections.ts';
import { TARGET_GROUPS } from './coverage/target-groups.ts';
import { TASKS } from './coverage/tasks.ts';
import { YOUTH_SECTIONS, YOUTH_STATEMENTS } from './coverage/youth.ts';

export type { Row } from './coverage/row.ts';

/** A list of the sources, with as many rows as the source has lines; a line that says two things has two. */
export type List = { name: string; count: number; rows: Row[] };

export const COVERAGE: List[] = [
  { name: 'statements', count: 28, rows: STATEMENTS },
  { name: 'safeguards', count: 16, rows: SAFEGUARDS },
  { name: 'conditions', count: 8, rows: CONDITIONS },
  { name: 'target groups', count: 14, rows: TARGET_GROUPS },
  { name: 'checklists', count: 62, rows: CHECKLISTS },
  { name: 'tasks', count: 69, rows: TASKS },
  { name: 'cases', count: 13, rows: CASES },
  { name: 'lines of cases', count: 31, rows: CASE_LINES },
  { name: 'measures', count: 22, rows: MEASURES },
  { name: 'kinds of examples', count: 5, rows: EXAMPLE_KINDS },
  { name: 'sections of the catalogue', count: 49, rows: SECTIONS },
  { name: 'sections of the guidance', count: 27, rows: YOUTH_SECTIONS },
  { name: 'statements of the guidance', count: 28, rows: YOUTH_STATEMENTS },
  { name: 'measures of the guidance', count: 5, rows: YOUTH_MEASURES },
];
