/** The way from older versions of the format to the present one, step by step. */
import { VERSION } from '../plan/format.ts';

/** A parsed file of ours, of whatever version: nothing about its content is known yet. */
export type RawFile = Record<string, unknown>;
/** One step: from the file as its version wrote it to the file as the next version writes it. */
export type Migration = (file: RawFile) => RawFile;

/** The steps in order: the first takes version 1 to 2, and so on. One stands for each version below `VERSION`. */
export const MIGRATIONS: readonly Migration[] = [approvalsAndYears];

/** Version 2: agreements for a whole area, their approvals, the standing procedure, and what a year carries over. */
function approvalsAndYears(file: RawFile): RawFile {
  const placed = (agreement: unknown): unknown =>
    typeof agreement === 'object' ? { area: null, ...agreement } : agreement;
  const both = { ...file, approvals: [], notCpr: [] };
  if (file['kind'] === 'agreement') return { ...both, agreement: placed(file['agreement']) };
  const { agreements } = file;
  return {
    ...both,
    procedure: [],
    carried: null,
    agreements: Array.isArray(agreements) ? agreements.map(placed) : agreements,
  };
}

/** The file brought up to version `to`; `version` is raised here, so that a step need not. */
export function migrate(
  file: RawFile,
  version: number,
  steps: readonly Migration[] = MIGRATIONS,
  to: number = VERSION,
): RawFile {
  if (steps.length !== to - 1) throw new Error('One migration stands for each earlier version.');
  return steps
    .slice(version - 1)
    .reduce((value, step, at) => ({ ...step(value), version: version + at + 1 }), file);
}
