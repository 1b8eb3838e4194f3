/** Several files as one: a zip file without packing, whose entries all carry the first day that a zip can name. */

/** What each part of a zip file begins with: a file, a line of the list, and the end of it. */
export const LOCAL = 0x04034b50;
export const ENTRY = 0x02014b50;
export const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const FIRST_DAY = 0x0021;

/** A file on its way into a zip file: its name, with its folders, and what it holds. */
export type ZipPart = { name: string; content: string | Uint8Array<ArrayBuffer> };

export function zipOf(files: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { name, content } of files) {
    const title = encoder.encode(name);
    const data = typeof content === 'string' ? encoder.encode(content) : content;
    // What an entry says of its file, here and again in the list: version, flags, way, time, day, sum, sizes, name's length.
    const facts: Field[] = [
      ...([
        [2, 20],
        [2, UTF8],
        [2, 0],
        [2, 0],
        [2, FIRST_DAY],
      ] satisfies Field[]),
      ...([
        [4, crc32(data)],
        [4, data.length],
        [4, data.length],
        [2, title.length],
      ] satisfies Field[]),
    ];
    const head = fields([[4, LOCAL], ...facts, [2, 0]]);
    parts.push(head, title, data);
    list.push(
      fields([[4, ENTRY], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
      title,
    );
    at += head.length + title.length + data.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const count: Field = [2, files.length];
  const end = fields([[4, END], [2, 0], [2, 0], count, count, [4, size], [4, at], [2, 0]]);
  return joined([...parts, ...list, end]);
}

/** A number in so many bytes, the smallest first. */
type Field = [bytes: 2 | 4, value: number];

function fields(all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of all) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The check sum that zip asks for. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
