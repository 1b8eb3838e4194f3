/** An embedded TrueType font read by its tables, apart from the code that wrote it. */

export type Program = {
  glyphs: number;
  unitsPerEm: number;
  /** Advance of a glyph in thousandths of an em. */
  width(glyph: number): number;
  /** Whether the glyph is there; an empty outline is a glyph too. */
  has(glyph: number): boolean;
  /** The character maps: platform and encoding, and code to glyph. */
  maps: { platform: number; encoding: number; glyphs: ReadonlyMap<number, number> }[];
};

/** Reads a font program; null when it is none. */
export function readProgram(data: Buffer): Program | null {
  try {
    return read(data);
  } catch {
    return null;
  }
}

function read(data: Buffer): Program {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < data.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    const start = data.readUInt32BE(at + 8);
    const end = start + data.readUInt32BE(at + 12);
    if (end > data.length) throw new Error('A table ends beyond the font');
    tables.set(data.toString('latin1', at, at + 4), data.subarray(start, end));
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`The font has no ${name}`);
    return found;
  };
  const head = table('head');
  const metrics = table('hhea').readUInt16BE(34);
  const glyphs = table('maxp').readUInt16BE(4);
  const unitsPerEm = head.readUInt16BE(18);
  const [hmtx, loca, glyf] = [table('hmtx'), table('loca'), table('glyf')];
  const long = head.readInt16BE(50) === 1;
  const offset = (glyph: number) =>
    long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  return {
    glyphs,
    unitsPerEm,
    width: (glyph) => (hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / unitsPerEm) * 1000,
    has: (glyph) =>
      glyph < glyphs && offset(glyph) <= offset(glyph + 1) && offset(glyph + 1) <= glyf.length,
    maps: readMaps(tables.get('cmap')),
  };
}

function readMaps(cmap: Buffer | undefined): Program['maps'] {
  if (cmap === undefined) return [];
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const at = 4 + 8 * index;
    const glyphs = readFormat4(cmap.subarray(cmap.readUInt32BE(at + 4)));
    return { platform: cmap.readUInt16BE(at), encoding: cmap.readUInt16BE(at + 2), glyphs };
  });
}

function readFormat4(map: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  if (map.readUInt16BE(0) !== 4) return glyphs;
  const double = map.readUInt16BE(6);
  for (let at = 0; at < double; at += 2) {
    const [end, start] = [map.readUInt16BE(14 + at), map.readUInt16BE(16 + double + at)];
    const delta = map.readUInt16BE(16 + 2 * double + at);
    const rangeAt = 16 + 3 * double + at;
    const range = map.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : map.readUInt16BE(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
