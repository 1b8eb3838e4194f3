/** What a PDF carries is found again, and a hostile one does no harm. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { largestFile, readAttachments } from '../../../src/document/pdf/embed.ts';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { everything, fonts, paper, paragraph } from './sample.ts';

let whole: Uint8Array;
beforeAll(async () => {
  whole = (await renderPdf(everything, fonts)).bytes;
  // pdf-lib's parser says aloud what it finds damaged.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A small PDF of the given objects, in the old style without compressed objects. */
function handmade(objects: (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')];
  objects.forEach((object, index) => {
    const body = typeof object === 'string' ? latin1(object) : object;
    parts.push(latin1(`${index + 1} 0 obj\n`), body, latin1('\nendobj\n'));
  });
  parts.push(latin1(`trailer\n<</Root 1 0 R /Size ${objects.length + 1} ${trailer}>>\n%%EOF`));
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

function stream(dictionary: string, data: Uint8Array): Uint8Array {
  const head = latin1(`<<${dictionary} /Length ${data.length}>>\nstream\n`);
  const out = new Uint8Array(head.length + data.length + 10);
  out.set(head);
  out.set(data, head.length);
  out.set(latin1('\nendstream'), head.length + data.length);
  return out;
}

const catalog = '<</Type/Catalog /Names <</EmbeddedFiles <</Names [(a) 2 0 R]>>>>>>';
const spec = '<</Type/Filespec /UF (a.json) /EF <</F 3 0 R>>>>';

describe('reading what a PDF carries', () => {
  it('finds our own data, letter for letter', async () => {
    expect(await readAttachments(whole)).toEqual({
      ok: true,
      files: [{ name: 'plan.nyttestrategi.json', text: '{"ord":"blåbærgrød"}' }],
      fields: [
        { name: 'aftale-leder', value: 'Æble', exported: 'Æble' },
        { name: 'aftale-ord', value: '', exported: '' },
        { name: 'aftale-med', value: 'true', exported: 'true' },
        { name: 'aftale-dato', value: '', exported: '' },
      ],
    });
  });

  it('says so when there is none', async () => {
    const { bytes } = await renderPdf(paper([paragraph('intet')]), fonts);
    expect(await readAttachments(bytes)).toEqual({ ok: false, code: 'no-data' });
  });

  it('reads a file made in the old style', async () => {
    const data = stream('/Filter/FlateDecode', deflateSync('{"a":1}'));
    expect(await readAttachments(handmade([catalog, spec, data]))).toEqual({
      ok: true,
      files: [{ name: 'a.json', text: '{"a":1}' }],
    });
  });

  it('leaves pictures and other bytes alone', async () => {
    const data = stream('', Uint8Array.of(0xff, 0xd8, 0xff));
    expect(await readAttachments(handmade([catalog, spec, data]))).toEqual({
      ok: false,
      code: 'no-data',
    });
  });
});

describe('a hostile or broken file', () => {
  it('is refused when it is no PDF', async () => {
    expect(await readAttachments(latin1('{"a":1}'))).toEqual({ ok: false, code: 'not-pdf' });
    expect(await readAttachments(new Uint8Array())).toEqual({ ok: false, code: 'not-pdf' });
  });

  it('is refused when it is too large to open', async () => {
    const result = await readAttachments(new Uint8Array(largestFile + 1));
    expect(result).toEqual({ ok: false, code: 'too-large' });
  });

  it('is refused when it is encrypted', async () => {
    const locked = handmade([catalog, spec, '<</Filter/Standard>>'], '/Encrypt 3 0 R');
    expect(await readAttachments(locked)).toEqual({ ok: false, code: 'encrypted' });
  });

  it('is stopped when an attachment grows beyond bounds', async () => {
    const bomb = stream('/Filter/FlateDecode', deflateSync(new Uint8Array(30_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readAttachments(handmade([catalog, spec, bomb]))).toEqual({
      ok: false,
      code: 'too-large',
    });
  });

  it('is stopped when its object streams grow beyond bounds', async () => {
    const bomb = stream(
      '/Type/ObjStm /N 1 /First 5 /Filter/FlateDecode',
      deflateSync(new Uint8Array(120_000_000)),
    );
    expect(await readAttachments(handmade([catalog, spec, bomb]))).toEqual({
      ok: false,
      code: 'too-large',
    });
  });

  it('is called damaged when an attachment is cut short', async () => {
    const cut = stream(
      '/Filter/FlateDecode',
      deflateSync(JSON.stringify(fonts.regular.subarray(0, 500))).subarray(0, 300),
    );
    expect(await readAttachments(handmade([catalog, spec, cut]))).toEqual({
      ok: false,
      code: 'damaged',
    });
  });

  it('does not go round in a tree that holds itself', async () => {
    const round = '<</Type/Catalog /Names <</EmbeddedFiles 2 0 R>>>>';
    const result = await readAttachments(handmade([round, '<</Kids [2 0 R 2 0 R]>>']));
    expect(result).toEqual({ ok: false, code: 'no-data' });
  });

  it('never throws, wherever it is cut or changed', async () => {
    const harm = fc.record({
      cut: fc.integer({ min: 0, max: whole.length }),
      changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(harm, async ({ cut, changes }) => {
        const bytes = whole.slice(0, cut);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const result = await readAttachments(bytes);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});
