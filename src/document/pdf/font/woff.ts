/** Unpacks the tables of a font from a WOFF 1.0 file. */
import { inflateWhole } from '../../parts/deflate.ts';

/** A font's tables by their four-letter names. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const largestTable = 8_000_000;

/** Unpacks those of a WOFF 1.0 file's tables that are wanted, all when nothing is said; rejects when it is anything else. */
export async function readWoff(
  bytes: Uint8Array,
  wanted?: ReadonlySet<string>,
): Promise<FontTables> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('The font is not a WOFF 1.0 file.');
  const tables: Promise<[string, Uint8Array]>[] = [];
  const count = view.getUint16(12);
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const name = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    if (wanted?.has(name) === false) continue;
    const offset = view.getUint32(entry + 4);
    const packed = bytes.slice(offset, offset + view.getUint32(entry + 8));
    const table = unpacked(packed, view.getUint32(entry + 12));
    tables.push(table.then((data) => [name, data]));
  }
  return new Map(await Promise.all(tables));
}

/** A table that was too short to be made shorter stands as it is. */
async function unpacked(packed: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array> {
  if (packed.length === length) return packed;
  try {
    if (length <= largestTable) return await inflateWhole(packed, length);
  } catch {
    // Told below, in the same words.
  }
  throw new Error('A table of the font is damaged.');
}
