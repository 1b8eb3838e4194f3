/** The store: plans in this browser, what is being typed, and files in and out. */
export { createAutosave } from './autosave.ts';
export { bringIn, takeIn } from './bring-in.ts';
export { currentPlan } from './current.ts';
export { openFile, planFile, REVIEW_ENDING, reviewFile } from './file.ts';
export type { OpenResult } from './file.ts';
export type { ReadAttachments } from './file.ts';
export {
  FILE_PROBLEMS,
  RECORD_PROBLEMS,
  RECOVERIES,
  SAVE_PROBLEMS,
  STORE_PROBLEMS,
} from './problem.ts';
export type { DriveFile, FileHandle, Keeping } from './keeping.ts';
export type { KeptPicture } from './pictures.ts';
export { createPen, type Pen, type PenState } from './pen.ts';
export type { PlanSummary } from './record.ts';
export type { Forgotten, RestorePoint } from './restore.ts';
export type { Autosave, Clock, SaveState } from './save-state.ts';
export type { DamagedRecord } from './shelf.ts';
export {
  dropJournals,
  keepReviewed,
  reviewJournals,
  type KeepState,
  type ReviewKeeper,
  RETRIES,
} from './review-keeper.ts';
export type { Reviewing } from './reviewing.ts';
export type { Reviewed } from './reviews.ts';
export { stamp } from './stamp.ts';
export type { Space } from './space.ts';
export { openStore } from './store.ts';
export type { Store } from './store.ts';
