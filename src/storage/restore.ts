/** Restore points: plans taken out, replaced, or never saved, until they are forgotten. */
import type { Plan } from '../core/index.ts';
import { attempt, isFailure, type Failure, type RecordFailure } from './problem.ts';
import {
  planRecord,
  readRecord,
  restoreRecord,
  type RestoreReason,
  type RestoreRecord,
} from './record.ts';
import { committed, putAside, removedKey, type Room } from './room.ts';

/** `title` and `kommune` are `null` where the state is damaged. */
export type RestorePoint = {
  key: string;
  edition: string;
  reason: RestoreReason;
  at: string;
  title: string | null;
  kommune: string | null;
};

/** Every restore point, or an edition's, the newest first. */
export function restorePoints(
  room: Room,
  edition?: string,
): Promise<{ ok: true; points: RestorePoint[] } | Failure> {
  return attempt(async () => {
    const raws = await room.backing.run('readonly', ['restorePoints'], (access) =>
      access.all('restorePoints'),
    );
    const points = raws
      .map(restoreRecord)
      .filter((record) => record !== null)
      .filter((record) => edition === undefined || record.edition === edition)
      .sort((a, b) => b.at.localeCompare(a.at))
      .map(pointOf);
    return { ok: true as const, points };
  });
}

function pointOf(record: RestoreRecord): RestorePoint {
  const { key, edition, reason, at } = record;
  const read = readPoint(record);
  const plan = read.ok ? read.plan : null;
  return {
    key,
    edition,
    reason,
    at,
    title: plan?.title ?? null,
    kommune: plan?.kommune?.name ?? null,
  };
}

/** The plan in a restore point, to look at, to copy or to put in place of the stored one. */
export async function openRestorePoint(
  room: Room,
  key: string,
): Promise<{ ok: true; plan: Plan } | RecordFailure> {
  const raw = await attempt(() =>
    room.backing.run('readonly', ['restorePoints'], (access) => access.get('restorePoints', key)),
  );
  if (isFailure(raw)) return raw;
  const record = restoreRecord(raw);
  return record ? readPoint(record) : { ok: false, reason: 'missing', detail: key };
}

function readPoint({ edition, text }: RestoreRecord): ReturnType<typeof readRecord> {
  return readRecord({ key: edition, text });
}

/** Puts a removed plan back, unless another state of the edition has come in its place. */
export async function restoreRemoved(
  room: Room,
  edition: string,
): Promise<{ ok: true; plan: Plan } | RecordFailure> {
  const key = removedKey(edition);
  const read = await openRestorePoint(room, key);
  if (!read.ok) return read;
  const { plan } = read;
  const put = await attempt(() =>
    room.backing.run('readwrite', ['plans', 'restorePoints'], async (access) => {
      if ((await access.get('plans', edition)) !== undefined) return 'exists';
      await access.put('plans', planRecord(plan, room.now()));
      await access.delete('restorePoints', key);
      return 'put';
    }),
  );
  if (put === 'exists') return { ok: false, reason: 'exists', detail: edition };
  if (put !== 'put') return put;
  committed(room, plan);
  return { ok: true, plan };
}

/** Keeps a plan that is not to be saved as a restore point of its edition. */
export function setAside(room: Room, plan: Plan): Promise<{ ok: true; key: string } | Failure> {
  return attempt(async () => {
    const key = await room.backing.run('readwrite', ['restorePoints'], (access) =>
      putAside(access, room, {
        edition: plan.edition,
        reason: 'unsaved',
        text: JSON.stringify(plan),
      }),
    );
    return { ok: true as const, key };
  });
}

/** Deletes a restore point for good. */
export function forget(room: Room, key: string): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    await room.backing.run('readwrite', ['restorePoints'], (access) =>
      access.delete('restorePoints', key),
    );
    return { ok: true as const };
  });
}
