/** Reads a PNG file, and writes it anew as the plain kind of PNG that every reader of a paper can show as it lies. */
import { joined } from '../parts/deflate.ts';
import { PICTURE_LIMITS, refused, type Drawing, type Refused } from './limits.ts';
import { filtersKnown, onWhite, passesOf, type Header, type Parts } from './png-pixels.ts';
import { encodePng, pngFile, sumOf } from './png-write.ts';

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** The picture, its transparency laid on white, and nothing else that the file said. */
export async function readPng(bytes: Uint8Array): Promise<Drawing> {
  const parts = partsOf(bytes);
  if ('ok' in parts) return parts;
  const header = headerOf(parts.header);
  if ('ok' in header) return header;
  if (header.kind === 3 && (parts.palette.length === 0 || parts.palette.length % 3 !== 0)) {
    return refused('damaged');
  }
  const passes = passesOf(header);
  const size = passes.reduce((sum, pass) => sum + pass.height * (1 + pass.bytes), 0);
  const data = await inflated(parts.packed, size);
  if (data === null) return refused('damaged');
  if (data.length < size) return refused('cut-short');
  if (!filtersKnown(data, passes)) return refused('damaged');
  const plain = header.bits <= 8 && !header.interlaced && header.kind <= 3 && parts.clear === null;
  const file = plain
    ? pngFile(parts.header, header.kind === 3 ? parts.palette : null, parts.packed)
    : await encodePng(header.width, header.height, onWhite(header, parts, data, passes));
  const { width, height } = header;
  return { ok: true, picture: { width, height, data: { form: 'png', base64: base64(file) } } };
}

function partsOf(bytes: Uint8Array): Parts | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { [name: string]: Uint8Array } = {};
  const packed: Uint8Array[] = [];
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) return refused('cut-short');
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return refused('cut-short');
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const inside = bytes.subarray(at + 8, at + 8 + length);
    if (sumOf(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) {
      return refused('damaged');
    }
    if (name === 'IEND') break;
    if (name === 'IDAT') packed.push(inside);
    else found[name] ??= inside;
    at += 12 + length;
  }
  const header = found['IHDR'];
  if (header?.length !== 13 || packed.length === 0) return refused('damaged');
  const palette = found['PLTE'] ?? new Uint8Array();
  return { header, palette, clear: found['tRNS'] ?? null, packed: joined(packed) };
}

function headerOf(bytes: Uint8Array): Header | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, kind, packing, filtering, order] = Array.from(bytes.subarray(8));
  if (width === 0 || height === 0) return refused('damaged');
  if (width > PICTURE_LIMITS.side || height > PICTURE_LIMITS.side) return refused('too-large');
  if (bits === undefined || kind === undefined || !DEPTHS[kind]?.includes(bits)) {
    return refused('damaged');
  }
  if (packing !== 0 || filtering !== 0 || (order !== 0 && order !== 1)) return refused('damaged');
  return { width, height, bits, kind, interlaced: order === 1 };
}

/** The unpacked bytes, or `null` when they cannot be unpacked or are more than `most`. */
async function inflated(packed: Uint8Array, most: number): Promise<Uint8Array | null> {
  const stream = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const out = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return out.subarray(0, length);
      if (length + value.length > most) {
        await reader.cancel();
        return null;
      }
      out.set(value, length);
      length += value.length;
    }
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(letters);
}
