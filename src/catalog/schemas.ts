/** What a record of each kind looks like, by the folder that holds its file. */
import {
  areaSchema,
  caseSchema,
  changeSchema,
  checkFileSchema,
  focusPointSchema,
  formSchema,
  indicatorSchema,
  measureSchema,
  offerSchema,
  openPointSchema,
  type ProblemKind,
  provisionSchema,
  reasonSchema,
  ruleFileSchema,
  sourceSchema,
  supplementSchema,
  targetGroupSchema,
  taskSchema,
  termSchema,
} from '../core/index.ts';
import type * as z from 'zod/mini';

export const SCHEMAS: Readonly<Partial<Record<ProblemKind, readonly z.ZodMiniType[]>>> = {
  'focus-points': [focusPointSchema],
  forms: [formSchema, supplementSchema],
  'target-groups': [targetGroupSchema],
  areas: [areaSchema],
  reasons: [reasonSchema],
  tasks: [taskSchema],
  rules: [ruleFileSchema],
  checks: [checkFileSchema],
  measures: [measureSchema],
  cases: [caseSchema],
  offers: [offerSchema],
  terms: [termSchema],
  provisions: [provisionSchema],
  changes: [changeSchema],
  indicators: [indicatorSchema],
  sources: [sourceSchema],
  'open-points': [openPointSchema],
};

/** The folder that a record would be right in, when it is not the one it lies in. */
export function homeOf(value: unknown, kind: ProblemKind): ProblemKind | undefined {
  const folders = Object.entries(SCHEMAS) as [ProblemKind, readonly z.ZodMiniType[]][];
  return folders.find(
    ([folder, schemas]) =>
      folder !== kind && schemas.some((schema) => schema.safeParse(value).success),
  )?.[0];
}
