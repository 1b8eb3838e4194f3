/** The records as they lie in the store. A plan lies as its file's text, so that one reader serves both. */
import { FORMAT, textHash, VERSION, type Period, type Plan } from '../core/index.ts';
import type { Kept } from './backing.ts';
import { checksum } from './checksum.ts';
import { attempt, type Failure } from './problem.ts';

/** `sum`: the text's checksum, by which it is known to lie as it was written. */
type PlanRecord = Kept & { revision: string; saved: string; text: string; sum: string };

/**
 * What an earlier state was put aside for. `unsaved`: it was never the stored plan. `named`: someone asked for it, and
 * gave it a name. `file`: it left or came as a file, so that another's file finds what it came from. `auto`: it was the
 * stored plan, kept by itself as the work went on.
 */
const RESTORE_REASONS = ['removed', 'replaced', 'unsaved', 'named', 'file', 'auto'] as const;
export type RestoreReason = (typeof RESTORE_REASONS)[number];
export type RestoreRecord = Kept & {
  edition: string;
  reason: RestoreReason;
  at: string;
  text: string;
  /** The text's checksum; records from before there was one have none. */
  sum?: string;
  /** What the reader calls it. */
  name?: string;
};

/** When the plan was last fetched as a file, and which revision of it. */
export type LastFile = { at: string; revision: string };
export type MetaRecord = Kept & { lastFile: LastFile };

export type PlanSummary = {
  /** The lineage over the years. */
  id: string;
  edition: string;
  revision: string;
  title: string;
  /** The kommune's name; `null` when it has none, or a blank one. */
  kommune: string | null;
  period: Period;
  changed: string;
  lastFile: LastFile | null;
};

export type RecordRead =
  { ok: true; plan: Plan } | { ok: false; reason: 'damaged' | 'newer'; detail: string };

/** The plan in a record, if it is whole and lies under its own edition; a failure when it could not be checked. */
export async function readRecord(raw: unknown): Promise<RecordRead | Failure> {
  const plan = asWritten(raw);
  if (plan) return { ok: true, plan };
  return attempt(async () => (await import('./reader.ts')).readRecordWhole(raw));
}

/** The plan in a record that lies as this version of the site wrote it, by its sum; else `null`. */
export function asWritten(raw: unknown): Plan | null {
  const text = textOf(raw);
  if (field(raw, 'sum') !== checksum(text)) return null;
  try {
    const plan = JSON.parse(text) as Partial<Plan>;
    const isOurs =
      plan.format === FORMAT &&
      plan.version === VERSION &&
      plan.kind === 'plan' &&
      plan.edition === keyOf(raw);
    return isOurs ? (plan as Plan) : null;
  } catch {
    return null;
  }
}

/** The record's text as it lies; of a record without one, all of it. */
export function textOf(raw: unknown): string {
  const text = field(raw, 'text');
  return typeof text === 'string' ? text : JSON.stringify(raw);
}

/** The key a record lies under. */
export function keyOf(raw: unknown): string {
  const key = field(raw, 'key');
  return typeof key === 'string' ? key : '';
}

/** A property of something whose shape is not known. */
export function field(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, name)
    ? (raw as Record<string, unknown>)[name]
    : undefined;
}

/** The record that a plan lies as; `saved` is the moment. */
export function planRecord(plan: Plan, saved: string): PlanRecord {
  const text = JSON.stringify(plan);
  return { key: plan.edition, revision: plan.revision.id, saved, text, sum: checksum(text) };
}

/** What a list says of a plan. */
export function summaryOf(plan: Plan, lastFile: LastFile | null): PlanSummary {
  return {
    id: plan.id,
    edition: plan.edition,
    revision: plan.revision.id,
    title: plan.title,
    kommune: plan.kommune?.name.trim() || null,
    period: plan.period,
    changed: plan.changed,
    lastFile,
  };
}

/** The restore record in an unknown value, or `null` if it is none. */
export function restoreRecord(raw: unknown): RestoreRecord | null {
  const reason = RESTORE_REASONS.find((known) => known === field(raw, 'reason'));
  const [edition, at] = [field(raw, 'edition'), field(raw, 'at')];
  if (!reason || typeof edition !== 'string' || typeof at !== 'string') return null;
  const name = field(raw, 'name');
  const sum = field(raw, 'sum');
  return {
    ...{ key: keyOf(raw), edition, reason, at, text: textOf(raw) },
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof sum === 'string' ? { sum } : {}),
  };
}

/** The note of the last file in an unknown value, or `null` if there is none. */
export function lastFileOf(raw: unknown): LastFile | null {
  const lastFile = field(raw, 'lastFile');
  const [at, revision] = [field(lastFile, 'at'), field(lastFile, 'revision')];
  return typeof at === 'string' && typeof revision === 'string' ? { at, revision } : null;
}

/** The hash of what a plan says, whenever and in whichever revision it was said. */
export function contentHash(plan: Plan): string {
  return textHash({ ...plan, revision: null, changed: null });
}
