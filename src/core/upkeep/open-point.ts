/** What nobody has been able to look up yet: the keeper's work list, of which no plan knows. */
import * as z from 'zod/mini';
import type { Content } from '../content/content.ts';
import { isoDateSchema } from '../text/day.ts';
import type { CatalogProblem, ProblemCode } from '../content/problem.ts';
import { record, slugSchema, sourceRef, text } from '../content/record.ts';

/** The kinds of records that may wait for an answer. */
export const WAITING = ['rules', 'targetGroups', 'provisions'] as const;

/** A question about the law that someone must look up by hand, and what waits for the answer. */
export const openPointSchema = z.strictObject({
  ...record,
  title: text,
  /** Its place in the list. */
  order: z.number(),
  /** The day it was put on the list. */
  opened: isoDateSchema,
  /** What to find out, one thing a line. */
  look: z.array(text).check(z.minLength(1)),
  /** Where to look. */
  sources: z.array(sourceRef).check(z.minLength(1)),
  /** The records that are to be looked at again when it is answered. */
  touches: z.strictObject({
    rules: z.optional(z.array(slugSchema)),
    targetGroups: z.optional(z.array(slugSchema)),
    provisions: z.optional(z.array(slugSchema)),
  }),
  /** What was found, and the day; absent while it is open. */
  answer: z.optional(z.strictObject({ text, on: isoDateSchema })),
});

export type OpenPoint = z.output<typeof openPointSchema>;

const UNKNOWN: Record<(typeof WAITING)[number], ProblemCode> = {
  rules: 'unknown-rule',
  targetGroups: 'unknown-target-group',
  provisions: 'unknown-provision',
};

/** What the points name that is not there. */
export function checkOpenPoints(points: readonly OpenPoint[], content: Content): CatalogProblem[] {
  return points.flatMap(({ id, touches, sources }): CatalogProblem[] => {
    const problem = (code: ProblemCode, path: (string | number)[], detail: string) => ({
      code,
      kind: 'open-points' as const,
      record: id,
      path,
      detail,
    });
    const has = (list: readonly { id: string }[], slug: string): boolean =>
      list.some((one) => one.id === slug);
    return [
      ...WAITING.flatMap((kind) =>
        (touches[kind] ?? []).flatMap((slug, at) =>
          has(content[kind], slug) ? [] : [problem(UNKNOWN[kind], ['touches', kind, at], slug)],
        ),
      ),
      ...sources.flatMap(({ source }, at) =>
        has(content.sources, source) ? [] : [problem('unknown-source', ['sources', at], source)],
      ),
    ];
  });
}
