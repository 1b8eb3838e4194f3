/** A content file as it is written: parsed, and still knowing on which line everything stands. */
import { type Document, isNode, type LineCounter } from 'yaml';
import type { ProblemKind } from '../core/index.ts';

export type Path = readonly PropertyKey[];

export type Written = {
  file: string;
  kind: ProblemKind;
  id: string;
  document: Document;
  lines: LineCounter;
  /** Whether it could be read as YAML at all. */
  isYaml: boolean;
};

/** The line of a field; of the nearest thing around it when the field itself is missing. */
export function lineOf(
  { document, lines }: Pick<Written, 'document' | 'lines'>,
  path: Path,
): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
