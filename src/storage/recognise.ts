/** What a file is, by its first bytes, and its text, by its encoding. The name is never asked. */

type FileKind = 'json' | 'pdf' | 'picture' | 'office-file' | 'web-page' | 'unknown';

/** How many bytes are looked at: a PDF may have so many before its `%PDF-`. */
export const HEAD = 1024;

const SIGNATURES: readonly (readonly [FileKind, RegExp])[] = [
  [
    'picture',
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:hei|mif|avi)|<svg)/s,
  ],
  // A zip file (docx, xlsx, odt and zip itself), the older Office format, and RTF.
  ['office-file', /^(?:PK\x03\x04|PK\x05\x06|\xd0\xcf\x11\xe0|\{\\rtf)/],
  // A page saved whole, or with its pictures as one file (MHTML).
  ['web-page', /^\s*(?:<!doctype html|<html|mime-version:|from: <saved)/i],
];

/** The kind of file that begins so. JSON is one that opens an object or a list, in any UTF. */
export function recognise(head: Uint8Array): FileKind {
  const text = Array.from(head.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join('');
  const unmarked = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  const known = SIGNATURES.find(([, beginning]) => beginning.test(unmarked));
  if (known) return known[0];
  if (/^[\s\0]*[{[]/.test(unmarked)) return 'json';
  return text.includes('%PDF-') ? 'pdf' : 'unknown';
}

/**
 * The bytes as text: UTF-8, or UTF-16 when the mark or the first letters say so; `null` when letters
 * would be lost. A letter cut in two at the end stays as a mark, so that the text is seen to be cut short.
 */
export function decode(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (!encoding) return null;
  const strict = (part: Uint8Array): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(part);
    } catch {
      return null;
    }
  };
  const whole = strict(bytes);
  if (whole !== null) return whole;
  for (const cut of [1, 2, 3]) {
    const text = strict(bytes.subarray(0, -cut));
    if (text !== null) return `${text}\ufffd`;
  }
  return null;
}

function encodingOf([a, b, c, d]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? null : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0) return d === 0 ? 'utf-8' : null;
  if (a === 0) return 'utf-16be';
  if (b === 0) return c === 0 ? null : 'utf-16le';
  return 'utf-8';
}
