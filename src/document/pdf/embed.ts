/** Reads the data that a PDF carries: the text files attached to it, and what is written in its fields. */
import type { FilledField } from '../../core/plan/form-fields.ts';
import { PdfFile } from './embed-file.ts';
import { type Dict, isDict, ReadError, Stream } from './embed-values.ts';
import { decodeText } from './embed-text.ts';
import { readFields } from './form-values.ts';
import { InflateError } from './prefix-codes.ts';

/** A file that travels in a PDF, as UTF-8 text. */
export type FoundAttachment = { name: string; text: string };

/** `fields`: what its form holds, when it has one. `private-form`: it holds a citizen's own words, and was left unread. */
export type AttachmentsRead =
  | { ok: true; files: FoundAttachment[]; fields?: FilledField[] }
  | {
      ok: false;
      code:
        'not-pdf' | 'encrypted' | 'damaged' | 'too-large' | 'too-slow' | 'no-data' | 'private-form';
    };

const megabyte = 1024 * 1024;
/** The largest PDF that is opened, in bytes. */
export const largestFile = 60 * megabyte;
/** The most that attachments may grow to together, in bytes. */
const largestAttachment = 20 * megabyte;
const mostFiles = 50;
const deepestTree = 20;
/** The longest name of an attachment, in bytes. */
const longestName = 2000;

/**
 * The text files attached to a PDF, and what is written in its fields. The bytes may come from anyone: what is read, and
 * how long, is counted and bounded, and nothing is thrown. `steps`: the bound, where it is another than every file's.
 */
export function readAttachments(bytes: Uint8Array, steps?: number): Promise<AttachmentsRead> {
  return Promise.resolve(read(bytes, steps));
}

function read(bytes: Uint8Array, steps: number | undefined): AttachmentsRead {
  if (bytes.length > largestFile) return { ok: false, code: 'too-large' };
  if (!looksLikePdf(bytes)) return { ok: false, code: 'not-pdf' };
  try {
    const file = new PdfFile(bytes, steps);
    if (file.isEncrypted) return { ok: false, code: 'encrypted' };
    const catalog = file.catalog();
    if (!catalog) return { ok: false, code: 'damaged' };
    const form = readFields(catalog, file);
    if (form.private) return { ok: false, code: 'private-form' };
    const files = attachments(catalog, file);
    if (files.length === 0) return { ok: false, code: 'no-data' };
    return { ok: true, files, ...(form.fields.length > 0 ? { fields: form.fields } : {}) };
  } catch (problem) {
    const code =
      problem instanceof InflateError || problem instanceof ReadError ? problem.code : 'damaged';
    return { ok: false, code: code === 'broken' ? 'damaged' : code };
  }
}

/** The header may stand anywhere in the first kilobyte. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

/** All text files in the tree of embedded files. */
function attachments(catalog: Dict, file: PdfFile): FoundAttachment[] {
  const tree = file.dict(file.dict(catalog.get('Names'))?.get('EmbeddedFiles'));
  const specs: Dict[] = [];
  if (tree) collectSpecs(tree, file, specs, new Set(), 0);
  for (const associated of (file.array(catalog.get('AF')) ?? []).slice(0, mostFiles)) {
    const spec = file.dict(associated);
    if (spec && !specs.includes(spec)) specs.push(spec);
  }
  const files: FoundAttachment[] = [];
  let left = largestAttachment;
  for (const spec of specs.slice(0, mostFiles)) {
    const found = readSpec(spec, file, left);
    if (found === null) continue;
    left -= found.size;
    files.push({ name: found.name, text: found.text });
  }
  return files;
}

/** Walks a name tree, which may be hostile: no node twice, not too deep, not too many. */
function collectSpecs(
  node: Dict,
  file: PdfFile,
  specs: Dict[],
  seen: Set<Dict>,
  depth: number,
): void {
  if (seen.has(node) || depth > deepestTree || specs.length >= mostFiles) return;
  seen.add(node);
  const names = file.array(node.get('Names')) ?? [];
  for (let index = 1; index < names.length && specs.length < mostFiles; index += 2) {
    const spec = file.dict(names[index]);
    if (spec) specs.push(spec);
  }
  for (const each of (file.array(node.get('Kids')) ?? []).slice(0, 1000)) {
    file.budget.spend(10);
    const kid = file.dict(each);
    if (kid) collectSpecs(kid, file, specs, seen, depth + 1);
  }
}

function readSpec(
  spec: Dict,
  file: PdfFile,
  limit: number,
): (FoundAttachment & { size: number }) | null {
  const embedded = file.get(spec.get('EF'));
  if (!isDict(embedded)) return null;
  const stream = file.get(embedded.get('UF') ?? embedded.get('F'));
  const name =
    file.letters(spec.get('UF'), longestName) ?? file.letters(spec.get('F'), longestName);
  if (!(stream instanceof Stream) || name === null) return null;
  const bytes = file.contents(stream, limit);
  const text = textOf(bytes);
  return text === null ? null : { name: decodeText(name), text, size: bytes.length };
}

/** The text of UTF-8 bytes; null when they are something else, say a picture. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
