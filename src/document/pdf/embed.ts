import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';
import type { FilledField } from '../../core/form-fields.ts';
import { readFields } from './form-values.ts';
import { inflate, InflateError } from './inflate.ts';

/** A file that travels in a PDF, as UTF-8 text. */
export type FoundAttachment = { name: string; text: string };

/** `fields`: what its form holds, when it has one. `private-form`: it holds a citizen's own words, and was left unread. */
export type AttachmentsRead =
  | { ok: true; files: FoundAttachment[]; fields?: FilledField[] }
  | {
      ok: false;
      code: 'not-pdf' | 'encrypted' | 'damaged' | 'too-large' | 'no-data' | 'private-form';
    };

const megabyte = 1024 * 1024;
/** The largest PDF that is opened, in bytes. */
export const largestFile = 60 * megabyte;
/** The most that attachments may grow to together, in bytes. */
export const largestAttachment = 20 * megabyte;
const largestObjects = 100 * megabyte;
const mostFiles = 50;
const deepestTree = 20;

/**
 * The text files attached to a PDF, and what is written in its fields. The bytes may come from anyone: every stream is bounded while it is inflated,
 * and nothing is thrown.
 */
export async function readAttachments(bytes: Uint8Array): Promise<AttachmentsRead> {
  if (bytes.length > largestFile) return { ok: false, code: 'too-large' };
  if (!looksLikePdf(bytes)) return { ok: false, code: 'not-pdf' };
  const quiet = new BoundedParser(bytes);
  let context: PDFContext;
  try {
    context = await quiet.parseDocument();
  } catch {
    return { ok: false, code: quiet.tooLarge ? 'too-large' : 'damaged' };
  }
  if (quiet.tooLarge) return { ok: false, code: 'too-large' };
  try {
    if (quiet.encrypted || context.trailerInfo.Encrypt !== undefined) {
      return { ok: false, code: 'encrypted' };
    }
    const root = context.lookup(context.trailerInfo.Root);
    if (!(root instanceof PDFDict)) return { ok: false, code: 'damaged' };
    const form = readFields(root, streamContents);
    if (form.private) return { ok: false, code: 'private-form' };
    const files = attachments(root);
    if (files.length === 0) return { ok: false, code: 'no-data' };
    return { ok: true, files, ...(form.fields.length > 0 ? { fields: form.fields } : {}) };
  } catch (problem) {
    const tooLarge = problem instanceof InflateError && problem.code === 'too-large';
    return { ok: false, code: tooLarge ? 'too-large' : 'damaged' };
  }
}

/** The header may stand anywhere in the first kilobyte. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

const flate = PDFName.of('FlateDecode');
const filterName = PDFName.of('Filter');
const typeName = PDFName.of('Type');

/**
 * pdf-lib's parser inflates object streams as it meets them, without a bound. Here they are inflated first, within
 * bounds, and handed on as they are; cross-reference streams, whose content it does not need, are handed on empty.
 */
class BoundedParser extends PDFParser {
  tooLarge = false;
  encrypted = false;
  #total = 0;

  constructor(bytes: Uint8Array) {
    super(bytes, 200, false, true);
  }

  override parseObject(): PDFObject {
    const object = super.parseObject();
    if (!(object instanceof PDFRawStream)) return object;
    const type = object.dict.get(typeName);
    if (type === PDFName.of('XRef')) return this.#withoutContent(object);
    if (type === PDFName.of('ObjStm')) return this.#inflated(object);
    return object;
  }

  #withoutContent(stream: PDFRawStream): PDFObject {
    const dict = stream.dict.clone();
    if (dict.has(PDFName.of('Encrypt'))) this.encrypted = true;
    for (const key of [filterName, PDFName.of('DecodeParms')]) dict.delete(key);
    dict.set(PDFName.of('Size'), PDFNumber.of(0));
    dict.set(PDFName.of('Index'), dict.context.obj([0, 0]));
    return PDFRawStream.of(dict, new Uint8Array());
  }

  #inflated(stream: PDFRawStream): PDFObject {
    // What lies in an encrypted file's object streams cannot be read; the trailer says why.
    try {
      const contents = streamContents(stream, largestObjects - this.#total);
      this.#total += contents.length;
      const dict = stream.dict.clone();
      dict.delete(filterName);
      return PDFRawStream.of(dict, contents);
    } catch (problem) {
      if (problem instanceof InflateError && problem.code === 'too-large') this.tooLarge = true;
      const dict = stream.dict.clone();
      dict.delete(typeName);
      return PDFRawStream.of(dict, new Uint8Array());
    }
  }
}

/** A stream's content, at most `limit` bytes; throws `InflateError`. Only Flate, once, is known here. */
function streamContents(stream: PDFRawStream, limit: number): Uint8Array {
  const filter = stream.dict.lookup(filterName);
  const filters =
    filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter];
  if (filters.length === 0) {
    if (stream.contents.length > limit) throw new InflateError('too-large');
    return stream.contents;
  }
  if (filters.length > 1 || filters[0] !== flate) throw new InflateError('damaged');
  return inflate(stream.contents, limit);
}

/** All text files in the tree of embedded files. */
function attachments(catalog: PDFDict): FoundAttachment[] {
  const names = catalog.lookup(PDFName.of('Names'));
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('EmbeddedFiles')) : undefined;
  const specs: PDFDict[] = [];
  if (tree instanceof PDFDict) collectSpecs(tree, specs, new Set(), 0);
  const associated = catalog.lookup(PDFName.of('AF'));
  if (associated instanceof PDFArray) {
    for (let index = 0; index < Math.min(associated.size(), mostFiles); index++) {
      const spec = associated.lookup(index);
      if (spec instanceof PDFDict && !specs.includes(spec)) specs.push(spec);
    }
  }
  const files: FoundAttachment[] = [];
  let left = largestAttachment;
  for (const spec of specs.slice(0, mostFiles)) {
    const found = readSpec(spec, left);
    if (found === null) continue;
    left -= found.size;
    files.push({ name: found.name, text: found.text });
  }
  return files;
}

/** Walks a name tree, which may be hostile: no node twice, not too deep, not too many. */
function collectSpecs(node: PDFDict, specs: PDFDict[], seen: Set<PDFDict>, depth: number): void {
  if (seen.has(node) || depth > deepestTree || specs.length >= mostFiles) return;
  seen.add(node);
  const names = node.lookup(PDFName.of('Names'));
  if (names instanceof PDFArray) {
    for (let index = 1; index < names.size() && specs.length < mostFiles; index += 2) {
      const spec = names.lookup(index);
      if (spec instanceof PDFDict) specs.push(spec);
    }
  }
  const kids = node.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray)) return;
  for (let index = 0; index < Math.min(kids.size(), 1000); index++) {
    const kid = kids.lookup(index);
    if (kid instanceof PDFDict) collectSpecs(kid, specs, seen, depth + 1);
  }
}

function readSpec(spec: PDFDict, limit: number): (FoundAttachment & { size: number }) | null {
  const embedded = spec.lookup(PDFName.of('EF'));
  if (!(embedded instanceof PDFDict)) return null;
  const stream = embedded.lookup(PDFName.of('UF')) ?? embedded.lookup(PDFName.of('F'));
  const name = stringOf(spec.lookup(PDFName.of('UF'))) ?? stringOf(spec.lookup(PDFName.of('F')));
  if (!(stream instanceof PDFRawStream) || name === null) return null;
  const bytes = streamContents(stream, limit);
  const text = textOf(bytes);
  return text === null ? null : { name, text, size: bytes.length };
}

/** The text of UTF-8 bytes; null when they are something else, say a picture. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function stringOf(object: PDFObject | undefined): string | null {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  return null;
}
