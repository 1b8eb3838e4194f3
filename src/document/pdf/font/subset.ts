/** Writes a TrueType file with no more glyphs than a paper shows. */
import type { Glyph } from './face.ts';
import { tableView, type TrueType } from './truetype.ts';

/** A subset's glyph: from a source font by number, or ready-made when `source` is null. */
type Part = Pick<Glyph, 'source' | 'number' | 'outline' | 'bearing' | 'advance'>;

/** Code point to glyph number of the subset. */
export type CharacterMap = readonly (readonly [code: number, glyph: number])[];

/**
 * A TrueType file that holds the given glyphs as 1, 2, 3 …, in that order; 0 is the primary font's "missing" glyph.
 * Glyphs may come from several fonts; the parts of composite glyphs are added at the end. Hinting is left out.
 */
export function subsetFont(
  primary: TrueType,
  sources: readonly TrueType[],
  glyphs: readonly Part[],
  characterMap: CharacterMap | null = null,
): Uint8Array {
  const parts: Part[] = [partOf(primary, 0), ...glyphs];
  const outlines: Uint8Array[] = [];
  const numbers = new Map<TrueType, Map<number, number>>();
  for (const source of sources) numbers.set(source, new Map());
  parts.forEach((part, index) => {
    if (part.source) numbers.get(part.source)?.set(part.number, index);
  });
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) break;
    outlines.push(renumberComponents(part, parts, numbers));
  }
  return assemble(tables(primary, sources, parts, outlines, characterMap));
}

function partOf(source: TrueType, number: number): Part {
  return {
    source,
    number,
    outline: source.outline(number),
    bearing: source.bearing(number),
    advance: source.advance(number),
  };
}

/** A copy of the outline in which a composite's parts carry the subset's numbers, adding parts not yet there. */
function renumberComponents(
  part: Part,
  parts: Part[],
  numbers: ReadonlyMap<TrueType, Map<number, number>>,
): Uint8Array {
  const data = part.outline.slice();
  const { source } = part;
  if (source === null || data.length === 0) return data;
  const view = new DataView(data.buffer);
  if (view.getInt16(0) >= 0) return data;
  const known = numbers.get(source);
  for (let at = 10, more = true; more;) {
    const flags = view.getUint16(at);
    const component = view.getUint16(at + 2);
    let number = known?.get(component);
    if (number === undefined) {
      number = parts.length;
      known?.set(component, number);
      parts.push(partOf(source, component));
    }
    view.setUint16(at + 2, number);
    const scale = flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0;
    at += 4 + (flags & 1 ? 4 : 2) + scale;
    more = (flags & 32) !== 0;
  }
  return data;
}

function tables(
  primary: TrueType,
  sources: readonly TrueType[],
  parts: readonly Part[],
  outlines: readonly Uint8Array[],
  characterMap: CharacterMap | null,
): [string, Uint8Array][] {
  const hmtx = new DataView(new ArrayBuffer(4 * parts.length));
  const starts: number[] = [];
  let size = 0;
  outlines.forEach((outline, index) => {
    starts.push(size);
    hmtx.setUint16(4 * index, parts[index]?.advance ?? 0);
    hmtx.setInt16(4 * index + 2, parts[index]?.bearing ?? 0);
    size += outline.length + (outline.length & 1);
  });
  const glyf = new Uint8Array(size);
  outlines.forEach((outline, index) => glyf.set(outline, starts[index] ?? 0));

  const head = copyOf(primary, 'head');
  const long = size > longestShort;
  head.setInt16(50, long ? 1 : 0);
  const hhea = copyOf(primary, 'hhea');
  hhea.setUint16(34, parts.length);
  const made: [string, Uint8Array][] = [
    ['glyf', glyf],
    ['head', new Uint8Array(head.buffer)],
    ['hhea', new Uint8Array(hhea.buffer)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', placesOf([...starts, size], long)],
    ['maxp', largestNumbers(primary, sources, outlines, parts.length)],
  ];
  if (characterMap !== null) made.unshift(['cmap', windowsCharacterMap(characterMap)]);
  return made;
}

/** More bytes of outlines than this are not reached by the short form of `loca`, which counts in pairs. */
const longestShort = 2 * 0xffff;

/** `loca`: where each outline begins, and where the last ends. */
function placesOf(starts: readonly number[], long: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((long ? 4 : 2) * starts.length));
  starts.forEach((start, index) => {
    if (long) view.setUint32(4 * index, start);
    else view.setUint16(2 * index, start / 2);
  });
  return new Uint8Array(view.buffer);
}

function copyOf(font: TrueType, table: string): DataView {
  return new DataView((font.tables.get(table) ?? new Uint8Array()).slice().buffer);
}

/** `maxp`: room for the glyphs of every source and for our own drawings. */
function largestNumbers(
  primary: TrueType,
  sources: readonly TrueType[],
  outlines: readonly Uint8Array[],
  count: number,
): Uint8Array {
  const maxp = copyOf(primary, 'maxp');
  for (let at = 6; at + 2 <= maxp.byteLength; at += 2) {
    const largest = sources.map((source) => tableView(source.tables, 'maxp').getUint16(at));
    maxp.setUint16(at, Math.max(...largest));
  }
  for (const outline of outlines) {
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    const contours = outline.length > 0 ? view.getInt16(0) : 0;
    if (contours <= 0) continue;
    const points = view.getUint16(8 + 2 * contours) + 1;
    maxp.setUint16(6, Math.max(maxp.getUint16(6), points));
    maxp.setUint16(8, Math.max(maxp.getUint16(8), contours));
  }
  maxp.setUint16(4, count);
  return new Uint8Array(maxp.buffer);
}

/** A (3,1) format 4 `cmap`, which a simple TrueType font in PDF/A must have. Codes and glyphs that follow are one run. */
function windowsCharacterMap(map: CharacterMap): Uint8Array {
  const runs: { start: number; end: number; delta: number }[] = [];
  for (const [code, glyph] of [...map].sort((a, b) => a[0] - b[0])) {
    const last = runs.at(-1);
    if (last?.end === code - 1 && last.delta === glyph - code) last.end = code;
    else runs.push({ start: code, end: code, delta: glyph - code });
  }
  runs.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const count = runs.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const view = new DataView(new ArrayBuffer(12 + 16 + 8 * count));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 1);
  view.setUint32(8, 12);
  view.setUint16(12, 4);
  view.setUint16(14, 16 + 8 * count);
  view.setUint16(18, 2 * count);
  view.setUint16(20, 2 * power);
  view.setUint16(22, Math.log2(power));
  view.setUint16(24, 2 * (count - power));
  runs.forEach(({ start, end, delta }, index) => {
    view.setUint16(26 + 2 * index, end);
    view.setUint16(28 + 2 * (count + index), start);
    view.setUint16(28 + 2 * (2 * count + index), delta & 0xffff);
  });
  return new Uint8Array(view.buffer);
}

const padded = (length: number) => (length + 3) & ~3;

/** Joins the tables, sorted by name, into a file with its checksums. */
function assemble(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * parts.length;
  const size = parts.reduce((sum, [, data]) => sum + padded(data.length), start);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const power = 2 ** Math.floor(Math.log2(parts.length));
  view.setUint32(0, 0x10000);
  view.setUint16(4, parts.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (parts.length - power) * 16);
  let at = start;
  let headAt = 0;
  parts.forEach(([name, data], index) => {
    out.set(data, at);
    if (name === 'head') {
      view.setUint32(at + 8, 0);
      headAt = at;
    }
    const record = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) out[record + letter] = name.charCodeAt(letter);
    view.setUint32(record + 4, checksum(view, at, at + padded(data.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, data.length);
    at += padded(data.length);
  });
  view.setUint32(headAt + 8, (0xb1b0afba - checksum(view, 0, size)) >>> 0);
  return out;
}

function checksum(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
