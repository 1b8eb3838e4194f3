/** The type that every writer sets the bench's paper in: the site's own files, and the same unpacked for those that want TrueType. */
import { readFileSync } from 'node:fs';
import { readWoff } from '../../../src/document/pdf/font/woff.ts';
import { FONT_FILES, type FontFiles } from '../../../src/document/pdf/index.ts';

const FOLDER = new URL('../../../public/fonts/', import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));

export type BenchFonts = {
  /** WOFF 1.0, as the site fetches them. */
  files: FontFiles;
  /** TrueType. */
  regular: Uint8Array;
  bold: Uint8Array;
};

export async function benchFonts(): Promise<BenchFonts> {
  const files: FontFiles = {
    regular: read(FONT_FILES.regular),
    bold: read(FONT_FILES.bold),
    italic: read(FONT_FILES.italic),
  };
  const [regular, bold] = [await unpacked(files.regular), await unpacked(files.bold)];
  return { files, regular, bold };
}

/** A WOFF file as the TrueType file that it holds. */
async function unpacked(woff: Uint8Array): Promise<Uint8Array> {
  const tables = [...(await readWoff(woff))];
  const head = 12 + 16 * tables.length;
  const whole = new Uint8Array(
    head + tables.reduce((sum, [, { length }]) => sum + Math.ceil(length / 4) * 4, 0),
  );
  const view = new DataView(whole.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let at = head;
  tables.forEach(([name, bytes], index) => {
    const entry = 12 + 16 * index;
    whole.set(new TextEncoder().encode(name), entry);
    whole.set(bytes, at);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += Math.ceil(bytes.length / 4) * 4;
  });
  return whole;
}
