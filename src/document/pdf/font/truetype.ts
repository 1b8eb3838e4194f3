/** Reads the tables of a TrueType font: its measures, its character map and its outlines. */
import { kerning } from './kerning.ts';
import type { FontTables } from './woff.ts';

/** A TrueType font, read. All measures are in font units. */
export type TrueType = {
  tables: FontTables;
  unitsPerEm: number;
  /** xMin, yMin, xMax, yMax of all glyphs, in font units. */
  bounds: [number, number, number, number];
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  /** 0 when the font has no glyph for the code point. */
  glyphFor(codePoint: number): number;
  advance(glyph: number): number;
  bearing(glyph: number): number;
  /** The glyph's `glyf` data; empty for a blank. */
  outline(glyph: number): Uint8Array;
  /** Extra space between two glyphs, in font units; usually negative. */
  kern(left: number, right: number): number;
};

/** The tables that are read, and those that a subset is made of. */
export const TABLES: ReadonlySet<string> = new Set([
  ...['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'],
  ...['cmap', 'OS/2', 'GPOS'],
]);

/** A view of one table; throws when the font lacks it. */
export function tableView(tables: FontTables, name: string): DataView {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`The font has no ${name} table.`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}

/** Reads a TrueType (glyf) font; outlines of the CFF kind are refused. */
export function readTrueType(tables: FontTables): TrueType {
  const head = tableView(tables, 'head');
  const hhea = tableView(tables, 'hhea');
  const hmtx = tableView(tables, 'hmtx');
  const loca = tableView(tables, 'loca');
  tableView(tables, 'glyf');
  const glyf = tables.get('glyf') ?? new Uint8Array();
  const os2 = tableView(tables, 'OS/2');
  const long = head.getInt16(50) === 1;
  const metrics = hhea.getUint16(34);
  const codes = readCharacterMap(tableView(tables, 'cmap'));
  const offset = (glyph: number) =>
    long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  return {
    tables,
    unitsPerEm: head.getUint16(18),
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : 700,
    xHeight: os2.getUint16(0) >= 2 ? os2.getInt16(86) : 500,
    glyphFor: (codePoint) => codes.get(codePoint) ?? 0,
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    bearing: (glyph) =>
      hmtx.getInt16(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics)),
    outline: (glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)),
    kern: kerning(tables.get('GPOS')),
  };
}

/** Code point to glyph, from the format 4 and format 12 parts of a `cmap` table. */
function readCharacterMap(view: DataView): Map<number, number> {
  const codes = new Map<number, number>();
  const count = view.getUint16(2);
  for (let index = 0; index < count; index++) {
    const at = view.getUint32(8 + 8 * index);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, codes);
    if (format === 12) readGroups(view, at, codes);
  }
  return codes;
}

function readSegments(view: DataView, at: number, codes: Map<number, number>): void {
  const double = view.getUint16(at + 6);
  for (let segment = 0; segment < double; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const start = view.getUint16(at + 16 + double + segment);
    const delta = view.getUint16(at + 16 + 2 * double + segment);
    const rangeAt = at + 16 + 3 * double + segment;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) codes.set(code, glyph);
    }
  }
}

function readGroups(view: DataView, at: number, codes: Map<number, number>): void {
  const count = view.getUint32(at + 12);
  for (let group = 0; group < count; group++) {
    const entry = at + 16 + 12 * group;
    const start = view.getUint32(entry);
    const end = view.getUint32(entry + 4);
    const glyph = view.getUint32(entry + 8);
    for (let code = start; code <= end; code++) codes.set(code, glyph + code - start);
  }
}
