/** The type that every writer sets the bench's paper in: each face in WOFF for us, and in TrueType for the others. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readWoff } from '../../../src/document/pdf/font/woff.ts';
import { FONT_FILES, type FontFiles } from '../../../src/document/pdf/index.ts';

const FOLDER = new URL('../../../public/fonts/', import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));

/** The whole IBM Plex Sans, as it is published: the type that the goals were set with. */
const WHOLE = '@expo-google-fonts/ibm-plex-sans';
const wholeFace = (name: string) =>
  new Uint8Array(
    readFileSync(
      createRequire(import.meta.url).resolve(`${WHOLE}/${name}/IBMPlexSans_${name}.ttf`),
    ),
  );

export type BenchFonts = {
  /** WOFF 1.0. */
  files: FontFiles;
  /** TrueType. */
  regular: Uint8Array;
  bold: Uint8Array;
};

/** `site`: the site's own files, with the letters of Latin alone; `whole`: every letter, sign and feature. */
export type Type = 'site' | 'whole';

export async function benchFonts(type: Type = 'site'): Promise<BenchFonts> {
  if (type === 'whole') {
    const [regular, bold] = [wholeFace('400Regular'), wholeFace('700Bold')];
    const files = { regular: stored(regular), bold: stored(bold), italic: stored(regular) };
    return { files, regular, bold };
  }
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

/** A TrueType file as a WOFF file whose tables are not packed. */
function stored(font: Uint8Array): Uint8Array {
  const [head, entry] = [44, 20];
  const tables = new DataView(font.buffer, font.byteOffset).getUint16(4);
  const moved = head + entry * tables;
  const whole = new Uint8Array(moved + font.length);
  whole.set(font, moved);
  const [from, to] = [new DataView(font.buffer, font.byteOffset), new DataView(whole.buffer)];
  to.setUint32(0, 0x774f4646);
  to.setUint16(12, tables);
  for (let index = 0; index < tables; index += 1) {
    const [old, now] = [12 + 16 * index, head + entry * index];
    const length = from.getUint32(old + 12);
    to.setUint32(now, from.getUint32(old));
    to.setUint32(now + 4, moved + from.getUint32(old + 8));
    to.setUint32(now + 8, length);
    to.setUint32(now + 12, length);
  }
  return whole;
}
