/** Subsets of fonts that have been made: papers set in the same letters, as one made again is, have the same one. */
import type { Face, Glyph } from '../font/face.ts';
import { type CharacterMap, subsetFont } from '../font/subset.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** So many subsets of a face are kept, those made last. */
export const mostSubsets = 8;

const kept = new WeakMap<Face, Map<string, Bytes>>();

/** The face with these glyphs alone, the same value for the same glyphs: it must not be changed. */
export function subsetOf(face: Face, glyphs: readonly Glyph[], characterMap: CharacterMap): Bytes {
  const known = kept.get(face) ?? new Map<string, Bytes>();
  kept.set(face, known);
  const key = JSON.stringify([glyphs.map(({ text }) => text), characterMap]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const { primary, sources } = face;
  const made = new Uint8Array(subsetFont(primary, sources, glyphs, characterMap));
  for (const oldest of known.keys()) {
    if (known.size < mostSubsets) break;
    known.delete(oldest);
  }
  known.set(key, made);
  return made;
}
