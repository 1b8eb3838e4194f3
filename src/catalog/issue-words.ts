/** A fault that a schema finds, in Danish words: what should stand there, and how to write it. */
import { isMap, isScalar } from 'yaml';
import type * as z from 'zod/mini';
import { slugOf } from '../core/index.ts';
import { say } from './fault-words.ts';
import { didYouMean } from './nearest.ts';

/** Of the ways a value could have been right, the one it comes nearest to: the one whose faults lie deepest. */
export function closestBranch({
  errors,
}: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const depth = (issues: readonly z.core.$ZodIssue[]): number =>
    Math.max(0, ...issues.map(({ path }) => path.length));
  const known = errors.filter(
    (issues) => !issues.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0),
  );
  const candidates = known.filter((issues) => depth(issues) > 0);
  return candidates.sort((a, b) => depth(b) - depth(a))[0];
}

/** Words for a value that is none of the forms a union has, naming the fields that the forms begin with. */
export function misfit(issue: z.core.$ZodIssueInvalidUnion, written: unknown): string {
  const { errors } = issue;
  // Where one field says which form it is, the forms are listed.
  const forms = 'options' in issue ? issue.options : undefined;
  if (forms) return oneOf(forms.map(String), isScalar(written) ? written.value : undefined);
  const fields = errors.flatMap((issues) =>
    issues.flatMap(({ code, path }) =>
      code !== 'unrecognized_keys' && path.length === 1 ? path.map(String) : [],
    ),
  );
  const known = [...new Set(fields)];
  if (known.length === 0) return say('type', kinds([...new Set(errors.flatMap(expectedIn))]));
  const names = isMap(written) ? written.items.map(({ key }) => String(key)) : [];
  const isMissing = written === undefined || (isScalar(written) && written.value === null);
  if (isMissing) return say('missingOneOf', known.join(', '));
  const what = names.length > 0 ? names.map((name) => `"${name}"`).join(', ') : 'Værdien';
  const meant = names.map((name) => didYouMean(name, known)).find((question) => question !== '');
  return say('misfit', what, known.join(', ')) + (meant ?? '');
}

/** The kinds of value that a union takes. */
const expectedIn = (issues: readonly z.core.$ZodIssue[]): string[] =>
  issues.flatMap((issue) =>
    issue.code === 'invalid_type'
      ? [issue.expected]
      : issue.code === 'invalid_union'
        ? issue.errors.flatMap(expectedIn)
        : [],
  );

const kinds = (expected: readonly string[]): string =>
  expected.map((type) => KINDS[type] ?? 'noget andet').join(' eller ');

const LIST = 'en liste, som [et, to] eller med en bindestreg foran hver linje';
const FIELDS = 'felter med navn og værdi, som { felt: værdi } eller rykket ind på hver sin linje';
/** What a value should be, and how it is written. */
export const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst, med anførselstegn om, hvis den er et tal eller har et kolon',
  number: 'et tal uden anførselstegn og med punktum, som 7.5',
  int: 'et helt tal uden anførselstegn, som 3',
  boolean: 'true (ja) eller false (nej) uden anførselstegn',
  array: LIST,
  tuple: LIST,
  object: FIELDS,
  record: FIELDS,
};

/** `written` is the value as it stands; `undefined` where nothing does. */
export function wordsOf(issue: z.core.$ZodIssue, written: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = kinds([issue.expected]);
      if (written === undefined) return say('missing', expected.replace(/, .*$/, ''));
      return say(written === null ? 'empty' : 'type', expected);
    }
    case 'invalid_value':
      return oneOf(issue.values.map(String), written);
    case 'invalid_key':
      return say('key', slugOf(String(issue.path.at(-1) ?? '')) || 'navn');
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return say(issue.origin === 'array' ? 'tooMany' : 'atMost', String(issue.maximum));
    case 'invalid_format':
      return formatWords(issue, written);
    default:
      return say('shape');
  }
}

function oneOf(values: readonly string[], written: unknown): string {
  const meant = typeof written === 'string' ? didYouMean(written, values) : '';
  return say(written === undefined ? 'missingOneOf' : 'oneOf', values.join(', ')) + meant;
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return say('emptyText');
  if (origin === 'array') {
    return Number(minimum) === 1 ? say('emptyList') : say('tooFew', String(minimum));
  }
  return say(inclusive === true ? 'atLeast' : 'above', String(minimum));
}

function formatWords(issue: z.core.$ZodIssueInvalidStringFormat, written: unknown): string {
  if (issue.format === 'date') return say('date');
  if (issue.format === 'url') return say('address');
  const pattern = issue.pattern ?? '';
  if (pattern.includes('K')) return say('statement');
  if (pattern.includes('[1-9]')) return say('version');
  if (!pattern.includes('a-z')) return say('kommuneCode');
  return say('slug', (typeof written === 'string' && slugOf(written)) || 'navn');
}
