/** A PDF of anyone's making as the objects in it, found from its beginning to its end: no table of it is believed. */
import { Reader } from './embed-objects.ts';
import {
  Budget,
  Bytes,
  type Dict,
  type Found,
  isArray,
  isDict,
  Name,
  ReadError,
  Reference,
  Stream,
} from './embed-values.ts';
import { inflate } from './inflate.ts';
import { InflateError } from './prefix-codes.ts';

/** What may be spent on one file, in steps; the largest paper we make costs a hundredth. */
export const mostSteps = 400_000_000;
const megabyte = 1024 * 1024;
/** The most that streams of objects may grow to together, in bytes. */
const largestObjects = 100 * megabyte;
/** The most objects of a file. */
const mostObjects = 1_000_000;

type Place = { bytes: Uint8Array; at: number };

/** The file's objects, each read when it is looked up. Throws `ReadError` and `InflateError`. */
export class PdfFile {
  readonly budget: Budget;
  isEncrypted = false;
  #root: Found = null;
  #left = largestObjects;
  readonly #places = new Map<number, Place>();
  readonly #read = new Map<number, Found>();
  /** How many values are held. */
  #values = 0;

  constructor(bytes: Uint8Array, steps = mostSteps) {
    this.budget = new Budget(steps);
    const reader = new Reader(bytes, this.budget);
    reader.at = reader.find('%PDF-', 0);
    while (!reader.isDone) {
      reader.skipBlanks();
      const word = reader.peekWord();
      if (word === 'trailer') {
        reader.at += word.length;
        this.#trailer(this.#tried(reader));
      } else if (/^\d{1,10}$/.test(word)) this.#object(reader, word);
      else reader.at += Math.max(1, word.length);
    }
  }

  /** What stands there, when the value says that it stands elsewhere. */
  readonly get = (value: Found | undefined): Found => {
    if (!(value instanceof Reference)) return value ?? null;
    this.budget.spend(10);
    const known = this.#read.get(value.number);
    if (known !== undefined) return known;
    // Asked for while it is itself being read, as a stream that is its own length, it is nothing.
    this.#read.set(value.number, null);
    const found = this.#readAt(this.#places.get(value.number), true) ?? null;
    // What only leads further is left: it could lead in a circle.
    const here = found instanceof Reference ? null : found;
    this.#read.set(value.number, here);
    return here;
  };

  /** The value at a place; with `isHeld` it counts among those that are held. */
  #readAt(place: Place | undefined, isHeld: boolean): Found | undefined {
    if (!place) return null;
    const reader = new Reader(place.bytes, this.budget);
    reader.at = place.at;
    if (isHeld) reader.values = this.#values;
    const found = this.#tried(reader);
    if (isHeld) this.#values = reader.values;
    return found;
  }

  dict(value: Found | undefined): Dict | null {
    const found = this.get(value);
    return isDict(found) ? found : null;
  }

  array(value: Found | undefined): readonly Found[] | null {
    const found = this.get(value);
    return isArray(found) ? found : null;
  }

  /** A string's letters, one a byte; `null` when it is none or longer than `most`. */
  letters(value: Found | undefined, most: number): string | null {
    const found = this.get(value);
    if (!(found instanceof Bytes) || found.letters.length > most) return null;
    this.budget.spend(found.letters.length);
    return found.letters;
  }

  /** The catalog: what the file says it is, else the last that says so itself. */
  catalog(): Dict | null {
    const isCatalog = (value: Found): value is Dict =>
      isDict(value) && nameOf(value.get('Type')) === 'Catalog';
    const named = this.get(this.#root);
    if (isCatalog(named)) return named;
    for (const place of [...this.#places.values()].reverse()) {
      const found = this.#readAt(place, false) ?? null;
      if (isCatalog(found)) return found;
    }
    return isDict(named) ? named : null;
  }

  /** A stream's content, at most `limit` bytes. Only Flate, once, is known here. */
  contents(stream: Stream, limit: number): Uint8Array {
    const filter = this.get(stream.dict.get('Filter'));
    const filters = isArray(filter) ? filter : filter === null ? [] : [filter];
    if (filters.length === 0) {
      if (stream.contents.length > limit) throw new InflateError('too-large');
      this.budget.spend(stream.contents.length);
      return stream.contents;
    }
    if (filters.length > 1 || nameOf(filters[0]) !== 'FlateDecode')
      throw new InflateError('damaged');
    return inflate(stream.contents, limit, this.budget.spend);
  }

  /** An object with its number before it; its streams and tables are looked at once it is known to be whole. */
  #object(reader: Reader, number: string): void {
    reader.at += number.length;
    reader.skipBlanks();
    const generation = reader.peekWord();
    if (!/^\d{1,5}$/.test(generation)) return;
    const behind = reader.at;
    reader.at += generation.length;
    reader.skipBlanks();
    if (!reader.take('obj')) {
      reader.at = behind;
      return;
    }
    const place = { bytes: reader.bytes, at: reader.at };
    this.#keep(Number(number), place);
    const found = this.#tried(reader);
    if (found === undefined) {
      reader.at = reader.find('endobj', place.at);
      if (reader.isDone) throw new ReadError('broken');
      return;
    }
    if (!(found instanceof Stream)) return;
    const type = nameOf(found.dict.get('Type'));
    if (type === 'XRef') this.#trailer(found.dict);
    if (type === 'ObjStm') this.#inside(found);
  }

  #keep(number: number, place: Place): void {
    if (this.#places.size >= mostObjects) throw new ReadError('too-large');
    this.#places.set(number, place);
    this.#read.delete(number);
  }

  /** The objects in a stream of objects; what cannot be unpacked, as in a locked file, is passed over. */
  #inside(stream: Stream): void {
    let contents: Uint8Array;
    try {
      contents = this.contents(stream, this.#left);
    } catch (problem) {
      if (problem instanceof InflateError && problem.code === 'damaged') return;
      throw problem;
    }
    this.#left -= contents.length;
    const [first, count] = ['First', 'N'].map((key) => this.get(stream.dict.get(key)));
    if (typeof first !== 'number' || typeof count !== 'number') return;
    const reader = new Reader(contents, this.budget);
    const next = (): string => {
      reader.skipBlanks();
      const word = reader.peekWord();
      reader.at += word.length;
      return word;
    };
    for (let index = 0; index < count; index += 1) {
      const [number, offset] = [next(), next()];
      if (!/^\d{1,10}$/.test(number) || !/^\d{1,10}$/.test(offset)) return;
      this.#keep(Number(number), { bytes: contents, at: first + Number(offset) });
    }
  }

  #trailer(found: Found | undefined): void {
    if (!isDict(found)) return;
    this.#root = found.get('Root') ?? this.#root;
    if (found.has('Encrypt')) this.isEncrypted = true;
  }

  /** The value that stands where the reader is; `undefined` when it is broken. */
  #tried(reader: Reader): Found | undefined {
    try {
      return reader.value(this.get);
    } catch (problem) {
      if (problem instanceof ReadError && problem.code === 'broken') return undefined;
      throw problem;
    }
  }
}

/** The letters of a name; `null` of anything else. */
export const nameOf = (value: Found | undefined): string | null =>
  value instanceof Name ? value.letters : null;
