/** The pixels of a PNG: the rows of its passes unfiltered, and every colour laid on white. */

/** What the header says. */
export type Header = {
  width: number;
  height: number;
  bits: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with transparency, 6 colour with transparency. */
  kind: number;
  interlaced: boolean;
};

/** What of a file the picture is made of, still packed. */
export type Parts = {
  header: Uint8Array;
  palette: Uint8Array;
  clear: Uint8Array | null;
  packed: Uint8Array;
};

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A part of the picture that is sent by itself: every `stepX`th pixel from `x`, and so downwards. */
export type Pass = {
  x: number;
  y: number;
  stepX: number;
  stepY: number;
  width: number;
  height: number;
  /** In a row, without the byte that says how it is filtered. */
  bytes: number;
};

const ADAM7: readonly (readonly [x: number, y: number, stepX: number, stepY: number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** The parts that the picture is sent in: one, or seven of an interlaced one. */
export function passesOf({ width, height, bits, kind, interlaced }: Header): Pass[] {
  const steps = interlaced ? ADAM7 : [[0, 0, 1, 1] as const];
  return steps.flatMap(([x, y, stepX, stepY]) => {
    const wide = Math.ceil((width - x) / stepX);
    const high = Math.ceil((height - y) / stepY);
    if (wide <= 0 || high <= 0) return [];
    const bytes = Math.ceil((wide * bits * (CHANNELS[kind] ?? 1)) / 8);
    return [{ x, y, stepX, stepY, width: wide, height: high, bytes }];
  });
}

/** Whether every row is filtered in one of the five ways. */
export function filtersKnown(data: Uint8Array, passes: readonly Pass[]): boolean {
  let at = 0;
  for (const { height, bytes } of passes) {
    for (let row = 0; row < height; row++, at += 1 + bytes) if ((data[at] ?? 9) > 4) return false;
  }
  return true;
}

/** Red, green and blue of every pixel, what is transparent laid on white. */
export function onWhite(
  header: Header,
  parts: Parts,
  data: Uint8Array,
  passes: readonly Pass[],
): Uint8Array {
  const rgb = new Uint8Array(header.width * header.height * 3);
  const colorAt = colorReader(header, parts);
  const step = Math.max(1, (header.bits * (CHANNELS[header.kind] ?? 1)) / 8);
  let at = 0;
  for (const pass of passes) {
    let above: Uint8Array = new Uint8Array(pass.bytes);
    for (let row = 0; row < pass.height; row++) {
      const line = data.subarray(at + 1, at + 1 + pass.bytes);
      unfilter(data[at] ?? 0, line, above, step);
      above = line;
      at += 1 + pass.bytes;
      const y = pass.y + row * pass.stepY;
      for (let column = 0; column < pass.width; column++) {
        colorAt(line, column, rgb, (y * header.width + pass.x + column * pass.stepX) * 3);
      }
    }
  }
  return rgb;
}

function unfilter(kind: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (kind === 0) return;
  for (let at = 0; at < line.length; at++) {
    const left = at < step ? 0 : (line[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    const guess =
      kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[at] = (line[at] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}

/** A colour that covers so much of the white under it, of 255. */
const laid = (color: number, cover: number) =>
  Math.round((color * cover + 255 * (255 - cover)) / 255);

type ColorReader = (line: Uint8Array, column: number, rgb: Uint8Array, to: number) => void;

function colorReader({ bits, kind }: Header, { palette, clear }: Parts): ColorReader {
  const channels = CHANNELS[kind] ?? 1;
  const most = 2 ** Math.min(bits, 8) - 1;
  const whole = (line: Uint8Array, index: number): number => {
    if (bits === 16) return (line[index * 2] ?? 0) * 256 + (line[index * 2 + 1] ?? 0);
    if (bits === 8) return line[index] ?? 0;
    const shift = 8 - bits - ((index * bits) & 7);
    return ((line[(index * bits) >> 3] ?? 0) >> shift) & most;
  };
  const eight = (value: number) => (bits === 16 ? value >> 8 : (value * 255) / most);
  /** The one grey or colour that stands for nothing at all. */
  const hole =
    clear === null || kind === 3
      ? null
      : Array.from(
          { length: channels },
          (_, at) => (clear[at * 2] ?? 0) * 256 + (clear[at * 2 + 1] ?? 0),
        );
  // By far the most pixels that come here are these: a picture cut free of its ground.
  if (kind === 6 && bits === 8) {
    return (line, column, rgb, to) => {
      const from = column * 4;
      const cover = line[from + 3] ?? 0;
      for (let at = 0; at < 3; at++) {
        rgb[to + at] = laid(line[from + at] ?? 0, cover);
      }
    };
  }
  return (line, column, rgb, to) => {
    const values = Array.from({ length: channels }, (_, at) => whole(line, column * channels + at));
    const [first = 0, second = 0, third = 0, fourth = 0] = values;
    let color = [eight(first), eight(first), eight(first)];
    let cover = 255;
    if (kind === 3) {
      color = Array.from(palette.subarray(first * 3, first * 3 + 3));
      cover = clear?.[first] ?? 255;
    } else if (kind === 2 || kind === 6) {
      color = [eight(first), eight(second), eight(third)];
      if (kind === 6) cover = eight(fourth);
    } else if (kind === 4) cover = eight(second);
    if (hole?.every((value, at) => value === values[at])) cover = 0;
    for (let at = 0; at < 3; at++) {
      rgb[to + at] = laid(color[at] ?? 0, cover);
    }
  };
}
