/** The domain's one door: what the other rooms may know of it. */
export * from './files/agreement-file.ts';
export * from './plan/answers.ts';
export * from './assess/assess.ts';
export * from './assess/attention.ts';
export { basisIn, basisOf } from './assess/basis.ts';
export type * from './assess/assessment.ts';
export { checkCatalog } from './check/check.ts';
export type { RuleExamples } from './check/check-examples.ts';
export * from './files/briefing-file.ts';
export * from './assess/calls.ts';
export * from './plan/choose.ts';
export * from './difference/compare.ts';
export { compareAcross, compareAny } from './difference/compare-across.ts';
export * from './content/condition.ts';
export type { ConditionWords } from './condition/condition-words.ts';
export * from './content/content.ts';
export * from './content/content-version.ts';
export * from './plan/cpr.ts';
export * from './content/dated.ts';
export { addDays, formatDate, isISODate, readDate } from './text/dates.ts';
export {
  type ItemScope,
  LIST_OF,
  type Named,
  setAnswer,
  setKommune,
  setPeriod,
  setTitle,
  type Stamp,
} from './plan/edit.ts';
export { addAgreement, addApproval, setAgreement } from './plan/edit-agreements.ts';
export { addNote, addWorkplace, moveItem, removeItem, renameItem } from './plan/edit-things.ts';
export * from './difference/differences.ts';
export * from './plan/edition.ts';
export * from './assess/enquire.ts';
export { isLaw } from './assess/findings.ts';
export * from './assess/established.ts';
export { evaluate, isEstablished } from './condition/evaluate.ts';
export type { FactName } from './difference/facts.ts';
export * from './content/facets.ts';
export * from './condition/figures.ts';
export * from './difference/fill-in.ts';
export { type Indicator, indicatorSchema } from './content/indicator.ts';
export * from './plan/form-fields.ts';
export * from './assess/hidden.ts';
export * from './difference/history.ts';
export * from './condition/in-words.ts';
export { inspect } from './review/inspect.ts';
export {
  type InspectedPart,
  INSPECTED_PARTS,
  type InspectedQuestion,
  type InspectedSection,
  type Inspection,
  type Observation,
  type ObservationKind,
  type SeenOn,
  type StructureCode,
} from './review/inspection.ts';
export { type Evaluation, placeKey } from './condition/kleene.ts';
export * from './content/library.ts';
export * from './content/library-finds.ts';
export { findQuestion, findRule, optionsOf, questionsOf, recordOf } from './content/lookup.ts';
export * from './difference/merge.ts';
export { migrate, MIGRATIONS } from './files/migrate.ts';
export { nextEdition } from './difference/next-edition.ts';
export * from './assess/next-step.ts';
export * from './text/numbers.ts';
export * from './upkeep/open-point.ts';
export * from './overview/overview.ts';
export { ANY_ADVICE } from './overview/overview-advice.ts';
export * from './overview/overview-choice.ts';
export {
  overviewColumns,
  overviewGroups,
  type OverviewColumn,
  type OverviewGroup,
} from './overview/overview-columns.ts';
export {
  measureSteps,
  type MeasureStep,
  OVERVIEW_MEASURES,
  type OverviewMeasure,
  stepOf,
  unitOf,
} from './overview/overview-measures.ts';
export * from './text/paste.ts';
export { inOrder } from './plan/order.ts';
export { type Place, placeOfPath } from './plan/place.ts';
export * from './plan/plan.ts';
export * from './assess/pledges.ts';
export * from './files/pointing-file.ts';
export * from './files/pointing-format.ts';
export * from './content/problem.ts';
export * from './assess/progress.ts';
export * from './plan/procedure.ts';
export { addCounts } from './assess/questions.ts';
export * from './files/read.ts';
export * from './review/received.ts';
export {
  type CheckFault,
  type ChecksRead,
  readChecks,
  recommendationsSchema,
} from './review/recommendation.ts';
export * from './review/review.ts';
export { bringsNews, mergeReviews } from './review/review-merge.ts';
export * from './review/review-council.ts';
export * from './review/review-out.ts';
export * from './review/review-places.ts';
export * from './text/slug.ts';
export { remarkState, spotKey, standsAt, type Stands, WHOLE } from './review/spot.ts';
export { type Shift, shiftUnder } from './assess/shift.ts';
export * from './assess/step-check.ts';
export { isRetired } from './content/retired.ts';
export * from './content/terms.ts';
export { AREA_WEIGHT, suggestionsOf } from './assess/suggestions.ts';
export * from './text/text.ts';
export {
  type PaperPrints,
  type Touched,
  touchedBy,
  type Turned,
  turnedBetween,
  turnedOn,
  undated,
} from './upkeep/touched.ts';
export {
  KEPT_KINDS,
  type KeptKind,
  type KeptRecord,
  keptRecords,
  type KeptSource,
  keptSources,
  leastCertainFirst,
  monthsBetween,
} from './upkeep/upkeep.ts';
export * from './upkeep/uses.ts';
export { viewOf } from './condition/view.ts';
export * from './review/verdicts.ts';
export { walk } from './content/walk.ts';
export * from './difference/word-difference.ts';
export * from './plan/week.ts';
export * from './plan/week-text.ts';
export {
  changesSince,
  confirmSection,
  sectionKey,
  yearMark,
  type YearMark,
  yearMarks,
} from './difference/year.ts';
