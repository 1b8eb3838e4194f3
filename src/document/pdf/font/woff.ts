/** Unpacks a WOFF 1.0 file into the tables of its font. */
import { inflate } from '../inflate.ts';

/** A font's tables by their four-letter names. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const largestTable = 8_000_000;

/** Unpacks a WOFF 1.0 file; throws when it is anything else. */
export function readWoff(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('The font is not a WOFF 1.0 file.');
  const tables = new Map<string, Uint8Array>();
  const count = view.getUint16(12);
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    const offset = view.getUint32(entry + 4);
    const packedLength = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    const packed = bytes.subarray(offset, offset + packedLength);
    const table = packedLength < length ? inflate(packed, largestTable) : packed.slice();
    if (table.length !== length) throw new Error('A table of the font is damaged.');
    tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), table);
  }
  return tables;
}
