/** PDFs from strangers: whatever is in them, they are opened or refused with a sentence, and what they cost is bounded. */
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import problems from '../../content/texts/file-problems.json' with { type: 'json' };
import { readAttachments } from '../../src/document/pdf/embed.ts';
import { mostSteps, PdfFile } from '../../src/document/pdf/embed-file.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { openFile, planFile } from '../../src/storage/index.ts';
import { docOf, example } from '../document/papers.ts';
import { fonts } from '../document/pdf/sample.ts';
import { campaign, HANGS } from '../fuzz/campaign.ts';
import { BYTE_HARMS, carrying, CRAFTS, fileOf, latin1, objectStream, stream } from '../fuzz/pdf.ts';
import { planOf } from './world.ts';

const data = planFile(planOf()).text;
const names = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];
/** What reading costs, in steps; those of every file when it is given up. */
const costOf = async (bytes: Uint8Array): Promise<number> => {
  let [low, high] = [0, mostSteps];
  const isEnough = async (steps: number) => {
    const read = await readAttachments(bytes, steps);
    return read.ok || read.code !== 'too-slow';
  };
  if (!(await isEnough(high))) return high;
  for (let steps = 1000; steps < high; steps *= 4)
    if (await isEnough(steps)) high = steps;
    else low = steps;
  return Math.max(low, high);
};

let ours: Uint8Array;
beforeAll(async () => {
  ours = (await renderPdf(await docOf(example(), 'strategy'), fonts)).bytes;
});

describe('what reading a PDF costs', () => {
  it('is a small part of what is allowed, for a paper of ours', async () => {
    expect(await readAttachments(ours, mostSteps / 100)).toMatchObject({ ok: true });
  });

  it('is bounded when a length leads back to what was read', async () => {
    const bytes = CRAFTS['a length that leads back'](data);
    expect(await costOf(bytes)).toBeLessThan(100 * bytes.length);
  });

  it.each([
    ['strings without an end', '9 0 obj ( endobj '.repeat(20_000)],
    ['streams without an end', '9 0 obj <<>> stream endobj '.repeat(20_000)],
  ])('is bounded with %s', async (_, text) => {
    const bytes = carrying(data, { more: [text] });
    expect((await readAttachments(bytes, 20_000_000)).ok).toBe(false);
  });

  it.each([
    ['digits', '1'.repeat(200_000)],
    ['comments', '9 0 obj %'.repeat(20_000)],
    ['words', 'x'.repeat(200_000)],
    ['signs', '>>'.repeat(100_000)],
    ['numbers of objects', '1 0 obj\n'.repeat(20_000)],
  ])('grows with the file alone, with nothing but %s', async (_, text) => {
    const bytes = carrying(data, { more: [text] });
    expect(await costOf(bytes)).toBeLessThan(20 * bytes.length + 100_000);
  });

  it('is that of one value, however many fields have it', async () => {
    const fields = (count: number) =>
      carrying(data, {
        form: `<</Fields [<</T (a) /FT /Tx /V 6 0 R /Kids [${'<</T (a)>> '.repeat(count)}]>>]>>`,
        more: [`(${'a'.repeat(100_000)})`],
      });
    expect(await readAttachments(fields(3))).toMatchObject({ ok: true });
    expect(await readAttachments(fields(1000))).toEqual({ ok: false, code: 'too-slow' });
  });

  it('counts blocks that are all codes and no bytes', async () => {
    const empty = Buffer.from(deflateSync('').subarray(2, -4));
    const blocks = Buffer.concat([Buffer.from([0x78, 0x9c]), emptyBlocks(3000), empty]);
    const bytes = carrying(data, { attached: stream('/Filter/FlateDecode', blocks) });
    expect(await readAttachments(bytes, 100_000_000)).toEqual({ ok: false, code: 'too-slow' });
    expect((await readAttachments(bytes)).ok).toBe(false);
  });

  it('has no room for a million values, a field’s endless name, or a stream that many objects are', async () => {
    const many = new PdfFile(fileOf(['<</Type/Catalog /A 2 0 R>>', `[${'[]'.repeat(1_000_001)}]`]));
    expect(many.get(many.catalog()?.get('A'))).toBeNull();
    const named = await readAttachments(CRAFTS['fields with one long name'](data));
    expect(named).toMatchObject({ ok: true });
    expect(named).not.toHaveProperty('fields');
    const one = `<</Length 400000>>\nstream\n${' '.repeat(400_000)}\nendstream`;
    const numbers = Array.from({ length: 5000 }, (_, at) => `${String(at + 10)} 0`).join(' ');
    const packed = deflateSync(latin1(`${numbers} ${one}`));
    const first = numbers.length + 1;
    const held = `/Type/ObjStm /N 5000 /First ${String(first)} /Filter/FlateDecode`;
    expect(await readAttachments(carrying(data, { more: [stream(held, packed)] }))).toMatchObject({
      ok: true,
    });
  });
});

describe('a PDF from a stranger', () => {
  it(
    'is opened or refused with a sentence, whatever is in it',
    async () => {
      const refusals = new Set<string>(Object.keys(problems));
      const crafts = names(CRAFTS);
      const harms = names(BYTE_HARMS);
      const tally = await campaign(0.35, 20260101, async (chance, counts) => {
        const isOurs = chance.below(10) === 0;
        const craft = chance.pick(crafts);
        let bytes = isOurs ? ours : CRAFTS[craft](data, chance);
        if (!isOurs) counts.add(craft);
        if (isOurs || chance.below(3) === 0) {
          const harm = chance.pick(harms);
          counts.add(harm);
          bytes = BYTE_HARMS[harm](bytes, chance);
        }
        const reader = (given: Uint8Array) => readAttachments(given, 1_000_000);
        const opened = await openFile(new Blob([bytes as BlobPart]), reader);
        counts.add(opened.ok ? opened.kind : opened.problem.code);
        if (!opened.ok) expect(refusals).toContain(opened.problem.code);
        else if (opened.kind === 'plan') expect(JSON.stringify(opened.plan)).toContain('"plan"');
      });
      const answers = ['plan', 'pdf-damaged', 'pdf-without-data', 'pdf-encrypted', 'pdf-private'];
      expect(tally.missing([...crafts, ...harms, ...answers, 'pdf-too-slow'])).toEqual([]);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
    HANGS,
  );
});

it('an object written anew takes the place of the old one, in a stream of objects too', async () => {
  const anew = objectStream([[3, '<</UF (anden.json) /EF <</F 4 0 R>>>>']]);
  const read = await readAttachments(carrying('{}', { more: [anew] }));
  expect(read).toMatchObject({ files: [{ name: 'anden.json', text: '{}' }] });
});

/** Deflated blocks that bring codes of 258 symbols, and end at once. */
function emptyBlocks(count: number): Buffer {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let bit = 0; bit < length; bit += 1) bits.push((value >> bit) & 1);
  };
  const lengths: Record<number, number> = { 18: 1, 1: 2, 15: 2 };
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  for (let left = count; left > 0; left -= 1) {
    put(0, 1);
    put(2, 2);
    put(0, 10);
    put(15, 4);
    for (const symbol of order) put(lengths[symbol] ?? 0, 3);
    // 138 and 118 symbols without a code, then the end and one distance with codes of 15 bits.
    put(0, 1);
    put(127, 7);
    put(0, 1);
    put(107, 7);
    put(15, 4);
    put(0, 15);
  }
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8));
  bits.forEach((bit, at) => {
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
  });
  return bytes;
}
