/** What a picture may be, and what can be wrong with one. The sentences stand in content/texts/pictures.json by these names. */
import type { Picture } from '../parts/doc.ts';

/** The largest file, in bytes, and the longest side, in pixels. */
export const PICTURE_LIMITS = { bytes: 1_000_000, side: 4000 } as const;

/**
 * Why a picture cannot be used. `part` in its sentence is what the picture has that a paper cannot draw. `other-kind`: a
 * picture, but neither PNG nor SVG. `no-alt`: nobody has said what it shows.
 */
export const PICTURE_PROBLEMS = [
  'empty',
  'too-heavy',
  'too-large',
  'not-a-picture',
  'other-kind',
  'cut-short',
  'damaged',
  'svg-damaged',
  'svg-empty',
  'svg-size',
  'svg-part',
  'svg-stroke',
  'svg-fill',
  'svg-faint',
  'svg-effect',
  'no-alt',
] as const;
export type PictureProblem = (typeof PICTURE_PROBLEMS)[number];

/** `part`: the name of the element or colour that could not be drawn; empty when the reason says enough. */
export type Refused = { ok: false; why: PictureProblem; part: string };
export type PictureResult = { ok: true; picture: Picture } | Refused;

/** A picture without the words for what it shows. */
export type Drawing = { ok: true; picture: Omit<Picture, 'alt'> } | Refused;

export const refused = (why: PictureProblem, part = ''): Refused => ({ ok: false, why, part });
