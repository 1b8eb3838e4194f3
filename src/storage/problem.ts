/** What can go wrong, by code. The sentences stand in content/texts/ under the same names: problems.json, file-problems.json and saving.json. */

/** Why a file could not be opened. */
export const FILE_PROBLEMS = [
  'empty',
  'cut-short',
  'not-json',
  'not-ours',
  'newer',
  'damaged',
  'damaged-at',
  'reference',
  'consultation',
  'wrong-encoding',
  'unreadable',
  'too-large',
  'picture',
  'office-file',
  'web-page',
  'pdf-without-data',
  'pdf-encrypted',
  'pdf-damaged',
  'pdf-private',
  'pdf-too-slow',
  'reader-missing',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

/** `path`: where in the file (`damaged-at`); `version`: the file's format; `limit`: the most megabytes allowed. */
export type FileProblem = {
  code: FileProblemCode;
  path?: string;
  version?: number;
  limit?: number;
};

/**
 * Why a plan was not saved. `conflict`: another revision lies in the store than the one edited.
 * `removed`: it was deleted meanwhile. `full`: no room. `blocked`: a newer version of the site
 * holds the database. `failed`: anything else.
 */
export const SAVE_PROBLEMS = ['conflict', 'removed', 'full', 'blocked', 'failed'] as const;

/** Why the store works in memory only: no IndexedDB, access denied, never opened, or of a newer version. */
export const STORE_PROBLEMS = ['missing', 'refused', 'blocked', 'newer'] as const;
export type StoreProblem = (typeof STORE_PROBLEMS)[number];

/** Why a record in the store could not be had or moved. `exists`: a plan lies where it should go. */
export const RECORD_PROBLEMS = [
  'missing',
  'newer',
  'damaged',
  'exists',
  'full',
  'blocked',
  'failed',
] as const;
export type RecordFailure = {
  ok: false;
  reason: (typeof RECORD_PROBLEMS)[number];
  detail: string;
};

/**
 * What became of edits found in a journal. `replayed`: they are in the stored plan now.
 * `aside`: the stored plan has gone another way, and they lie as a restore point.
 * `waiting`: they are loaded with the plan, but the store would not take them yet.
 */
export const RECOVERIES = ['replayed', 'aside', 'waiting'] as const;

/** A failure of the store itself; `detail` is for a report of the error, not for the reader. */
export type Failure = { ok: false; reason: 'full' | 'blocked' | 'failed'; detail: string };

/** The database is held by a newer version of the site. */
export class Outdated extends Error {
  override name = 'Outdated';
}

/** Told from a record by being our own value: what lies in a store has no `ok`. */
export function isFailure(result: unknown): result is Failure {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

const FULL = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];

/** What an error thrown by the browser's storage means. */
export function failure(error: unknown): Failure {
  const { name, message } =
    error instanceof Error ? error : { name: 'Error', message: String(error) };
  const reason = FULL.includes(name) ? 'full' : name === 'Outdated' ? 'blocked' : 'failed';
  return { ok: false, reason, detail: `${name}: ${message}` };
}

/** The work's result, or its failure: nothing is thrown past here. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    return failure(error);
  }
}
