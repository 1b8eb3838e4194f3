/** The plans in the store: one record per edition, never overwritten by one who did not see the latest. */
import { readFile, type Plan } from '../core/index.ts';
import { attempt, isFailure, type Failure, type RecordFailure } from './problem.ts';
import {
  field,
  keyOf,
  lastFileOf,
  planRecord,
  readRecord,
  summaryOf,
  textOf,
  type MetaRecord,
  type PlanSummary,
} from './record.ts';
import { committed, putAside, type Room } from './room.ts';

/** `at`: when it was on disk. */
export type SaveResult = { ok: true; at: string } | SaveFailure;
/** `stored`: the plan that lies there instead. */
export type SaveFailure =
  | { ok: false; reason: 'conflict'; stored: Plan }
  | { ok: false; reason: 'removed'; detail: string }
  | Failure;

/** `base`: the revision in the store to save upon, which `plan` has passed when its edits still wait. */
export type LoadResult = { ok: true; plan: Plan; base: string | null } | RecordFailure;

/** A record that could not be read as a plan; its text can be had as it lies. */
export type DamagedRecord = { edition: string; reason: 'damaged' | 'newer'; detail: string };

export type ListResult =
  { ok: true; plans: PlanSummary[]; damaged: DamagedRecord[] } | RecordFailure;

/** Every plan, the latest changed first, and apart from them what is damaged. */
export function list(room: Room): Promise<ListResult> {
  return attempt(() =>
    room.backing.run('readonly', ['plans', 'meta'], async (access) => {
      const raws = await access.all('plans');
      const metas = new Map((await access.all('meta')).map((raw) => [keyOf(raw), lastFileOf(raw)]));
      const plans = new Map<string, Plan>();
      const damaged: DamagedRecord[] = [];
      for (const raw of raws) {
        const read = readRecord(raw);
        if (read.ok) plans.set(read.plan.edition, read.plan);
        else damaged.push({ edition: keyOf(raw), reason: read.reason, detail: read.detail });
      }
      for (const [edition, plan] of room.waiting) plans.set(edition, plan);
      const summaries = [...plans.values()].map((plan) =>
        summaryOf(plan, metas.get(plan.edition) ?? null),
      );
      summaries.sort((a, b) => b.changed.localeCompare(a.changed));
      return { ok: true as const, plans: summaries, damaged };
    }),
  );
}

/** The edition as it is now, with what still waits to be saved. */
export async function load(room: Room, edition: string): Promise<LoadResult> {
  const raw = await attempt(() =>
    room.backing.run('readonly', ['plans'], (access) => access.get('plans', edition)),
  );
  if (isFailure(raw)) return raw;
  const waiting = room.waiting.get(edition);
  if (waiting) {
    const revision = field(raw, 'revision');
    return { ok: true, plan: waiting, base: typeof revision === 'string' ? revision : null };
  }
  if (raw === undefined) return { ok: false, reason: 'missing', detail: edition };
  const read = readRecord(raw);
  return read.ok ? { ...read, base: read.plan.revision.id } : read;
}

/** A record's text as it lies, damaged or not. */
export function rawText(
  room: Room,
  edition: string,
): Promise<{ ok: true; text: string } | RecordFailure> {
  return attempt(async () => {
    const raw = await room.backing.run('readonly', ['plans'], (access) =>
      access.get('plans', edition),
    );
    return raw === undefined
      ? { ok: false as const, reason: 'missing' as const, detail: edition }
      : { ok: true as const, text: textOf(raw) };
  });
}

/**
 * Saves the plan if the store still holds the revision it was edited from (`null`: nothing).
 * With `keep`, what it replaces becomes a restore point in the same transaction.
 */
export async function save(
  room: Room,
  plan: Plan,
  { base, keep = false }: { base: string | null; keep?: boolean },
): Promise<SaveResult> {
  const at = room.now();
  const record = planRecord(plan, at);
  const invalid = whyInvalid(record.text);
  if (invalid) return { ok: false, reason: 'failed', detail: invalid };
  const stored = await attempt(() =>
    room.backing.run('readwrite', ['plans', 'restorePoints'], async (access) => {
      const raw = await access.get('plans', plan.edition);
      const revision = raw === undefined ? null : (field(raw, 'revision') ?? '');
      if (revision !== base) return { raw };
      if (keep && raw !== undefined) {
        await putAside(access, room, {
          edition: plan.edition,
          reason: 'replaced',
          text: textOf(raw),
        });
      }
      await access.put('plans', record);
      return null;
    }),
  );
  if (stored === null) {
    committed(room, plan, { instead: keep });
    return { ok: true, at };
  }
  return 'ok' in stored ? stored : meeting(room, plan, stored.raw, at);
}

/** What it means that the store held something else than the base. */
function meeting(room: Room, plan: Plan, raw: unknown, at: string): SaveResult {
  if (raw === undefined) return { ok: false, reason: 'removed', detail: plan.edition };
  const read = readRecord(raw);
  if (!read.ok) return { ok: false, reason: 'failed', detail: `stored: ${read.detail}` };
  if (read.plan.revision.id !== plan.revision.id) {
    return { ok: false, reason: 'conflict', stored: read.plan };
  }
  // The same revision is the same content: it was saved before, and only the answer got lost.
  committed(room, plan);
  return { ok: true, at };
}

/** A plan that could not be opened again must not take the place of one that can. */
function whyInvalid(text: string): string | null {
  const read = readFile(text);
  if (read.ok) return read.kind === 'plan' ? null : 'not a plan';
  return `${read.problem.code} ${read.problem.path ?? ''}`.trim();
}

/** Takes the edition out; it is kept as a restore point until it is forgotten. */
export async function remove(room: Room, edition: string): Promise<{ ok: true } | RecordFailure> {
  const waiting = room.waiting.get(edition);
  const removed = await attempt(() =>
    room.backing.run('readwrite', ['plans', 'restorePoints'], async (access) => {
      const raw = await access.get('plans', edition);
      if (raw === undefined && !waiting) return false;
      const text = waiting ? JSON.stringify(waiting) : textOf(raw);
      await putAside(access, room, { edition, reason: 'removed', text });
      await access.delete('plans', edition);
      return true;
    }),
  );
  if (removed === false) return { ok: false, reason: 'missing', detail: edition };
  if (removed !== true) return removed;
  room.waiting.delete(edition);
  room.journal.drop(edition);
  room.tell({ edition, revision: null });
  return { ok: true };
}

/** Notes that the plan was fetched as a file in the revision it has. */
export function noteFile(room: Room, plan: Plan): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    const record: MetaRecord = {
      key: plan.edition,
      lastFile: { at: room.now(), revision: plan.revision.id },
    };
    await room.backing.run('readwrite', ['meta'], (access) => access.put('meta', record));
    return { ok: true as const };
  });
}
