/** Restore points: plans taken out, replaced, or never saved, until they are forgotten. Loaded with the shelf. */
import type { Plan } from '../core/index.ts';
import { attempt, isFailure, type Failure, type RecordFailure } from './problem.ts';
import { readRecordWhole } from './reader.ts';
import {
  restoreRecord,
  summaryOf,
  type RecordRead,
  type RestoreReason,
  type RestoreRecord,
} from './record.ts';
import type { Room } from './room.ts';

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
  const summary = read.ok ? summaryOf(read.plan, null) : null;
  return {
    key,
    edition,
    reason,
    at,
    title: summary?.title ?? null,
    kommune: summary?.kommune ?? null,
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

function readPoint({ edition, text }: RestoreRecord): RecordRead {
  return readRecordWhole({ key: edition, text });
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
