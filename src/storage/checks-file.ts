/** A file of a council's recommendations, YAML or JSON: fetched when one is opened, since its reader is heavy. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Catalog, type Check, type CheckFault, readChecks } from '../core/index.ts';

/** A fault where it stands: its line counted from 1, and the field as it is written. */
export type FaultyLine = {
  line: number | null;
  field: string;
  code: CheckFault['code'] | 'not-yaml' | 'too-long';
  detail: string;
};

export type ChecksFile = { ok: true; checks: Check[] } | { ok: false; faults: FaultyLine[] };

/** The longest text that is read, in UTF-16 units: many times what a council could want. */
const LONGEST = 200_000;

/** Reads the text of a file of recommendations. Never throws. */
export function readChecksFile(text: string, catalog: Catalog): ChecksFile {
  const refused = (code: FaultyLine['code'], line: number | null = null): ChecksFile => ({
    ok: false,
    faults: [{ line, field: '', code, detail: '' }],
  });
  if (text.length > LONGEST) return refused('too-long');
  const lines = new LineCounter();
  try {
    const document = parseDocument(text.normalize('NFC'), {
      lineCounter: lines,
      prettyErrors: false,
    });
    const [error] = document.errors;
    if (error) return refused('not-yaml', lines.linePos(error.pos[0]).line);
    const read = readChecks(document.toJS({ maxAliasCount: 20 }), catalog);
    if (read.ok) return read;
    const isAlone = Array.isArray(document.toJS({ maxAliasCount: 20 }));
    const lineAt = (path: CheckFault['path']): number | null => {
      const within = isAlone ? path.slice(1) : path;
      for (let length = within.length; length >= 0; length -= 1) {
        const node: unknown = document.getIn(within.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return null;
    };
    const faults = read.faults.map(({ path, code, detail }) => ({
      line: lineAt(path),
      field: path.slice(2).join('.'),
      code,
      detail,
    }));
    return { ok: false, faults };
  } catch {
    return refused('not-yaml');
  }
}
