/** All the plans as one shelf: listed, copied, taken out and put back. Loaded by the pages that ask for it. */
import { copyPlan, type Plan } from '../core/index.ts';
import { save, type SaveFailure } from './plans.ts';
import { putAside, removedKey } from './aside.ts';
import { KINDS } from './backing.ts';
import { attempt, type Failure, type RecordFailure } from './problem.ts';
import {
  keyOf,
  lastFileOf,
  planRecord,
  readRecord,
  summaryOf,
  textOf,
  type PlanSummary,
} from './record.ts';
import { openRestorePoint } from './restore.ts';
import { committed, type Room } from './room.ts';
import type { Space } from './space.ts';

export {
  baseOf,
  forget,
  noteFile,
  openRestorePoint,
  remember,
  renamePoint,
  restorePoints,
  setAside,
} from './restore.ts';

/** A record that could not be read as a plan; its text can be had as it lies. */
export type DamagedRecord = { edition: string; reason: 'damaged' | 'newer'; detail: string };

export type ListResult =
  { ok: true; plans: PlanSummary[]; damaged: DamagedRecord[] } | RecordFailure;

/** Every plan, the latest changed first, and apart from them what is damaged. */
export function list(room: Room): Promise<ListResult> {
  return attempt(async () => {
    const [raws, notes] = await room.backing.run('readonly', ['plans', 'meta'], async (access) => [
      await access.all('plans'),
      await access.all('meta'),
    ]);
    const metas = new Map(notes.map((raw) => [keyOf(raw), lastFileOf(raw)]));
    const plans = new Map<string, Plan>();
    const damaged: DamagedRecord[] = [];
    for (const raw of raws) {
      const read = await readRecord(raw);
      if (read.ok) plans.set(read.plan.edition, read.plan);
      else if (read.reason !== 'damaged' && read.reason !== 'newer') return read;
      else damaged.push({ edition: keyOf(raw), reason: read.reason, detail: read.detail });
    }
    for (const [edition, plan] of room.waiting) plans.set(edition, plan);
    const summaries = [...plans.values()].map((plan) =>
      summaryOf(plan, metas.get(plan.edition) ?? null),
    );
    summaries.sort((a, b) => b.changed.localeCompare(a.changed));
    return { ok: true as const, plans: summaries, damaged };
  });
}

/** Saves the plan as another one beside it: a lineage of its own. */
export async function addCopy(
  room: Room,
  plan: Plan,
  title: string,
): Promise<{ ok: true; plan: Plan } | SaveFailure> {
  const copy = copyPlan(plan, title, { now: room.now(), newId: room.newId });
  const saved = await save(room, copy, { base: null });
  return saved.ok ? { ok: true, plan: copy } : saved;
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

/** Deletes every record and every journal of the example's space, for good. The reader's own space is refused. */
export function empty(room: Room, space: Space): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    if (space !== 'example') throw new Error('Only the example is emptied.');
    const editions = await room.backing.run('readwrite', KINDS, async (access) => {
      const plans = (await access.all('plans')).map(keyOf);
      for (const kind of KINDS) {
        for (const record of await access.all(kind)) await access.delete(kind, keyOf(record));
      }
      return plans;
    });
    room.waiting.clear();
    room.journal.dropAll();
    for (const edition of editions) room.tell({ edition, revision: null });
    return { ok: true as const };
  });
}
