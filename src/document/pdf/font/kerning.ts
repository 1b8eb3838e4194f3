/** Pair kerning from a `GPOS` table: the `kern` feature's pair adjustments, formats 1 and 2, extensions included. */
export function kerning(table: Uint8Array | undefined): (left: number, right: number) => number {
  if (table === undefined) return () => 0;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const subtables = pairSubtables(view);
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * 65536 + right;
    let value = known.get(pair);
    if (value === undefined) {
      value = adjustment(view, subtables, left, right);
      known.set(pair, value);
    }
    return value;
  };
}

function pairSubtables(view: DataView): number[] {
  const features = view.getUint16(6);
  const lookupList = view.getUint16(8);
  const lookups = new Set<number>();
  for (let index = 0, count = view.getUint16(features); index < count; index++) {
    const record = features + 2 + 6 * index;
    if (view.getUint32(record) !== 0x6b65726e) continue;
    const feature = features + view.getUint16(record + 4);
    for (let step = 0, steps = view.getUint16(feature + 2); step < steps; step++) {
      lookups.add(view.getUint16(feature + 4 + 2 * step));
    }
  }
  const found: number[] = [];
  for (const lookup of lookups) {
    const at = lookupList + view.getUint16(lookupList + 2 + 2 * lookup);
    for (let index = 0, count = view.getUint16(at + 4); index < count; index++) {
      let subtable = at + view.getUint16(at + 6 + 2 * index);
      let type = view.getUint16(at);
      if (type === 9) {
        type = view.getUint16(subtable + 2);
        subtable += view.getUint32(subtable + 4);
      }
      if (type === 2) found.push(subtable);
    }
  }
  return found;
}

/** The first subtable that covers the left glyph and knows the pair decides. */
function adjustment(view: DataView, subtables: number[], left: number, right: number): number {
  for (const at of subtables) {
    const covered = coverageIndex(view, at + view.getUint16(at + 2), left);
    if (covered < 0) continue;
    const first = view.getUint16(at + 4);
    const second = view.getUint16(at + 6);
    const size = 2 * (bitCount(first) + bitCount(second));
    const advanceAt = 2 * bitCount(first & 3);
    if (view.getUint16(at) === 1) {
      const set = at + view.getUint16(at + 10 + 2 * covered);
      for (let index = 0, count = view.getUint16(set); index < count; index++) {
        const record = set + 2 + index * (2 + size);
        if (view.getUint16(record) === right) {
          return first & 4 ? view.getInt16(record + 2 + advanceAt) : 0;
        }
      }
    } else {
      const leftClass = classOf(view, at + view.getUint16(at + 8), left);
      const rightClass = classOf(view, at + view.getUint16(at + 10), right);
      const record = at + 16 + (leftClass * view.getUint16(at + 14) + rightClass) * size;
      return first & 4 ? view.getInt16(record + advanceAt) : 0;
    }
  }
  return 0;
}

function coverageIndex(view: DataView, at: number, glyph: number): number {
  const count = view.getUint16(at + 2);
  const ranges = view.getUint16(at) === 2;
  for (let index = 0; index < count; index++) {
    if (!ranges) {
      if (view.getUint16(at + 4 + 2 * index) === glyph) return index;
      continue;
    }
    const record = at + 4 + 6 * index;
    const start = view.getUint16(record);
    if (glyph >= start && glyph <= view.getUint16(record + 2)) {
      return view.getUint16(record + 4) + glyph - start;
    }
  }
  return -1;
}

function classOf(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const start = view.getUint16(at + 2);
    const inside = glyph >= start && glyph < start + view.getUint16(at + 4);
    return inside ? view.getUint16(at + 6 + 2 * (glyph - start)) : 0;
  }
  for (let index = 0, count = view.getUint16(at + 2); index < count; index++) {
    const record = at + 4 + 6 * index;
    if (glyph >= view.getUint16(record) && glyph <= view.getUint16(record + 2)) {
      return view.getUint16(record + 4);
    }
  }
  return 0;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest >>= 1) count += rest & 1;
  return count;
}
