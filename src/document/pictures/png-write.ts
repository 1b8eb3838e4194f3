/** Writes a PNG file: its chunks, and pixels packed in the way that takes the least room. */
import { deflate, joined } from '../parts/deflate.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** The checksum (CRC-32) that a chunk ends with. */
export function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** A file of what a picture cannot do without. */
export function pngFile(
  header: Uint8Array,
  palette: Uint8Array | null,
  packed: Uint8Array,
): Uint8Array {
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    ...(palette === null ? [] : [chunk('PLTE', palette)]),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, inside: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + inside.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, inside.length);
  bytes.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(inside, 8);
  view.setUint32(8 + inside.length, sumOf(bytes.subarray(4, 8 + inside.length)));
  return bytes;
}

/** A picture of red, green and blue as a file: with a palette when its colours are few, grey when it has none. */
export async function encodePng(
  width: number,
  height: number,
  rgb: Uint8Array,
): Promise<Uint8Array> {
  const palette = paletteOf(rgb);
  const grey = palette === null && isGrey(rgb);
  const kind = palette ? 3 : grey ? 0 : 2;
  const channels = kind === 2 ? 3 : 1;
  const samples = palette ? palette.indexes : grey ? rgb.filter((_, at) => at % 3 === 0) : rgb;
  const packed = await deflate(filtered(samples, width * channels, height, palette ? 0 : channels));
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, kind, 0, 0, 0], 8);
  return pngFile(header, palette?.colors ?? null, packed);
}

function isGrey(rgb: Uint8Array): boolean {
  for (let at = 0; at < rgb.length; at += 3) {
    if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) return false;
  }
  return true;
}

function paletteOf(rgb: Uint8Array): { indexes: Uint8Array; colors: Uint8Array } | null {
  const known = new Map<number, number>();
  const indexes = new Uint8Array(rgb.length / 3);
  for (let at = 0; at < rgb.length; at += 3) {
    const color = (rgb[at] ?? 0) * 65536 + (rgb[at + 1] ?? 0) * 256 + (rgb[at + 2] ?? 0);
    let index = known.get(color);
    if (index === undefined) {
      if (known.size === 256) return null;
      index = known.size;
      known.set(color, index);
    }
    indexes[at / 3] = index;
  }
  const colors = Uint8Array.from(
    [...known.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]),
  );
  return { indexes, colors };
}

/** Every row said as its difference from its left, or from above, whichever is less; as it is when `step` is 0. */
function filtered(
  samples: Uint8Array,
  bytes: number,
  height: number,
  step: number,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array((bytes + 1) * height);
  for (let row = 0; row < height; row++) {
    const line = samples.subarray(row * bytes, (row + 1) * bytes);
    const to = row * (bytes + 1);
    if (step === 0) {
      out.set(line, to + 1);
      continue;
    }
    const above =
      row === 0 ? new Uint8Array(bytes) : samples.subarray((row - 1) * bytes, row * bytes);
    const left = line.map((value, at) => value - (at < step ? 0 : (line[at - step] ?? 0)));
    const up = line.map((value, at) => value - (above[at] ?? 0));
    const useUp = weight(up) < weight(left);
    out[to] = useUp ? 2 : 1;
    out.set(useUp ? up : left, to + 1);
  }
  return out;
}

const weight = (line: Uint8Array) =>
  line.reduce((sum, value) => sum + Math.min(value, 256 - value), 0);
