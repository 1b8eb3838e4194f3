/** Every font is drawn as it is: poppler paints the part that is in the file as it paints the whole font. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFace, type Face } from '../../../src/document/pdf/font/face.ts';
import { tableView } from '../../../src/document/pdf/font/truetype.ts';
import { readWoff, type FontTables } from '../../../src/document/pdf/font/woff.ts';
import { Output } from '../../../src/document/pdf/output.ts';
import { PaintedFont } from '../../../src/document/pdf/paint/fonts.ts';
import { ascii, createFile, type PdfFile, type Ref } from '../../../src/document/pdf/objects.ts';
import { runProgram, withFile } from './check/programs.ts';
import { fonts } from './sample.ts';

/** The letters of a face that are drawn, twenty a line. */
function linesOf(face: Face): string[] {
  const letters: string[] = [];
  for (let code = 33; code < 0x2200 && letters.length < 240; code++) {
    const letter = String.fromCodePoint(code);
    if (/[\p{C}\p{Z}\p{M}]/u.test(letter)) continue;
    if (face.primary.glyphFor(code) !== 0 && face.set(letter).glyphs[0]?.source)
      letters.push(letter);
  }
  return Array.from({ length: Math.ceil(letters.length / 20) }, (_, at) =>
    letters.slice(20 * at, 20 * at + 20).join(''),
  );
}

/** The grey of every dot of the first page, painted by poppler. */
function dots(bytes: Uint8Array): Buffer {
  return withFile(bytes, (path, folder) => {
    const out = join(folder, 'page');
    const { complaints } = runProgram('pdftoppm', '-gray', '-r', '100', '-singlefile', path, out);
    expect(complaints).toBe('');
    const picture = readFileSync(`${out}.pgm`);
    return picture.subarray(picture.indexOf('255\n') + 4);
  });
}

const size = 16;

/** Lines of operators under each other, set in the first of the fonts to begin with. */
async function pageOf(
  font: (file: PdfFile) => { fonts: readonly (readonly [string, Ref])[]; lines: string[] },
): Promise<Uint8Array> {
  const file = createFile();
  const { fonts: named, lines } = font(file);
  const page = file.addPage(500, 400);
  page.set('Resources', { Font: Object.fromEntries(named) });
  const drawn = lines.map((line, at) => `${at === 0 ? '10 370' : '0 -30'} Td ${line}`);
  const begin = `BT /${named[0]?.[0] ?? ''} ${String(size)} Tf`;
  page.set('Contents', file.addStream([begin, ...drawn, 'ET'].join('\n')));
  return file.save();
}

/** The lines painted with the part of the font that they use. */
const inPart = (face: Face, name: 'regular' | 'bold' | 'italic') =>
  pageOf((file) => {
    const font = new PaintedFont(
      file,
      { regular: face, bold: face, italic: face },
      name,
      new Set(),
    );
    const lines = linesOf(face).map((line) => {
      const out = new Output();
      font.show(out, line, size);
      return out.toString();
    });
    font.finish();
    return { fonts: font.resources, lines };
  });

/** The font as it came: its tables one after the other in a file, none of them touched. */
function unpacked(tables: FontTables): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.size);
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [head];
  let at = head.length;
  [...tables.keys()].sort().forEach((name, index) => {
    const table = Buffer.from(tables.get(name) ?? []);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    head.write(name, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(at, 20 + 16 * index);
    head.writeUInt32BE(table.length, 24 + 16 * index);
    parts.push(padded);
    at += padded.length;
  });
  return Buffer.concat(parts);
}

/** The lines painted with the whole font, every glyph at the number that it has there. */
const inWhole = (face: Face, tables: FontTables) =>
  pageOf((file) => {
    const { primary } = face;
    const lines = linesOf(face).map((line) => {
      const { glyphs, kerns } = face.set(line);
      const parts = glyphs.map(({ number }, at) => {
        const kern = kerns[at] ?? 0;
        return `${kern === 0 ? '' : String(-kern)} <${number.toString(16).padStart(4, '0')}>`;
      });
      return `[${parts.join(' ')}] TJ`;
    });
    const count = tableView(primary.tables, 'maxp').getUint16(4);
    const descriptor = file.add({
      Type: 'FontDescriptor',
      FontName: 'Whole',
      Flags: 4,
      FontBBox: primary.bounds,
      ItalicAngle: 0,
      Ascent: primary.ascent,
      Descent: primary.descent,
      CapHeight: primary.capHeight,
      StemV: 80,
      FontFile2: file.addStream(new Uint8Array(unpacked(tables))),
    });
    const kin = file.add({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'Whole',
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: ascii('Adobe'), Ordering: ascii('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, Array.from({ length: count }, (_, number) => primary.advance(number))],
    });
    const ref = file.add({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'Whole',
      Encoding: 'Identity-H',
      DescendantFonts: [kin],
    });
    return { fonts: [['F', ref]], lines };
  });

describe('the part of a font that is in the file', () => {
  it.each([
    ['regular', 'regular'],
    ['bold', 'bold'],
    ['italic', 'italic'],
    ['regularExtended', 'regular'],
    ['boldExtended', 'bold'],
    ['italicExtended', 'italic'],
  ] as const)('is drawn dot by dot as the whole font: %s', async (key, name) => {
    const woff = fonts[key] ?? new Uint8Array();
    const face = await openFace(woff);
    const part = dots(await inPart(face, name));
    expect([...part].filter((dot) => dot < 128).length).toBeGreaterThan(5000);
    expect(Buffer.compare(part, dots(await inWhole(face, await readWoff(woff))))).toBe(0);
  });
});
