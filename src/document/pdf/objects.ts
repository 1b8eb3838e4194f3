/** The writing of a PDF file: its objects, streams and pages, and where in the file each of them is. */
import { deflate, deflateOnce, joined } from '../parts/deflate.ts';
import { bytesOf, Output } from './output.ts';
import {
  hexadecimal,
  Ref,
  writeDictionary,
  writeValue,
  type Dictionary,
  type Value,
} from './values.ts';

export { ascii, date, hexadecimal, text } from './values.ts';
export type { Dictionary, Ref, Value } from './values.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type PdfFile = {
  /** A number for an object that is written later. */
  reserve(): Ref;
  put(ref: Ref, value: Value): void;
  add(value: Value): Ref;
  /** A compressed stream; its data is not to be changed until the file is saved. */
  addStream(data: Bytes | string, dictionary?: Dictionary): Ref;
  /** A compressed stream that is the same in every file: its data is never to be changed. */
  addSameStream(data: Bytes, dictionary?: Dictionary): Ref;
  /** A stream left as it is, for those who read metadata without inflating. */
  addPlainStream(data: Bytes, dictionary: Dictionary): Ref;
  /** What was put is packed from now on, apart from what is put after. */
  endObjects(): void;
  addPage(width: number, height: number): PdfPage;
  setInCatalog(key: string, value: Value): void;
  setInfo(info: Dictionary): void;
  setId(digits: string): void;
  save(): Promise<Uint8Array>;
};

export type PdfPage = { ref: Ref; set(key: string, value: Value): void };

/** A stream's dictionary and its data, perhaps still being packed. */
type Stream = { number: number; dictionary: Dictionary; data: Bytes | Promise<Bytes> };

/** So many objects are compressed together: their likeness is what makes them small. */
const objectsInStream = 2000;
/** Bytes beyond ASCII in the second line tell everybody that the file is no text. */
const head = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/** An empty PDF file, version 1.7. What is put in it is packed while the rest is made. */
export function createFile(): PdfFile {
  return new NewFile();
}

class NewFile implements PdfFile {
  readonly #places = new Places();
  /** Where objects that are no streams are put now; they go together in a stream. */
  #objects: ObjectStream | null = null;
  readonly #streams: Stream[] = [];
  readonly #pages: { ref: Ref; entries: { [key: string]: Value } }[] = [];
  readonly #catalog: { [key: string]: Value } = {};
  readonly #trailer: { [key: string]: Value } = {};
  readonly #pageTree: Ref;
  #last = 0;

  constructor() {
    this.#pageTree = this.reserve();
    const catalog = this.reserve();
    this.#trailer['Root'] = catalog;
    this.#catalog['Type'] = 'Catalog';
    this.#catalog['Pages'] = this.#pageTree;
  }

  reserve(): Ref {
    this.#last++;
    return new Ref(this.#last);
  }

  put({ number }: Ref, value: Value): void {
    const objects = (this.#objects ??= new ObjectStream(this.reserve().number));
    this.#places.inside(number, objects.number, objects.count);
    objects.put(number, value);
    if (objects.count === objectsInStream) this.endObjects();
  }

  endObjects(): void {
    if (this.#objects) this.#streams.push(this.#objects.stream());
    this.#objects = null;
  }

  add(value: Value): Ref {
    const ref = this.reserve();
    this.put(ref, value);
    return ref;
  }

  addStream(data: Bytes | string, entries: Dictionary = {}): Ref {
    const bytes = typeof data === 'string' ? bytesOf(data) : data;
    return this.#addStream(deflate(bytes), { ...entries, Filter: 'FlateDecode' });
  }

  addSameStream(data: Bytes, entries: Dictionary = {}): Ref {
    return this.#addStream(deflateOnce(data), { ...entries, Filter: 'FlateDecode' });
  }

  addPlainStream(data: Bytes, entries: Dictionary): Ref {
    return this.#addStream(data, entries);
  }

  #addStream(data: Stream['data'], entries: Dictionary): Ref {
    const ref = this.reserve();
    this.#streams.push({ number: ref.number, dictionary: entries, data });
    return ref;
  }

  addPage(width: number, height: number): PdfPage {
    const ref = this.reserve();
    const entries: { [key: string]: Value } = {
      Type: 'Page',
      Parent: this.#pageTree,
      MediaBox: [0, 0, width, height],
    };
    this.#pages.push({ ref, entries });
    return { ref, set: (key, value) => (entries[key] = value) };
  }

  setInCatalog(key: string, value: Value): void {
    this.#catalog[key] = value;
  }

  setInfo(info: Dictionary): void {
    this.#trailer['Info'] = this.add(info);
  }

  setId(digits: string): void {
    const id = hexadecimal(digits);
    this.#trailer['ID'] = [id, id];
  }

  async save(): Promise<Uint8Array> {
    const pages = this.#pages.map(({ ref }) => ref);
    this.put(this.#pageTree, { Type: 'Pages', Kids: pages, Count: pages.length });
    for (const { ref, entries } of this.#pages) this.put(ref, entries);
    this.put(new Ref(2), this.#catalog);
    this.endObjects();
    const parts: Uint8Array[] = [bytesOf(head)];
    let at = head.length;
    const write = (stream: Stream, data: Bytes): void => {
      this.#places.at(stream.number, at);
      for (const part of streamParts(stream, data)) {
        parts.push(part);
        at += part.length;
      }
    };
    for (const stream of this.#streams) write(stream, await stream.data);
    const start = at;
    const number = this.reserve().number;
    this.#places.at(number, at);
    const { data, entries } = this.#places.table(number + 1);
    write({ number, dictionary: { ...entries, ...this.#trailer }, data }, await deflate(data));
    parts.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
    return joined(parts);
  }
}

/** Objects that are no streams, one after the other, with a list before them of which they are and where each begins. */
class ObjectStream {
  readonly number: number;
  readonly #list = new Output();
  readonly #body = new Output();
  count = 0;

  constructor(number: number) {
    this.number = number;
  }

  put(number: number, value: Value): void {
    this.#list.numbers(0, number, this.#body.length);
    writeValue(this.#body, value);
    this.#body.letters('\n');
    this.count++;
  }

  stream(): Stream {
    const { number, count } = this;
    const First = this.#list.length;
    const entries = { Type: 'ObjStm', N: count, First, Filter: 'FlateDecode' };
    const data = deflate(joined([this.#list.bytes, this.#body.bytes]));
    return { number, dictionary: entries, data };
  }
}

function streamParts({ number, dictionary }: Stream, data: Bytes): Uint8Array[] {
  const before = new Output();
  before.letters(`${number} 0 obj\n`);
  writeDictionary(before, { ...dictionary, Length: data.length });
  before.letters('\nstream\n');
  return [before.bytes, data, bytesOf('\nendstream\nendobj\n')];
}

/** Bytes that say where an object is: what kind of place, where it begins, and the how-manieth there. */
const widths = [1, 4, 2] as const;
const columns = 7;

/** Where the objects are: in the file, or in a stream of objects and the how-manieth there. */
class Places {
  readonly #places: (readonly [kind: number, where: number, order: number] | undefined)[] = [];

  at(number: number, place: number): void {
    this.#places[number] = [1, place, 0];
  }

  inside(number: number, stream: number, order: number): void {
    this.#places[number] = [2, stream, order];
  }

  /** The table of `count` rows, each as what differs from the row above (PNG's "up"): then most rows are alike. */
  table(count: number): { data: Bytes; entries: Dictionary } {
    const rows = new DataView(new ArrayBuffer(count * columns));
    for (let number = 0; number < count; number++) {
      const [kind, where, order] = this.#places[number] ?? nowhere;
      rows.setUint8(number * columns, kind);
      rows.setUint32(number * columns + 1, where);
      rows.setUint16(number * columns + 5, order);
    }
    const data = new Uint8Array(count * (columns + 1));
    for (let number = 0; number < count; number++) {
      const start = number * (columns + 1);
      data[start] = 2;
      for (let column = 0; column < columns; column++) {
        const at = number * columns + column;
        const above = number === 0 ? 0 : rows.getUint8(at - columns);
        data[start + 1 + column] = rows.getUint8(at) - above;
      }
    }
    const entries = {
      Type: 'XRef',
      Size: count,
      W: widths,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 12, Columns: columns },
    };
    return { data, entries };
  }
}

/** The row of a number that no object has; the first is always one. */
const nowhere = [0, 0, 65535] as const;
