/** Agreements opened alone, without the plan they came from. */
import { readFile, type AgreementFile } from '../core/index.ts';
import { attempt, isFailure, type Failure, type RecordFailure } from './problem.ts';
import { field, textOf } from './record.ts';
import type { Room } from './room.ts';

/** `base`: when the one edited was changed; another in the store is never overwritten. */
export type AgreementSaveResult =
  { ok: true } | { ok: false; reason: 'conflict'; stored: AgreementFile } | RecordFailure;

export type AgreementShelf = {
  /** Those that can be read, the latest changed first. */
  list(): Promise<{ ok: true; files: AgreementFile[] } | Failure>;
  load(id: string): Promise<{ ok: true; file: AgreementFile } | RecordFailure>;
  save(file: AgreementFile, options: { base: string | null }): Promise<AgreementSaveResult>;
  remove(id: string): Promise<{ ok: true } | Failure>;
};

type Read = { ok: true; file: AgreementFile } | RecordFailure;

export function createAgreementShelf({ backing }: Room): AgreementShelf {
  return {
    list: () =>
      attempt(async () => {
        const raws = await backing.run('readonly', ['agreements'], (access) =>
          access.all('agreements'),
        );
        const files = raws.flatMap((raw) => {
          const read = readAgreement(raw);
          return read.ok ? [read.file] : [];
        });
        files.sort((a, b) => b.changed.localeCompare(a.changed));
        return { ok: true as const, files };
      }),

    async load(id) {
      const raw = await attempt(() =>
        backing.run('readonly', ['agreements'], (access) => access.get('agreements', id)),
      );
      if (isFailure(raw)) return raw;
      return raw === undefined ? { ok: false, reason: 'missing', detail: id } : readAgreement(raw);
    },

    async save(file, { base }) {
      const key = file.agreement.id;
      const record = { key, changed: file.changed, text: JSON.stringify(file) };
      const stored = await attempt(() =>
        backing.run('readwrite', ['agreements'], async (access) => {
          const raw = await access.get('agreements', key);
          if ((raw === undefined ? null : field(raw, 'changed')) !== base) return { raw };
          await access.put('agreements', record);
          return null;
        }),
      );
      if (stored === null) return { ok: true };
      if (isFailure(stored)) return stored;
      if (stored.raw === undefined) return { ok: false, reason: 'missing', detail: key };
      const read = readAgreement(stored.raw);
      return read.ok ? { ok: false, reason: 'conflict', stored: read.file } : read;
    },

    remove: (id) =>
      attempt(async () => {
        await backing.run('readwrite', ['agreements'], (access) => access.delete('agreements', id));
        return { ok: true as const };
      }),
  };
}

function readAgreement(raw: unknown): Read {
  const read = readFile(textOf(raw));
  if (read.ok && read.kind === 'agreement') return { ok: true, file: read.file };
  const newer = !read.ok && read.problem.code === 'newer';
  return { ok: false, reason: newer ? 'newer' : 'damaged', detail: 'not an agreement' };
}
