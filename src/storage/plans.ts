/** The plans in the store: one record per edition, never overwritten by one who did not see the latest. */
import type { Plan } from '../core/index.ts';
import { attempt, isFailure, type Failure, type RecordFailure } from './problem.ts';
import { field, planRecord, readRecord, textOf, type MetaRecord } from './record.ts';
import { committed, putAside, type Aside, type Room } from './room.ts';

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

/** Notes that the plan was fetched as a file in the revision it has, and keeps that state as a restore point. */
export function noteFile(room: Room, plan: Plan): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    const record: MetaRecord = {
      key: plan.edition,
      lastFile: { at: room.now(), revision: plan.revision.id },
    };
    await room.backing.run('readwrite', ['meta', 'restorePoints'], async (access) => {
      await access.put('meta', record);
      await putAside(access, room, asideOf(plan, { reason: 'file' }));
    });
    return { ok: true as const };
  });
}

/** What a plan is set aside as: a state with a name is `named`. */
export type AsideAs =
  { reason: 'unsaved' | 'replaced' | 'file' } | { reason: 'named'; name: string };

/** Keeps a state of a plan as a restore point of its edition. */
export function setAside(
  room: Room,
  plan: Plan,
  as: AsideAs,
): Promise<{ ok: true; key: string } | Failure> {
  return attempt(async () => {
    const key = await room.backing.run('readwrite', ['restorePoints'], (access) =>
      putAside(access, room, asideOf(plan, as)),
    );
    return { ok: true as const, key };
  });
}

const asideOf = (plan: Plan, as: AsideAs): Aside => ({
  ...as,
  edition: plan.edition,
  revision: plan.revision.id,
  text: JSON.stringify(plan),
});
