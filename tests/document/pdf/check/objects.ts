/** A PDF's objects as qpdf reads them, and the same changed and written again, to break a paper on purpose. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, withFile } from './programs.ts';

/**
 * A value of a PDF in qpdf's JSON: `/Name`, `3 0 R`, `u:` and text, `b:` and hexadecimal bytes, and the rest as in JSON.
 */
export type Value = string | number | boolean | null | Value[] | Dict;
export type Dict = { [key: string]: Value };

/** One numbered object; a stream's data is taken out of its filters, in base64. */
type Entry = { value: Value } | { stream: { dict: Dict; data: string } };
type Listed = { [name: string]: Entry };
type Json = { qpdf: [head: unknown, objects: Listed] };

export const isDict = (value: Value | undefined): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isRef = (value: Value | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/.test(value);

/** A name, reference or number as text; empty for what is none. */
export const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Objects by their numbers. */
export class Objects {
  readonly #listed: Listed;
  readonly trailer: Dict;

  constructor(listed: Listed) {
    this.#listed = listed;
    const trailer = listed['trailer'];
    this.trailer = trailer && 'value' in trailer && isDict(trailer.value) ? trailer.value : {};
  }

  /** The references of all objects. */
  get refs(): string[] {
    return Object.keys(this.#listed).flatMap((name) =>
      name.startsWith('obj:') ? [name.slice(4)] : [],
    );
  }

  /** What a value is when references are followed; a stream is its dictionary. */
  get(value: Value | undefined): Value {
    if (!isRef(value)) return value ?? null;
    const entry = this.#listed[`obj:${value}`];
    if (entry === undefined) return null;
    return 'stream' in entry ? entry.stream.dict : this.get(entry.value);
  }

  /** A dictionary; empty when there is none. */
  dict(value: Value | undefined): Dict {
    const found = this.get(value);
    return isDict(found) ? found : {};
  }

  /** A list; a single value is a list of one, and none at all is empty. */
  list(value: Value | undefined): Value[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [value ?? null];
  }

  /** A text; null when it is no string. */
  text(value: Value | undefined): string | null {
    const found = this.get(value);
    if (typeof found !== 'string') return null;
    if (found.startsWith('u:')) return found.slice(2);
    return found.startsWith('b:') ? Buffer.from(found.slice(2), 'hex').toString('latin1') : null;
  }

  /** The data of a stream; null for what is no stream. */
  data(ref: Value | undefined): Buffer | null {
    const entry = isRef(ref) ? this.#listed[`obj:${ref}`] : undefined;
    return entry && 'stream' in entry ? Buffer.from(entry.stream.data, 'base64') : null;
  }

  setData(ref: string, data: Uint8Array | string): void {
    const entry = this.#listed[`obj:${ref}`];
    if (!entry || !('stream' in entry)) throw new Error(`${ref} is no stream`);
    entry.stream.data = Buffer.from(data).toString('base64');
  }

  /** A new object; with data it is a stream. */
  add(value: Value, data?: Uint8Array | string): string {
    const ref = `${String(this.refs.length + 1000)} 0 R`;
    this.#listed[`obj:${ref}`] =
      data === undefined
        ? { value }
        : {
            stream: {
              dict: isDict(value) ? value : {},
              data: Buffer.from(data).toString('base64'),
            },
          };
    return ref;
  }

  /** Every dictionary, those inside others too. */
  *dicts(): Generator<{ dict: Dict; ref: string }> {
    for (const ref of this.refs) {
      const inside: Value[] = [this.get(ref)];
      for (let value = inside.pop(); value !== undefined; value = inside.pop()) {
        if (Array.isArray(value)) inside.push(...value);
        if (!isDict(value)) continue;
        yield { dict: value, ref };
        inside.push(...Object.values(value));
      }
    }
  }
}

/** The objects of a file as qpdf lists them, in JSON. Throws what qpdf says of a file that it cannot read. */
export function listObjects(bytes: Uint8Array): string {
  return withFile(bytes, (path) => {
    const { status, output, complaints } = runProgram(
      'qpdf',
      '--json=2',
      '--json-key=qpdf',
      '--json-stream-data=inline',
      '--decode-level=generalized',
      path,
    );
    if (status !== 0 && status !== 3) throw new Error(complaints);
    return output.toString();
  });
}

/** Reads such a list; each reading is its own, to be changed at will. */
export const readObjects = (json: string): Objects =>
  new Objects((JSON.parse(json) as Json).qpdf[1]);

/** Such a list after `edit` has changed its objects. */
export function edited(json: string, edit: (objects: Objects) => void): string {
  const whole = JSON.parse(json) as Json;
  edit(new Objects(whole.qpdf[1]));
  return JSON.stringify(whole);
}

/** A file of the listed objects. */
export function written(json: string): Uint8Array {
  return withFile(json, (path, folder) => {
    const out = join(folder, 'broken.pdf');
    const { status, complaints } = runProgram('qpdf', '--json-input', path, out);
    if (status !== 0 && status !== 3) throw new Error(complaints);
    return new Uint8Array(readFileSync(out));
  });
}

/** A file as qpdf writes it anew with the given arguments. */
export function resaved(bytes: Uint8Array, ...rest: string[]): Uint8Array {
  return withFile(bytes, (path, folder) => {
    const out = join(folder, 'again.pdf');
    writeFileSync(out, '');
    const { status, complaints } = runProgram('qpdf', ...rest, path, out);
    if (status !== 0 && status !== 3) throw new Error(complaints);
    return new Uint8Array(readFileSync(out));
  });
}
