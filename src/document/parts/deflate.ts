/** Packing of streams and unpacking of our own, by the code that browsers and Node have built in: several at a time, and off the script's thread where it can. */

/** The data packed as zlib has it (RFC 1950); the same data gives the same bytes in one browser. */
export async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return joined(await through(new CompressionStream('deflate'), data, Infinity));
}

/** What was packed so, which is `size` bytes; rejects when it is more, less, or damaged. */
export async function inflateWhole(
  data: Uint8Array<ArrayBuffer>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = joined(await through(new DecompressionStream('deflate'), data, size));
  if (whole.length !== size) throw new Error('The data is not as long as it should be.');
  return whole;
}

/** What comes out when the data goes in; no more is taken when it has passed `most` bytes. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  data: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array[]> {
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(data), writer.close()]);
  // What goes wrong is told by the reader too, and may be told there first.
  written.catch(() => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return parts;
    }
  }
  await written;
  return parts;
}

/** Turns that a stream of Node takes before it has handed on what it was given; a browser's takes no more. */
const turns = 4;

/** Waits until what was given to be packed has been handed on: what is packed at the side goes on while the script works. */
export async function handedOn(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
}

const packed = new WeakMap<Uint8Array, Promise<Uint8Array<ArrayBuffer>>>();

/** Data that is the same in every file, packed once; it must not be changed. */
export function deflateOnce(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  let known = packed.get(data);
  if (known === undefined) {
    known = deflate(data);
    packed.set(data, known);
  }
  return known;
}

/** Parts one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
