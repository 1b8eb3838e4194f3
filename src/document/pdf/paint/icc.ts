/** The sRGB colour space as a small ICC profile (version 4.2), for the output intent that PDF/A asks for. */

type Tag = readonly [signature: string, data: Uint8Array];

const headerLength = 128;
const fixed = (value: number) => Math.round(value * 65536);

/** The primaries and white of IEC 61966-2-1, adapted to D50. */
const whitePoint = [0.9642, 1, 0.8249] as const;
const adaptation = [
  1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179,
] as const;
/** Gamma and the parameters of the transfer curve of sRGB. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

/** The bytes of the profile, the same every time. */
export function colorProfile(): Uint8Array<ArrayBuffer> {
  const transfer = curveTag();
  const tags: Tag[] = [
    ['desc', textTag('sRGB')],
    ['cprt', textTag('CC0')],
    ['wtpt', numbersTag('XYZ ', whitePoint)],
    ['chad', numbersTag('sf32', adaptation)],
    ['rXYZ', numbersTag('XYZ ', [0.43607, 0.22249, 0.01392])],
    ['gXYZ', numbersTag('XYZ ', [0.38515, 0.71687, 0.09708])],
    ['bXYZ', numbersTag('XYZ ', [0.14307, 0.06061, 0.7141])],
    ['rTRC', transfer],
    ['gTRC', transfer],
    ['bTRC', transfer],
  ];
  const offsets = new Map<Uint8Array, number>();
  let size = headerLength + 4 + tags.length * 12;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, size);
    size += (data.length + 3) & ~3;
  }
  const view = new DataView(new ArrayBuffer(size));
  writeHeader(view, size);
  view.setUint32(headerLength, tags.length);
  const out = new Uint8Array(view.buffer);
  tags.forEach(([signature, data], index) => {
    const entry = headerLength + 4 + 12 * index;
    const offset = offsets.get(data) ?? 0;
    writeLetters(view, entry, signature);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, data.length);
    out.set(data, offset);
  });
  return out;
}

function writeHeader(view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x04200000);
  writeLetters(view, 12, 'mntrRGB XYZ ');
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => view.setUint16(24 + 2 * index, part));
  writeLetters(view, 36, 'acsp');
  whitePoint.forEach((part, index) => view.setInt32(68 + 4 * index, fixed(part)));
}

function writeLetters(view: DataView, at: number, letters: string): void {
  for (let index = 0; index < letters.length; index++) {
    view.setUint8(at + index, letters.charCodeAt(index));
  }
}

function textTag(words: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(28 + 2 * words.length));
  writeLetters(view, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  writeLetters(view, 16, 'enUS');
  view.setUint32(20, 2 * words.length);
  view.setUint32(24, 28);
  for (let index = 0; index < words.length; index++) {
    view.setUint16(28 + 2 * index, words.charCodeAt(index));
  }
  return new Uint8Array(view.buffer);
}

function numbersTag(signature: string, values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 4 * values.length));
  writeLetters(view, 0, signature);
  values.forEach((value, index) => view.setInt32(8 + 4 * index, fixed(value)));
  return new Uint8Array(view.buffer);
}

function curveTag(): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  writeLetters(view, 0, 'para');
  view.setUint16(8, 3);
  curve.forEach((value, index) => view.setInt32(12 + 4 * index, fixed(value)));
  return new Uint8Array(view.buffer);
}
