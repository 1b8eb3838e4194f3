import {
  PDFContext,
  PDFHexString,
  PDFName,
  PDFStreamWriter,
  PDFString,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';

/** The one door to pdf-lib for writing: objects, streams, pages and the saved file, and nothing else of it. */

export type Ref = PDFRef;
/** What a PDF object may hold; a plain string is a name. */
export type Value = PDFObject | string | number | boolean | readonly Value[] | Dictionary;
export type Dictionary = { readonly [key: string]: Value };

/** Letters that PDFDocEncoding has where Latin-1 has them. */
const plainLetters = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff]*$/;

/** A text string, any letters; one byte a letter where that is enough. */
export const text = (value: string): PDFObject =>
  plainLetters.test(value) ? ascii(value) : PDFHexString.fromText(value);
/** A string of plain ASCII bytes: addresses, identifiers, dates. */
export const ascii = (value: string): PDFObject =>
  PDFString.of(value.replace(/[\\()]/g, (sign) => `\\${sign}`));
export const hexadecimal = (digits: string): PDFObject => PDFHexString.of(digits);
/** A day and time as PDF writes it, from `YYYY-MM-DDTHH:mm:ssZ`. */
export const date = (moment: Date): PDFObject => PDFString.fromDate(moment);

export type PdfFile = {
  /** A number for an object that is written later. */
  reserve(): Ref;
  put(ref: Ref, value: Value): void;
  add(value: Value): Ref;
  /** A compressed stream. */
  addStream(data: Uint8Array | string, dictionary?: Dictionary): Ref;
  /** A stream left as it is, for those who read metadata without inflating. */
  addPlainStream(data: Uint8Array, dictionary: Dictionary): Ref;
  addPage(width: number, height: number): PdfPage;
  setInCatalog(key: string, value: Value): void;
  setInfo(info: Dictionary): void;
  setId(digits: string): void;
  save(): Promise<Uint8Array>;
};

export type PdfPage = { ref: Ref; set(key: string, value: Value): void };

/** So many objects are compressed together: their likeness is what makes them small. */
const objectsInStream = 2000;

/**
 * An empty PDF file, version 1.7. Of pdf-lib only the objects are used: its documents and pages bring forms, fonts and
 * drawing along, which weigh as much again as all the rest.
 */
export function createFile(): Promise<PdfFile> {
  const context = PDFContext.create();
  const pageTree = context.nextRef();
  const pages: PDFRef[] = [];
  const catalog = context.obj({ Type: 'Catalog', Pages: pageTree });
  context.trailerInfo.Root = context.register(catalog);
  return Promise.resolve({
    reserve: () => context.nextRef(),
    put: (ref, value) => context.assign(ref, build(context, value)),
    add: (value) => context.register(build(context, value)),
    addStream: (data, dictionary = {}) =>
      context.register(context.flateStream(data, entries(context, dictionary))),
    addPlainStream: (data, dictionary) =>
      context.register(context.stream(data, entries(context, dictionary))),
    addPage: (width, height) => {
      const page = context.obj({ Type: 'Page', Parent: pageTree, MediaBox: [0, 0, width, height] });
      const ref = context.register(page);
      pages.push(ref);
      return { ref, set: (key, value) => page.set(PDFName.of(key), build(context, value)) };
    },
    setInCatalog: (key, value) => catalog.set(PDFName.of(key), build(context, value)),
    setInfo: (info) => {
      context.trailerInfo.Info = context.register(build(context, info));
    },
    setId: (digits) => {
      const id = hexadecimal(digits);
      context.trailerInfo.ID = context.obj([id, id]);
    },
    save: () => {
      context.assign(pageTree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));
      return PDFStreamWriter.forContext(
        context,
        Infinity,
        true,
        objectsInStream,
      ).serializeToBuffer();
    },
  });
}

type Literal = { [key: string]: PDFObject };

function entries(context: PDFContext, dictionary: Dictionary): Literal {
  const built: Literal = {};
  for (const [key, value] of Object.entries(dictionary)) built[key] = build(context, value);
  return built;
}

function build(context: PDFContext, value: Value): PDFObject {
  if (typeof value === 'string') return PDFName.of(value);
  if (typeof value === 'number') return context.obj(value);
  if (typeof value === 'boolean') return context.obj(value);
  if (isObject(value)) return value;
  if (isList(value)) return context.obj(value.map((each) => build(context, each)));
  return context.obj(entries(context, value));
}

const isList = (value: readonly Value[] | Dictionary): value is readonly Value[] =>
  Array.isArray(value);

function isObject(value: PDFObject | readonly Value[] | Dictionary): value is PDFObject {
  return 'copyBytesInto' in value && typeof value.copyBytesInto === 'function';
}
