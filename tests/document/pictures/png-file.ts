/** PNG files of any kind, made for the tests: they say what is in them, so that reading can be held up against it. */
import { deflateSync, inflateSync } from 'node:zlib';
import { joined } from '../../../src/document/parts/deflate.ts';
import { pngFile } from '../../../src/document/pictures/png-write.ts';

export type Kind = 0 | 2 | 3 | 4 | 6;
export type Sample = {
  width: number;
  height: number;
  kind: Kind;
  bits: 1 | 2 | 4 | 8 | 16;
  /** The samples of a pixel, each as it lies in the file. */
  pixel: (x: number, y: number) => number[];
  interlaced?: boolean;
  palette?: number[];
  clear?: number[];
  /** How each row is filtered, by its number. */
  filter?: (row: number) => number;
};

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** The file, with a text chunk that says who made it: something that must not come along. */
export function png(sample: Sample): Uint8Array {
  const { width, height, kind, bits, interlaced = false } = sample;
  const rows: number[] = [];
  for (const [x0 = 0, y0 = 0, dx = 1, dy = 1] of interlaced ? ADAM7 : [[0, 0, 1, 1]]) {
    let above: number[] = [];
    let number = 0;
    if (x0 >= width) continue;
    for (let y = y0; y < height; y += dy) {
      const values: number[] = [];
      for (let x = x0; x < width; x += dx) values.push(...sample.pixel(x, y));
      const bytes = packed(values, bits);
      const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind];
      const filter = sample.filter?.(number++) ?? 0;
      rows.push(filter, ...filtered(bytes, above, filter, Math.max(1, (channels * bits) / 8)));
      above = bytes;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([bits, kind, 0, 0, interlaced ? 1 : 0], 8);
  const palette = sample.palette ? Uint8Array.from(sample.palette) : null;
  const file = pngFile(header, palette, new Uint8Array(deflateSync(Uint8Array.from(rows))));
  const clear = sample.clear ? [chunk('tRNS', Uint8Array.from(sample.clear))] : [];
  const before = file.length - tail(file);
  return joined([file.slice(0, before), ...clear, file.slice(before)]);
}

/** The bytes from the first IDAT on. */
function tail(file: Uint8Array): number {
  return file.length - (Buffer.from(file).indexOf('IDAT') - 4);
}

/** A chunk of any name, cut out of a file that has it as its palette. */
export function chunk(name: string, inside: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name), inside]);
  const bytes = new Uint8Array(8 + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, inside.length);
  bytes.set(body, 4);
  view.setUint32(4 + body.length, crc(body));
  return bytes;
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function packed(values: readonly number[], bits: number): number[] {
  if (bits === 8) return [...values];
  if (bits === 16) return values.flatMap((value) => [value >> 8, value & 255]);
  const bytes: number[] = [];
  values.forEach((value, index) => {
    const at = (index * bits) >> 3;
    bytes[at] = (bytes[at] ?? 0) | (value << (8 - bits - ((index * bits) & 7)));
  });
  return bytes;
}

function filtered(line: number[], above: number[], filter: number, step: number): number[] {
  return line.map((value, at) => {
    const left = line[at - step] ?? 0;
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    return (value - guess) & 255;
  });
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** The colours of a plain picture as a reader gives it, `[red, green, blue]` a pixel, by a reading of our own. */
export function colorsOf(base64: string): number[][] {
  const bytes = Buffer.from(base64, 'base64');
  const find = (name: string) => {
    const at = bytes.indexOf(name);
    return at < 0 ? Buffer.alloc(0) : bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
  };
  const header = find('IHDR');
  const [width, height, bits, kind] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8] ?? 8,
    header[9] ?? 0,
  ];
  const palette = find('PLTE');
  const channels = kind === 2 ? 3 : 1;
  const step = Math.max(1, (channels * bits) / 8);
  const length = Math.ceil((width * channels * bits) / 8);
  const data = inflateSync(find('IDAT'));
  const colors: number[][] = [];
  let above = new Array<number>(length).fill(0);
  for (let row = 0; row < height; row++) {
    const from = row * (length + 1);
    const filter = data[from] ?? 0;
    const line: number[] = [];
    for (let at = 0; at < length; at++) {
      const [left, up, corner] = [
        line[at - step] ?? 0,
        above[at] ?? 0,
        at < step ? 0 : (above[at - step] ?? 0),
      ];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      line.push(((data[from + 1 + at] ?? 0) + guess) & 255);
    }
    above = line;
    for (let x = 0; x < width; x++) {
      const sample = (index: number) =>
        bits === 8
          ? (line[index] ?? 0)
          : ((line[(index * bits) >> 3] ?? 0) >> (8 - bits - ((index * bits) & 7))) &
            (2 ** bits - 1);
      if (kind === 2) colors.push([0, 1, 2].map((at) => sample(x * 3 + at)));
      else if (kind === 3) colors.push([...palette.subarray(sample(x) * 3, sample(x) * 3 + 3)]);
      else colors.push(new Array<number>(3).fill(Math.round((sample(x) * 255) / (2 ** bits - 1))));
    }
  }
  return colors;
}
