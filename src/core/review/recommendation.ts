/** A council's own recommendations, handed over as a file: checked whole, or refused with the place of each fault. */
import * as z from 'zod/mini';
import { checkConditions } from '../check/check-conditions.ts';
import { type Catalog, type Check, checkSchema } from '../content/content.ts';
import { indexOf } from '../content/lookup.ts';
import type { ProblemCode } from '../content/problem.ts';

/**
 * What is wrong at a place. `no-checks`: the file holds no list of recommendations, or an empty one. `missing`: the
 * field is not there. `unknown-field`: nobody reads a field of that name. `wrong`: the value cannot stand there.
 */
export type CheckFault = {
  path: (string | number)[];
  code: 'no-checks' | 'missing' | 'unknown-field' | 'wrong' | ProblemCode;
  /** The field, slug or value it is about. */
  detail: string;
};

export type ChecksRead = { ok: true; checks: Check[] } | { ok: false; faults: CheckFault[] };

/** A file of recommendations, once `kind` is said of each. */
export const recommendationsSchema = z.strictObject({
  anbefalinger: z.array(z.extend(checkSchema, { kind: z.literal('anbefaling') })),
});

/** The list of a file: alone, or under its name; what it is of is said for it, since it can be nothing else. */
function named(value: unknown): unknown {
  const list = Array.isArray(value) ? { anbefalinger: value as unknown[] } : value;
  if (typeof list !== 'object' || list === null || !('anbefalinger' in list)) return null;
  const { anbefalinger } = list;
  if (!Array.isArray(anbefalinger) || anbefalinger.length === 0) return null;
  const checks = anbefalinger.map((one: unknown) =>
    typeof one === 'object' && one !== null ? { kind: 'anbefaling', ...one } : one,
  );
  return { ...list, anbefalinger: checks };
}

/** Reads a parsed file of recommendations against the catalog whose questions they ask. Never throws. */
export function readChecks(value: unknown, catalog: Catalog): ChecksRead {
  const file = named(value);
  if (file === null) return { ok: false, faults: [{ path: [], code: 'no-checks', detail: '' }] };
  const read = recommendationsSchema.safeParse(file);
  if (!read.success) return { ok: false, faults: read.error.issues.flatMap(faultsOf) };
  const checks = read.data.anbefalinger;
  const faults = [...misplaced(checks, catalog), ...unsound(checks, catalog)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, checks };
}

function faultsOf(issue: z.core.$ZodIssue): CheckFault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const detail = String(path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown-field' as const,
      detail: key,
    }));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path, code: isMissing ? 'missing' : 'wrong', detail }];
}

/** Names used twice, and fields that the thing it stands on does not have. */
function misplaced(checks: readonly Check[], catalog: Catalog): CheckFault[] {
  const seen = new Set<string>();
  return checks.flatMap(({ id, scope, question }, at): CheckFault[] => {
    const faults: CheckFault[] = [];
    if (seen.has(id)) {
      faults.push({ path: ['anbefalinger', at, 'id'], code: 'duplicate', detail: id });
    }
    seen.add(id);
    if (question !== undefined && !indexOf(catalog).asked[scope].has(question)) {
      const path = ['anbefalinger', at, 'question'];
      faults.push({ path, code: 'unknown-question', detail: question });
    }
    return faults;
  });
}

/** Conditions that ask for what is not there, by the same check as the content's own. */
function unsound(checks: readonly Check[], catalog: Catalog): CheckFault[] {
  const faults: CheckFault[] = [];
  checkConditions({ ...catalog, checks: [...checks] }, (code, kind, record, path, detail = '') => {
    const at = checks.findIndex(({ id }) => id === record);
    if (kind === 'checks') faults.push({ path: ['anbefalinger', at, ...path], code, detail });
  });
  return faults;
}
