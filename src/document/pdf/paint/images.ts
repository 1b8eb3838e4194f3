/** Pictures in the file: the packed pixels of a PNG are what a PDF wants too, so they go in as they lie. */
import { joined } from '../../parts/deflate.ts';
import { hexadecimal, type PdfFile, type Ref, type Value } from '../objects.ts';

/** Each picture once, however often it is shown, by the name that a page calls it. */
export class Images {
  readonly #file: PdfFile;
  readonly #known = new Map<string, { resource: string; ref: Ref }>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The picture in a PNG file as `Picture` has it. */
  of(base64: string): { resource: string; ref: Ref } {
    const known = this.#known.get(base64);
    if (known) return known;
    const image = { resource: `I${this.#known.size + 1}`, ref: embed(this.#file, base64) };
    this.#known.set(base64, image);
    return image;
  }
}

function embed(file: PdfFile, base64: string): Ref {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const { header, palette, data } = partsOf(bytes);
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, kind] = [view.getUint8(8), view.getUint8(9)];
  const colors = kind === 2 ? 3 : 1;
  return file.addPlainStream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: kind === 3 ? indexed(palette) : kind === 2 ? 'DeviceRGB' : 'DeviceGray',
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width },
  });
}

const indexed = (palette: Uint8Array): Value => [
  'Indexed',
  'DeviceRGB',
  palette.length / 3 - 1,
  hexadecimal([...palette].map((byte) => byte.toString(16).padStart(2, '0')).join('')),
];

type Parts = { header: Uint8Array; palette: Uint8Array; data: Uint8Array<ArrayBuffer> };

/** The parts of a PNG file that was read before: it is known to be whole. */
function partsOf(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = { header: bytes.subarray(0, 0), palette: bytes.subarray(0, 0) };
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const inside = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') parts.header = inside;
    if (name === 'PLTE') parts.palette = inside;
    if (name === 'IDAT') packed.push(inside);
    at += 12 + length;
  }
  return { ...parts, data: joined(packed) };
}
