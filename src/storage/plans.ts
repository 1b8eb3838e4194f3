/** The plans in the store: one record per edition, never overwritten by one who did not see the latest. */
import type { Plan } from '../core/index.ts';
import { attempt, isFailure, type Failure, type RecordFailure } from './problem.ts';
import { field, keyOf, planRecord, readRecord } from './record.ts';
import { committed, type Room } from './room.ts';

/** `at`: when it was on disk. */
export type SaveResult = { ok: true; at: string } | SaveFailure;
/** `stored`: the plan that lies there instead. */
export type SaveFailure =
  | { ok: false; reason: 'conflict'; stored: Plan }
  | { ok: false; reason: 'removed'; detail: string }
  | Failure;

/** `base`: the revision in the store to save upon, which `plan` has passed when its edits still wait. */
export type LoadResult = { ok: true; plan: Plan; base: string | null } | RecordFailure;

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
  const read = await readRecord(raw);
  return read.ok ? { ...read, base: read.plan.revision.id } : read;
}

/** The edition that was saved last; `null` when there is none, or none can be had. */
export async function latest(room: Room): Promise<string | null> {
  const raws = await attempt(() =>
    room.backing.run('readonly', ['plans'], (access) => access.all('plans')),
  );
  if (isFailure(raws)) return null;
  const savedAt = (raw: unknown) => String(field(raw, 'saved'));
  return keyOf(raws.sort((a, b) => savedAt(b).localeCompare(savedAt(a)))[0]) || null;
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
  const invalid = await whyInvalid(plan);
  if (invalid) return { ok: false, reason: 'failed', detail: invalid };
  const aside = await import('./aside.ts').catch(() => null);
  if (keep && !aside) return { ok: false, reason: 'failed', detail: 'aside' };
  const { edition } = plan;
  const write = (isFull: boolean) =>
    attempt(() =>
      room.backing.run('readwrite', ['plans', 'restorePoints'], async (access) => {
        const raw = await access.get('plans', edition);
        const revision = raw === undefined ? null : (field(raw, 'revision') ?? '');
        if (revision !== base) return { raw };
        if (raw !== undefined) await aside?.giveWay(access, room, raw, { edition, keep, isFull });
        await access.put('plans', record);
        return null;
      }),
    );
  let stored = await write(false);
  // What was kept by itself gives way to what is being written.
  if (isFailure(stored) && stored.reason === 'full') stored = await write(true);
  if (stored === null) {
    committed(room, plan, { instead: keep });
    return { ok: true, at };
  }
  return 'ok' in stored ? stored : meeting(room, plan, stored.raw, at);
}

/** What it means that the store held something else than the base. */
async function meeting(room: Room, plan: Plan, raw: unknown, at: string): Promise<SaveResult> {
  if (raw === undefined) return { ok: false, reason: 'removed', detail: plan.edition };
  const read = await readRecord(raw);
  if (!read.ok) return { ok: false, reason: 'failed', detail: `stored: ${read.detail}` };
  if (read.plan.revision.id !== plan.revision.id) {
    return { ok: false, reason: 'conflict', stored: read.plan };
  }
  // The same revision is the same content: it was saved before, and only the answer got lost.
  committed(room, plan);
  return { ok: true, at };
}

/**
 * A plan that could not be opened again must not take the place of one that can. What checks it may be out of reach (no
 * net, no room): what is typed is saved all the same.
 */
async function whyInvalid(plan: Plan): Promise<string | null> {
  const reader = await import('./reader.ts').catch(() => null);
  return reader?.whyInvalid(plan) ?? null;
}
