/** Restore points: plans taken out, replaced, named, sent as files, or never saved. Loaded with the shelf. */
import type { Plan } from '../core/index.ts';
import { asideOf, putAside, type AsideAs } from './aside.ts';
import { attempt, isFailure, type Failure, type RecordFailure } from './problem.ts';
import {
  readRecord,
  restoreRecord,
  summaryOf,
  type MetaRecord,
  type RecordRead,
  type RestoreReason,
  type RestoreRecord,
} from './record.ts';
import type { Room } from './room.ts';

/** `title`, `kommune` and `revision` are `null` where the state is damaged; `name` where it has none. */
export type RestorePoint = {
  key: string;
  edition: string;
  reason: RestoreReason;
  at: string;
  name: string | null;
  title: string | null;
  kommune: string | null;
  revision: string | null;
};

/** A restore point that was forgotten, as it lay. */
export type Forgotten = { record: RestoreRecord };

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
    return { ok: true as const, points: await Promise.all(points) };
  });
}

async function pointOf(record: RestoreRecord): Promise<RestorePoint> {
  const { key, edition, reason, at, name = null } = record;
  const read = await readPoint(record);
  const summary = read.ok ? summaryOf(read.plan, null) : null;
  return {
    key,
    edition,
    reason,
    at,
    name,
    title: summary?.title ?? null,
    kommune: summary?.kommune ?? null,
    revision: summary?.revision ?? null,
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

function readPoint({ edition, text, sum }: RestoreRecord): Promise<RecordRead | Failure> {
  return readRecord({ key: edition, text, sum });
}

/** Gives a restore point a name, or another. One that was kept for a while is kept until it is forgotten from then on. */
export async function renamePoint(
  room: Room,
  key: string,
  name: string,
): Promise<{ ok: true } | RecordFailure> {
  const renamed = await attempt(() =>
    room.backing.run('readwrite', ['restorePoints'], async (access) => {
      const record = restoreRecord(await access.get('restorePoints', key));
      if (!record) return false;
      // A removed plan is put back by what it was removed as.
      const reason = record.reason === 'removed' ? record.reason : 'named';
      const renamed: RestoreRecord = { ...record, reason, name };
      await access.put('restorePoints', renamed);
      return true;
    }),
  );
  if (renamed === true) return { ok: true };
  return renamed === false ? { ok: false, reason: 'missing', detail: key } : renamed;
}

/** Deletes a restore point; what it was can be given back. `null`: there was none, or nothing that is worth it. */
export function forget(
  room: Room,
  key: string,
): Promise<{ ok: true; forgotten: Forgotten | null } | Failure> {
  return attempt(async () => {
    const record = await room.backing.run('readwrite', ['restorePoints'], async (access) => {
      const raw = await access.get('restorePoints', key);
      await access.delete('restorePoints', key);
      return restoreRecord(raw);
    });
    return { ok: true as const, forgotten: record && { record } };
  });
}

/** Puts a forgotten restore point back as it lay. */
export function remember(room: Room, { record }: Forgotten): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    await room.backing.run('readwrite', ['restorePoints'], (access) =>
      access.put('restorePoints', record),
    );
    return { ok: true as const };
  });
}

/** The state that both plans come from with the fewest revisions since, among those kept here; `null` when there is none. */
export function baseOf(
  room: Room,
  mine: Plan,
  theirs: Plan,
): Promise<{ ok: true; base: Plan | null } | Failure> {
  return attempt(async () => {
    const raws = await room.backing.run('readonly', ['restorePoints'], (access) =>
      access.all('restorePoints'),
    );
    const records = raws
      .map(restoreRecord)
      .filter((record) => record !== null)
      .filter(({ edition }) => edition === mine.edition);
    const reads = await Promise.all(records.map(readPoint));
    const kept = reads.flatMap((read) => (read.ok ? [read.plan] : []));
    const aged = [mine, theirs, ...kept].flatMap((plan) => {
      const ages = [mine, theirs].map(({ revision }) =>
        [revision.id, ...revision.parents].indexOf(plan.revision.id),
      );
      return ages.includes(-1) ? [] : [{ plan, age: ages.reduce((sum, age) => sum + age, 0) }];
    });
    return { ok: true as const, base: aged.sort((a, b) => a.age - b.age)[0]?.plan ?? null };
  });
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
