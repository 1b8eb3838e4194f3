/** A text of content/ as YAML, and what YAML stumbles on in it. */
import { type Document, type ErrorCode, isAlias, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from './faults.ts';
import type { Written } from './written.ts';
import { YAML_WORDS } from './yaml-words.ts';

/** What is YAML, of a record or above a page's text. */
export type Yaml = Pick<Written, 'file' | 'document' | 'lines' | 'isYaml'>;

/** A text as YAML; what YAML stumbles on is told of among the faults. */
export function yamlOf(text: string, file: string, faults: Fault[]): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const stumbles: { code: ErrorCode; at: number }[] = [
    ...[...document.errors, ...document.warnings].map(({ code, pos }) => ({
      code,
      at: code === 'MISSING_CHAR' ? quoteAround(document, pos[0]) : pos[0],
    })),
  ];
  // A text that begins with * is read as a pointer to one that begins with &, which no file here has.
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return;
      stumbles.push({ code: 'BAD_ALIAS', at: node.range?.[0] ?? 0 });
    },
  });
  const seen = new Set<number>();
  for (const { code, at } of stumbles) {
    const { line } = lines.linePos(at);
    // What follows on the same line is the same slip.
    if (seen.has(line)) continue;
    seen.add(line);
    faults.push({ file, line, field: '', text: YAML_WORDS[code] });
  }
  return { file, document, lines, isYaml: stumbles.length === 0 };
}

/** Where the quoted text begins that runs as far as a place: the quote that is missing belongs on its line. */
function quoteAround(document: Document, at: number): number {
  let begins = at;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < at && at <= range[2]) [begins] = range;
    },
  });
  return begins;
}
