/** The files in a zip file, ours or packed again by a machine: as many and as much as is reasonable, whoever made it. */
import { crc32, END, ENTRY, LOCAL } from './zip.ts';

/** A file from a zip file; `name` with its folders. */
export type Unzipped = { name: string; bytes: Uint8Array<ArrayBuffer> };
/** `damaged`: cut short, locked, or not what it says of itself. */
type UnzipResult =
  { ok: true; files: Unzipped[] } | { ok: false; reason: 'not-zip' | 'damaged' | 'too-large' };

/** The most files, and the most bytes of them together, packed or not. */
const UNZIP_LIMITS = { files: 500, bytes: 100 * 1024 * 1024 };

class Refusal extends Error {
  readonly reason: 'not-zip' | 'damaged' | 'too-large';
  constructor(reason: Refusal['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads the list at the end, and of the files those `wanted` by their names; a folder is none. Never throws. */
export async function unzip(
  file: Blob,
  wanted: (name: string) => boolean,
  { files: most, bytes: room }: typeof UNZIP_LIMITS = UNZIP_LIMITS,
): Promise<UnzipResult> {
  try {
    if (file.size > room) throw new Refusal('too-large');
    const zip = new Uint8Array(await file.arrayBuffer());
    const entries = listOf(zip, most).filter(({ name }) => wanted(name));
    // Of two that lie in the same bytes, each would be packed out anew.
    const packed = entries.reduce((sum, { packed }) => sum + packed, 0);
    const whole = entries.reduce((sum, { size }) => sum + size, 0);
    if (packed > zip.length) throw new Refusal('damaged');
    if (whole > room) throw new Refusal('too-large');
    const files: Unzipped[] = [];
    for (const entry of entries) files.push({ name: entry.name, bytes: await read(zip, entry) });
    return { ok: true, files };
  } catch (error) {
    return { ok: false, reason: error instanceof Refusal ? error.reason : 'damaged' };
  }
}

type Entry = {
  name: string;
  flags: number;
  way: number;
  sum: number;
  packed: number;
  size: number;
  at: number;
};

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** What the list at the end of the file says; it throws where the list leads out of the file. */
function listOf(zip: Uint8Array, most: number): Entry[] {
  const view = viewOf(zip);
  let end = zip.length - 22;
  // Behind the end there may be a comment.
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) throw new Refusal('not-zip');
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new Refusal('too-large');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Refusal('damaged');
    const [title, extra, comment] = [28, 30, 32].map((by) => view.getUint16(at + by, true));
    const from = at + 46;
    const until = from + (title ?? 0);
    if (until > zip.length) throw new Refusal('damaged');
    const name = new TextDecoder().decode(zip.subarray(from, until)).replaceAll('\\', '/');
    if (!name.endsWith('/'))
      entries.push({
        name,
        flags: view.getUint16(at + 8, true),
        way: view.getUint16(at + 10, true),
        sum: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
    at = until + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

const LOCKED = 1;
const STORED = 0;
const DEFLATED = 8;

async function read(zip: Uint8Array, entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  const { flags, way, sum, packed, size, at } = entry;
  const view = viewOf(zip);
  if (flags & LOCKED || view.getUint32(at, true) !== LOCAL) throw new Refusal('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > zip.length) throw new Refusal('damaged');
  const data = zip.slice(from, from + packed);
  const bytes =
    way === STORED ? data : way === DEFLATED ? await inflated(data, size) : new Uint8Array();
  if (bytes.length !== size || crc32(bytes) !== sum) throw new Refusal('damaged');
  return bytes;
}

/** Packed out as far as it says that it goes, and not a piece further. */
async function inflated(
  data: Uint8Array<ArrayBuffer>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const out = new Uint8Array(size);
  const pieces = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = pieces.getReader();
  let at = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (at + piece.value.length > size) {
      await reader.cancel().catch(() => undefined);
      throw new Refusal('damaged');
    }
    out.set(piece.value, at);
    at += piece.value.length;
  }
  return at === size ? out : out.slice(0, at);
}
