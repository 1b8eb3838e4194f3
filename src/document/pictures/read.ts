/** A file's bytes as a picture that every reader of a paper can show, or the reason why not. */
import { PICTURE_LIMITS, refused, type PictureResult } from './limits.ts';

/** Never throws; reads the whole picture, so that what comes out of here is known to be whole. */
export async function readPicture(bytes: Uint8Array, alt: string): Promise<PictureResult> {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > PICTURE_LIMITS.bytes) return refused('too-heavy');
  if (alt.trim() === '') return refused('no-alt');
  const kind = kindOf(bytes);
  if (kind === 'other') return refused('other-kind');
  if (kind === null) return refused('not-a-picture');
  try {
    const read =
      kind === 'png'
        ? await (await import('./png.ts')).readPng(bytes)
        : (await import('./svg.ts')).readSvg(new TextDecoder().decode(bytes));
    return read.ok ? { ok: true, picture: { alt: alt.trim(), ...read.picture } } : read;
  } catch {
    return refused(kind === 'png' ? 'damaged' : 'svg-damaged');
  }
}

/** First bytes of pictures that people have, by which we can say what they are instead of "not a picture". */
const OTHERS: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x42, 0x4d], // BMP
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x25, 0x21, 0x50, 0x53], // EPS
];
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** What the bytes say they are; the file's name is not asked. */
function kindOf(bytes: Uint8Array): 'png' | 'svg' | 'other' | null {
  const begins = (signature: readonly number[]) =>
    signature.every((byte, index) => bytes[index] === byte);
  if (begins(PNG)) return 'png';
  if (OTHERS.some(begins)) return 'other';
  const letters = (from: number, count: number) =>
    String.fromCharCode(...bytes.subarray(from, from + count));
  if (letters(0, 4) === 'RIFF' && letters(8, 4) === 'WEBP') return 'other';
  if (letters(4, 4) === 'ftyp') return 'other'; // AVIF, HEIC
  return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 20_000))) ? 'svg' : null;
}
