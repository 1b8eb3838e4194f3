/** The way in: text or a parsed value becomes a plan, an agreement or a review, checked whole, or a problem. Never throws. */
import { LIST_OF } from '../plan/edit.ts';
import { FORMAT, VERSION } from '../plan/format.ts';
import { migrate, type RawFile } from './migrate.ts';
import { type AgreementFile, agreementFileSchema, type Plan, planSchema } from '../plan/plan.ts';
import { verdictKey } from '../review/review.ts';
import { type Review, reviewSchema } from '../review/review-format.ts';
import { scanBrackets } from './scan.ts';
import { spotKey } from '../review/spot.ts';
import { nfc } from '../text/text.ts';

/**
 * Why a file was refused. `newer` names the version it has; `damaged` the place in it, as far as there is one.
 * `not-ours`: whole JSON, but not of this format. `reference`, `consultation`: the data of a paper that only points to a
 * plan, the short strategy or a letter of consultation.
 */
export type ReadProblem = {
  code:
    | 'empty'
    | 'cut-short'
    | 'not-json'
    | 'not-ours'
    | 'newer'
    | 'damaged'
    | (typeof POINTING)[number];
  path?: string;
  version?: number;
};

/** Kinds of data that point to a plan and hold none. */
const POINTING = ['reference', 'consultation'] as const;

export type ReadResult =
  | { ok: true; kind: 'plan'; plan: Plan }
  | { ok: true; kind: 'agreement'; file: AgreementFile }
  | { ok: true; kind: 'review'; review: Review }
  | { ok: false; problem: ReadProblem };

/** The deepest that a file may nest; ours need six levels. */
const DEEPEST = 40;
/** The longest text that is read, in UTF-16 units. */
const LONGEST = 20_000_000;

/** The most that a list or record may hold, and objects that a file may; the largest plan has 200 and 15,000. */
const MOST = { entries: 5_000, objects: 100_000 };

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

const refuse = (problem: ReadProblem): ReadResult => ({ ok: false, problem });

/** Reads the text of a file of a plan, an agreement or a review; a byte order mark is ignored. */
export function readFile(text: string): ReadResult {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const begins = json.search(/[^\s\0]/);
  if (begins === -1) return refuse({ code: 'empty' });
  if (json.length > LONGEST) return refuse({ code: 'damaged' });
  if (!'{['.includes(json.charAt(begins))) return refuse({ code: 'not-json' });
  const scan = scanBrackets(json);
  if (scan.is !== 'balanced') {
    return refuse({ code: scan.is === 'cut-short' ? 'cut-short' : 'not-json' });
  }
  if (scan.depth > DEEPEST) return refuse({ code: 'damaged' });
  // What is written in NFC, with no letter as its number, holds nothing that is not.
  const isNormal = !json.includes('\\u') && json === nfc(json);
  try {
    return readValue(JSON.parse(json), isNormal ? (value) => value : normalise);
  } catch {
    return refuse({ code: 'not-json' });
  }
}

/** Reads a parsed value; all its text comes out in NFC. */
export function readPlan(value: unknown): ReadResult {
  return readValue(value, normalise);
}

function readValue(value: unknown, inNfc: (value: unknown) => unknown): ReadResult {
  if (!isObject(value) || value['format'] !== FORMAT) return refuse({ code: 'not-ours' });
  const { version, kind } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse({ code: 'damaged', path: 'version' });
  }
  if (version > VERSION) return refuse({ code: 'newer', version });
  const trespass = findForbidden(value, [], { left: MOST.objects });
  if (trespass) return refuse({ code: 'damaged', path: trespass.join('.') });
  const pointing = POINTING.find((one) => one === kind);
  if (pointing !== undefined) return refuse({ code: pointing });
  if (kind === 'review') return readReview(inNfc(value));
  if (kind !== 'plan' && kind !== 'agreement') return refuse({ code: 'damaged', path: 'kind' });

  const file = migrateSafely(inNfc(value) as RawFile, version);
  if (!file) return refuse({ code: 'damaged' });
  if (kind === 'agreement') {
    const read = agreementFileSchema.safeParse(file);
    if (!read.success) return refuse(damageAt(read.error.issues[0]?.path));
    const { agreement, workplace, tasks, limits, approvals, targetGroups = [] } = read.data;
    const places = [...(workplace ? [workplace] : []), ...(read.data.places ?? [])];
    const twice = repeatedId([[agreement], places, tasks, limits, approvals, targetGroups]);
    if (twice) return refuse({ code: 'damaged', path: twice });
    return { ok: true, kind: 'agreement', file: read.data };
  }
  const read = planSchema.safeParse(file);
  if (!read.success) return refuse(damageAt(read.error.issues[0]?.path));
  const plan = read.data;
  const repeated = Object.values(LIST_OF).map((list) => plan[list]);
  const twice = repeatedId([...repeated, plan.limits, plan.followUp]);
  if (twice) return refuse({ code: 'damaged', path: twice });
  return { ok: true, kind: 'plan', plan };
}

/** A review has had one form so far: there is nothing to migrate. */
function readReview(value: unknown): ReadResult {
  const read = reviewSchema.safeParse(value);
  if (!read.success) return refuse(damageAt(read.error.issues[0]?.path));
  const review = read.data;
  const { voices, remarks, verdicts, statements } = review;
  const isKnown = (voice: string) => Object.hasOwn(voices, voice);
  const wrong =
    Object.keys(verdicts).find((key) => {
      const { voice, spot } = verdicts[key] ?? {};
      return !voice || !spot || !isKnown(voice) || key !== verdictKey(voice, spot);
    }) ??
    Object.keys(statements).find((key) => {
      const spot = statements[key]?.spot;
      return !spot || key !== spotKey(spot);
    }) ??
    Object.keys(remarks).find((key) => !isKnown(remarks[key]?.voice ?? ''));
  return wrong === undefined
    ? { ok: true, kind: 'review', review }
    : refuse({ code: 'damaged', path: wrong });
}

function migrateSafely(file: RawFile, version: number): RawFile | null {
  try {
    return migrate(file, version);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damageAt(path: readonly PropertyKey[] | undefined): ReadProblem {
  const place = (path ?? []).map(String).join('.');
  return place === '' ? { code: 'damaged' } : { code: 'damaged', path: place };
}

/**
 * The path to a key that could reach an object's prototype, or to an id that would become one, or to what is nested too
 * deep or more than anyone could use; `null` when all is well.
 */
function findForbidden(
  value: unknown,
  path: string[],
  objects: { left: number },
): readonly string[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const keys = Object.keys(value);
  objects.left -= 1;
  if (path.length >= DEEPEST || keys.length > MOST.entries || objects.left < 0)
    return path.slice(0, 3);
  for (const key of keys) {
    const part = (value as Record<string, unknown>)[key];
    path.push(key);
    if (FORBIDDEN.has(key)) return path;
    if (key === 'id' && FORBIDDEN.has(part as string)) return path;
    const found = findForbidden(part, path, objects);
    if (found) return found;
    path.pop();
  }
  return null;
}

function normalise(value: unknown): unknown {
  if (typeof value === 'string') return nfc(value);
  if (Array.isArray(value)) return value.map(normalise);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [nfc(key), normalise(part)]),
  );
}

/** The id that two things share, if any: ids tell the things of a plan apart. */
function repeatedId(lists: readonly (readonly { id: string }[])[]): string | null {
  const seen = new Set<string>();
  for (const list of lists) {
    for (const { id } of list) {
      if (seen.has(id)) return id;
      seen.add(id);
    }
  }
  return null;
}
