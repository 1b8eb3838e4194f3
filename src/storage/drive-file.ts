/** A file on the reader's own drive that the plan is written to, again and again. Loaded when there is one, or might be. */
import type { Plan } from '../core/index.ts';
import { planFile } from './file.ts';
import { attempt, isFailure, type Failure } from './problem.ts';
import { field, lastFileOf, type LastFile, type MetaRecord } from './record.ts';
import type { Room } from './room.ts';

/** The part of a browser's handle to a file that is used here; what asks for permission some browsers lack. */
export type FileHandle = {
  readonly name: string;
  getFile(): Promise<{ lastModified: number; text(): Promise<string> }>;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  queryPermission?(as: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(as: { mode: 'readwrite' }): Promise<PermissionState>;
};

/** `revision`: of the plan that was written last; `seen`: when the file was changed last, as far as this site did it. */
export type DriveFile = {
  key: string;
  handle: FileHandle;
  seen: number | null;
  revision: string | null;
};

/**
 * Why the file was not written. `asking`: the browser wants to be given permission again. `changed`: somebody else has
 * written in it. `gone`: it is not where it was. `broken`: the disk would not take it.
 */
type DriveProblem = 'asking' | 'changed' | 'gone' | 'broken';
export type Written =
  { ok: true; at: string } | { ok: false; reason: DriveProblem; detail: string };

const keyOf = (edition: string): string => `drev:${edition}`;

/** The file chosen for the edition; `null` when there is none. */
export async function driveFile(room: Room, edition: string): Promise<DriveFile | null> {
  const raw = await attempt(() =>
    room.backing.run('readonly', ['meta'], (access) => access.get('meta', keyOf(edition))),
  );
  return typeof field(raw, 'handle') === 'object' ? (raw as DriveFile) : null;
}

/** Remembers the file for the edition in the place of any other; `null` forgets it, and leaves what lies in it. */
export function chooseFile(
  room: Room,
  edition: string,
  handle: FileHandle | null,
): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    const key = keyOf(edition);
    const chosen: DriveFile | null = handle && { key, handle, seen: null, revision: null };
    await room.backing.run('readwrite', ['meta'], (access) =>
      chosen ? access.put('meta', chosen) : access.delete('meta', key),
    );
    return { ok: true as const };
  });
}

/** When the plan was last fetched or written as a file; `null` when it never was. */
export async function lastFile(room: Room, edition: string): Promise<LastFile | null> {
  const raw = await attempt(() =>
    room.backing.run('readonly', ['meta'], (access) => access.get('meta', edition)),
  );
  return isFailure(raw) ? null : lastFileOf(raw);
}

/** Writes the plan to its file: whole or not at all, and never over what somebody else has written in it. */
export async function writeFile(room: Room, chosen: DriveFile, plan: Plan): Promise<Written> {
  const { handle } = chosen;
  try {
    const allowed = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
    if (allowed !== 'granted') return { ok: false, reason: 'asking', detail: allowed };
    if (await isOthers(chosen, plan)) return { ok: false, reason: 'changed', detail: handle.name };
    const stream = await handle.createWritable();
    try {
      await stream.write(planFile(plan).text);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
    const at = room.now();
    const revision = plan.revision.id;
    const note: MetaRecord = { key: plan.edition, lastFile: { at, revision } };
    const next: DriveFile = { ...chosen, revision, seen: (await handle.getFile()).lastModified };
    await room.backing.run('readwrite', ['meta'], async (access) => {
      await access.put('meta', note);
      await access.put('meta', next);
    });
    return { ok: true, at };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    const reason =
      name === 'NotAllowedError' ? 'asking' : name === 'NotFoundError' ? 'gone' : 'broken';
    return { ok: false, reason, detail: `${name}: ${message}` };
  }
}

/** Whether the file holds something that the plan does not come from, since it was written here. */
async function isOthers({ handle, seen, revision }: DriveFile, plan: Plan): Promise<boolean> {
  // The reader has just chosen the file, and the browser has asked whether it may be replaced.
  if (seen === null) return false;
  const file = await handle.getFile();
  if (file.lastModified === seen) return false;
  const lies = revisionIn(await file.text());
  return lies !== revision && ![plan.revision.id, ...plan.revision.parents].includes(lies ?? '');
}

function revisionIn(text: string): string | null {
  try {
    const id = field(field(JSON.parse(text), 'revision'), 'id');
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
