/** The domain's one door: what the other rooms may know of it. */
export * from './agreement-file.ts';
export * from './answers.ts';
export * from './assess.ts';
export * from './attention.ts';
export { basisIn, basisOf, type Shift, shiftUnder } from './basis.ts';
export type * from './assessment.ts';
export { checkCatalog } from './check.ts';
export type { RuleExamples } from './check-examples.ts';
export * from './briefing-file.ts';
export * from './calls.ts';
export * from './choose.ts';
export * from './compare.ts';
export { compareAcross, compareAny } from './compare-across.ts';
export * from './condition.ts';
export type { ConditionWords } from './condition-words.ts';
export * from './content.ts';
export * from './content-version.ts';
export * from './cpr.ts';
export * from './dated.ts';
export { addDays, formatDate, isISODate, readDate } from './dates.ts';
export {
  type ItemScope,
  LIST_OF,
  type Named,
  setAnswer,
  setKommune,
  setPeriod,
  setTitle,
  type Stamp,
} from './edit.ts';
export { addAgreement, addApproval, setAgreement } from './edit-agreements.ts';
export { addNote, addWorkplace, moveItem, removeItem, renameItem } from './edit-things.ts';
export * from './differences.ts';
export * from './edition.ts';
export * from './enquire.ts';
export * from './established.ts';
export { evaluate, isEstablished } from './evaluate.ts';
export type { FactName } from './facts.ts';
export * from './facets.ts';
export * from './figures.ts';
export * from './fill-in.ts';
export { type Indicator, indicatorSchema } from './follow-up/indicator.ts';
export * from './form-fields.ts';
export * from './hidden.ts';
export * from './history.ts';
export * from './in-words.ts';
export { inspect } from './inspect.ts';
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
} from './inspection.ts';
export { type Evaluation, placeKey } from './kleene.ts';
export * from './library.ts';
export { findQuestion, findRule, optionsOf, questionsOf, recordOf } from './lookup.ts';
export * from './merge.ts';
export { migrate, MIGRATIONS } from './migrate.ts';
export { nextEdition } from './next-edition.ts';
export * from './next-step.ts';
export * from './numbers.ts';
export * from './open-point.ts';
export * from './overview.ts';
export { ANY_ADVICE } from './overview-advice.ts';
export * from './overview-choice.ts';
export {
  overviewColumns,
  overviewGroups,
  type OverviewColumn,
  type OverviewGroup,
} from './overview-columns.ts';
export {
  measureSteps,
  type MeasureStep,
  OVERVIEW_MEASURES,
  type OverviewMeasure,
  stepOf,
  unitOf,
} from './overview-measures.ts';
export * from './paste.ts';
export * from './plan.ts';
export * from './pledges.ts';
export * from './pointing-file.ts';
export * from './pointing-format.ts';
export * from './problem.ts';
export * from './progress.ts';
export * from './procedure.ts';
export { addCounts } from './questions.ts';
export * from './read.ts';
export * from './received.ts';
export {
  type CheckFault,
  type ChecksRead,
  readChecks,
  recommendationsSchema,
} from './recommendation.ts';
export * from './review.ts';
export { bringsNews, mergeReviews } from './review-merge.ts';
export * from './review-council.ts';
export * from './review-out.ts';
export * from './review-places.ts';
export * from './slug.ts';
export { remarkState, spotKey, standsAt, type Stands, WHOLE } from './spot.ts';
export * from './step-check.ts';
export * from './terms.ts';
export { AREA_WEIGHT, suggestionsOf } from './suggestions.ts';
export * from './text.ts';
export {
  type PaperPrints,
  type Touched,
  touchedBy,
  type Turned,
  turnedBetween,
  turnedOn,
  undated,
} from './touched.ts';
export {
  KEPT_KINDS,
  type KeptKind,
  type KeptRecord,
  keptRecords,
  type KeptSource,
  keptSources,
  leastCertainFirst,
  monthsBetween,
} from './upkeep.ts';
export * from './uses.ts';
export { inOrder, viewOf } from './view.ts';
export * from './verdicts.ts';
export { walk } from './walk.ts';
export * from './word-difference.ts';
export * from './week.ts';
export * from './week-text.ts';
export {
  changesSince,
  confirmSection,
  sectionKey,
  yearMark,
  type YearMark,
  yearMarks,
} from './year.ts';
