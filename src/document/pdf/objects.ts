/** The writing of a PDF file: its objects, streams and pages, and where in the file each of them is. */
import { bytesOf, deflate, deflateOnce, joined } from '../parts/deflate.ts';
import { dictionary, hexadecimal, Ref, written, type Dictionary, type Value } from './values.ts';

export { ascii, date, hexadecimal, text } from './values.ts';
export type { Dictionary, Ref, Value } from './values.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type PdfFile = {
  /** A number for an object that is written later. */
  reserve(): Ref;
  put(ref: Ref, value: Value): void;
  add(value: Value): Ref;
  /** A compressed stream. */
  addStream(data: Uint8Array | string, dictionary?: Dictionary): Ref;
  /** A compressed stream that is the same in every file: its data is not to be changed. */
  addSameStream(data: Uint8Array<ArrayBuffer>, dictionary?: Dictionary): Ref;
  /** A stream left as it is, for those who read metadata without inflating. */
  addPlainStream(data: Uint8Array, dictionary: Dictionary): Ref;
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

/** An empty PDF file, version 1.7. Streams are packed while the rest is made; all else is written when it is saved. */
export function createFile(): PdfFile {
  return new NewFile();
}

class NewFile implements PdfFile {
  /** Objects as they are written, by their numbers; a stream's place is empty. */
  readonly #objects: (string | undefined)[] = [];
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

  put(ref: Ref, value: Value): void {
    this.#objects[ref.number] = written(value);
  }

  add(value: Value): Ref {
    const ref = this.reserve();
    this.put(ref, value);
    return ref;
  }

  addStream(data: Uint8Array | string, entries: Dictionary = {}): Ref {
    const bytes = typeof data === 'string' ? bytesOf(data) : new Uint8Array(data);
    return this.#addStream(deflate(bytes), { ...entries, Filter: 'FlateDecode' });
  }

  addSameStream(data: Bytes, entries: Dictionary = {}): Ref {
    return this.#addStream(deflateOnce(data), { ...entries, Filter: 'FlateDecode' });
  }

  addPlainStream(data: Uint8Array, entries: Dictionary): Ref {
    return this.#addStream(new Uint8Array(data), entries);
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
    const places = new Places();
    const packed = this.#packObjects(places);
    const parts: Uint8Array[] = [bytesOf(head)];
    let at = head.length;
    const write = (stream: Stream, data: Bytes): void => {
      places.at(stream.number, at);
      for (const part of streamParts(stream, data)) {
        parts.push(part);
        at += part.length;
      }
    };
    for (const stream of [...this.#streams, ...packed]) write(stream, await stream.data);
    const start = at;
    const number = this.reserve().number;
    places.at(number, at);
    const { data, entries } = places.table(number + 1);
    write({ number, dictionary: { ...entries, ...this.#trailer }, data }, await deflate(data));
    parts.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
    return joined(parts);
  }

  /** Everything that is no stream, many objects to a stream. */
  #packObjects(places: Places): Stream[] {
    const numbers = [...this.#objects.keys()].filter((each) => this.#objects[each] !== undefined);
    const streams: Stream[] = [];
    for (let from = 0; from < numbers.length; from += objectsInStream) {
      const number = this.reserve().number;
      let index = '';
      let body = '';
      numbers.slice(from, from + objectsInStream).forEach((each, order) => {
        places.inside(each, number, order);
        index += `${each} ${body.length} `;
        body += `${this.#objects[each]}\n`;
      });
      const count = Math.min(objectsInStream, numbers.length - from);
      const entries = { Type: 'ObjStm', N: count, First: index.length, Filter: 'FlateDecode' };
      streams.push({ number, dictionary: entries, data: deflate(bytesOf(index + body)) });
    }
    return streams;
  }
}

function streamParts({ number, dictionary: entries }: Stream, data: Bytes): Uint8Array[] {
  const before = `${number} 0 obj\n${dictionary({ ...entries, Length: data.length })}\nstream\n`;
  return [bytesOf(before), data, bytesOf('\nendstream\nendobj\n')];
}

/** Where the objects are: in the file, or in a stream of objects and the how-manieth there. */
class Places {
  readonly #rows: (readonly [kind: number, where: number, order: number])[] = [[0, 0, 65535]];

  at(number: number, place: number): void {
    this.#rows[number] = [1, place, 0];
  }

  inside(number: number, stream: number, order: number): void {
    this.#rows[number] = [2, stream, order];
  }

  /** The table of `count` rows, each as what differs from the row above (PNG's "up"): then most rows are alike. */
  table(count: number): { data: Bytes; entries: Dictionary } {
    const widths = [1, 4, 2];
    const columns = 7;
    const data = new Uint8Array(count * (columns + 1));
    const above = new Uint8Array(columns);
    for (let number = 0; number < count; number++) {
      const [kind, where, order] = this.#rows[number] ?? [0, 0, 65535];
      const row = [kind, where >>> 24, where >>> 16, where >>> 8, where, order >>> 8, order];
      const start = number * (columns + 1);
      data[start] = 2;
      for (let column = 0; column < columns; column++) {
        const byte = row[column] ?? 0;
        data[start + 1 + column] = byte - (above[column] ?? 0);
        above[column] = byte;
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
