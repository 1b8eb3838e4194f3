/** The papers of an agreement and of a target group, made of any plan, for the tests of their builders. */
import { assess, type Catalog, type Plan } from '../../src/core/index.ts';
import { type Doc, paperDoc, type PaperInput, type PaperKind } from '../../src/document/index.ts';
import { catalog, MADE, ON, words } from './papers.ts';

/** The kinds that are made of one agreement. */
export const OF_AGREEMENT = [
  'agreement',
  'briefing',
  'project',
  'fact-sheet',
  'competences',
] as const;

export async function paperOf(
  kind: PaperKind,
  plan: Plan,
  id: string,
  more: Partial<PaperInput> = {},
  known: Catalog = catalog,
): Promise<Doc> {
  const assessment = assess(plan, known, ON);
  const input = { plan, assessment, catalog: known, words, made: MADE, ...more };
  const doc = await paperDoc({ kind, id }, input);
  if (!doc) throw new Error(`No ${kind} of ${id}`);
  return doc;
}

/** The paper of the agreement at a place in the plan's list. */
export const paperAt = (
  kind: PaperKind,
  plan: Plan,
  index: number,
  more: Partial<PaperInput> = {},
) => paperOf(kind, plan, plan.agreements[index]?.id ?? '', more);
