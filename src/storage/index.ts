/** The store: plans in this browser, what is being typed, and files in and out. */
export { createAutosave } from './autosave.ts';
export type { AgreementSaveResult, AgreementShelf } from './agreements.ts';
export { bringIn, relation, takeIn } from './bring-in.ts';
export type { BringInResult, Relation } from './bring-in.ts';
export { currentPlan } from './current.ts';
export { openFile, planFile } from './file.ts';
export type { OpenResult, ReadAttachments } from './file.ts';
export type { DamagedRecord, ListResult, LoadResult, SaveFailure, SaveResult } from './plans.ts';
export * from './problem.ts';
export type { LastFile, PlanSummary, RestoreReason } from './record.ts';
export type { Recovery } from './recover.ts';
export type { RestorePoint } from './restore.ts';
export type { Change } from './room.ts';
export type { Autosave, AutosaveOptions, Clock, SaveState } from './save-state.ts';
export { newId, now, stamp } from './stamp.ts';
export { openStore } from './store.ts';
export type { Store, StoreOptions } from './store.ts';
