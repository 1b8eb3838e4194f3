/** The council's own recommendations as this browser keeps them: the file's text, read anew against the catalog of today. */
import type { Catalog, Check } from '../../core/index.ts';
import type { ChecksFile } from '../../storage/checks-file.ts';
import { rootOf } from '../../storage/space.ts';

/** Apart from the keys of the journals, so that none is taken for one. */
const KEY = `${rootOf('own')}:anbefalinger`;

const read = async (text: string, catalog: Catalog): Promise<ChecksFile> =>
  (await import('../../storage/checks-file.ts')).readChecksFile(text, catalog);

/** What was opened before and can still be read; nothing, and nothing fetched, when there is none. */
export async function keptChecks(catalog: Catalog): Promise<Check[]> {
  try {
    const text = localStorage.getItem(KEY);
    const file = text === null ? null : await read(text, catalog);
    return file?.ok ? file.checks : [];
  } catch {
    return [];
  }
}

/** More than a readable file can have, in bytes: of a longer one no more is read than tells that it is too long. */
const MOST = 1_000_000;

/** Reads a file and, when it is whole, keeps it in place of the one before; `kept` is false where nothing can be kept. */
export async function openChecks(
  file: Blob,
  catalog: Catalog,
): Promise<{ file: ChecksFile; kept: boolean }> {
  const text = await file.slice(0, MOST).text();
  const opened = await read(text, catalog);
  if (!opened.ok) return { file: opened, kept: false };
  try {
    localStorage.setItem(KEY, text);
    return { file: opened, kept: true };
  } catch {
    return { file: opened, kept: false };
  }
}

export function dropChecks(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Refused: then nothing was kept either.
  }
}
