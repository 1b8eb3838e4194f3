/** The domain's one door: what the other rooms may know of it. */
export * from './agreement-file.ts';
export * from './answers.ts';
export * from './assess.ts';
export type * from './assessment.ts';
export { checkCatalog } from './check.ts';
export { planOfExample, type RuleExamples } from './check-examples.ts';
export * from './choose.ts';
export * from './condition.ts';
export * from './content.ts';
export * from './dated.ts';
export {
  addAgreement,
  addNote,
  addWorkplace,
  type AgreementParts,
  type ItemScope,
  LIST_OF,
  moveItem,
  removeItem,
  renameItem,
  setAgreement,
  setAnswer,
  setKommune,
  setPeriod,
  setTitle,
  type Stamp,
} from './edit.ts';
export * from './edition.ts';
export { type Context, evaluate } from './evaluate.ts';
export * from './figures.ts';
export * from './hidden.ts';
export { type Evaluation, placeKey, type Verdict } from './kleene.ts';
export {
  type Asked,
  findQuestion,
  optionsOf,
  questionsOf,
  recordOf,
  type ChosenRecord,
} from './lookup.ts';
export { migrate, type Migration, MIGRATIONS } from './migrate.ts';
export * from './numbers.ts';
export * from './plan.ts';
export * from './problem.ts';
export { addCounts, countOf } from './questions.ts';
export * from './read.ts';
export * from './slug.ts';
export * from './text.ts';
export * from './undo.ts';
export { inOrder, planOf, type Thing, type View, viewOf } from './view.ts';
