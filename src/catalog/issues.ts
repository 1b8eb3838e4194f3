/** What a schema finds wrong in a file, as faults with the line and the field they stand at. */
import { isNode } from 'yaml';
import type * as z from 'zod/mini';
import { say } from './fault-words.ts';
import type { Fault } from './faults.ts';
import { fieldsAt } from './fields.ts';
import { closestBranch, misfit, wordsOf } from './issue-words.ts';
import { didYouMean } from './nearest.ts';
import { lineOf, type Path, type Written } from './written.ts';

type Place = Pick<Written, 'file' | 'document' | 'lines'>;

/** A fault at a place in a file. */
export function faultAt(source: Place, path: Path, text: string): Fault {
  return { file: source.file, line: lineOf(source, path), field: path.map(String).join('.'), text };
}

/** The value as it stands: plain, or the collection; `undefined` where nothing does. */
function writtenAt(source: Place, path: Path): unknown {
  const node: unknown = path.length === 0 ? source.document.contents : source.document.getIn(path);
  return isNode(node) ? node.toJSON() : node;
}

/** The faults of a file that its schema refuses. */
export function faultsOf(
  source: Place,
  schema: z.core.$ZodType,
  issues: readonly z.core.$ZodIssue[],
  above: Path = [],
): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union') {
      const closest = closestBranch(issue);
      if (closest) return faultsOf(source, schema, closest, path);
      return [faultAt(source, path, misfit(issue, source.document.getIn(path, true)))];
    }
    if (issue.code === 'unrecognized_keys') {
      const known = fieldsAt(schema, path);
      return issue.keys.map((key) => {
        const comma = /\s/.test(key) && (writtenAt(source, [...path, key]) ?? null) === null;
        const words = comma ? say('comma') : say('unknownField') + didYouMean(key, known);
        return faultAt(source, [...path, key], words);
      });
    }
    return [faultAt(source, path, wordsOf(issue, writtenAt(source, path)))];
  });
}
