/** A fault that a schema finds, in Danish words. */
import { isMap } from 'yaml';
import type * as z from 'zod/mini';

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
export function misfit({ errors }: z.core.$ZodIssueInvalidUnion, written: unknown): string {
  const known = errors.flatMap((issues) =>
    issues.flatMap(({ code, path }) =>
      code !== 'unrecognized_keys' && path.length === 1 ? path.map(String) : [],
    ),
  );
  const names = isMap(written) ? written.items.map(({ key }) => `"${String(key)}"`) : [];
  const what = names.length > 0 ? names.join(', ') : 'Værdien';
  return `${what} passer ikke her. Her kan stå: ${[...new Set(known)].join(', ')}.`;
}

export const UNKNOWN_FIELD = 'Feltet kendes ikke. Ret navnet, eller slet det.';
export const YAML_FAULT = 'Filen er ikke gyldig YAML. Se efter indrykning, kolon og anførselstegn';

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'felter med navn og værdi',
};

export function wordsOf(issue: z.core.$ZodIssue, isMissing: boolean): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing
        ? `Feltet mangler. Her skal stå ${TYPES[issue.expected] ?? issue.expected}.`
        : `Her skal stå ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Her kan stå: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return 'Her mangler noget: feltet må ikke være tomt.';
    case 'invalid_format':
      return (
        FORMATS[issue.format] ??
        (issue.message === UNWORDED ? 'Teksten har ikke den rette form.' : issue.message)
      );
    default:
      return issue.message === UNWORDED ? 'Værdien har ikke den rette form.' : issue.message;
  }
}

/** What the schemas say of a fault when they have no words of their own for it. */
const UNWORDED = 'Invalid input';
const FORMATS: Readonly<Record<string, string>> = {
  date: 'Skriv datoen som ÅÅÅÅ-MM-DD.',
  url: 'Skriv en hel adresse, der begynder med https://.',
};
