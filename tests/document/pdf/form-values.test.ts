/** What is written in a paper's fields comes back, whichever program wrote it; a citizen's own words never do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PRIVATE_FORM } from '../../../src/core/index.ts';
import type { Block } from '../../../src/document/index.ts';
import { readAttachments } from '../../../src/document/pdf/embed.ts';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { runProgram, withFile } from './check/programs.ts';
import { filledBy } from './filled.ts';
import { openPdf } from './reader.ts';
import { everything, fonts, paper } from './sample.ts';

const field = (
  name: string,
  kind: 'text' | 'multiline' | 'checkbox' | 'date',
  value = '',
): Block => ({ type: 'form-field', name, label: name, kind, value });

const FORM = [
  field('aftale01/om', 'multiline', 'Før'),
  field('aftale01/hvem', 'text'),
  field('aftale01/dag', 'date'),
  field('aftale01/er/ja', 'checkbox'),
  field('aftale01/er/nej', 'checkbox', 'true'),
];
const { attachments } = everything;

const values = async (bytes: Uint8Array) => {
  const read = await readAttachments(bytes);
  if (!read.ok) throw new Error(read.code);
  return Object.fromEntries((read.fields ?? []).map((each) => [each.name, each]));
};

let form: Uint8Array;
beforeAll(async () => {
  form = (await renderPdf(paper(FORM, { attachments }), fonts)).bytes;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('the fields of a paper', () => {
  it('hold what they left with, until someone writes in them', async () => {
    const read = await values(form);
    expect(Object.keys(read)).toEqual(FORM.flatMap((block) => ('name' in block ? block.name : [])));
    for (const { value, exported } of Object.values(read)) expect(value).toBe(exported);
    expect(read['aftale01/om']?.value).toBe('Før');
    expect(read['aftale01/er/nej']?.value).toBe('true');
  });

  it('give back what another program saved in them, and what they left with', async () => {
    const saved = await filledBy(form, {
      'aftale01/om': 'Efter på første linje\nog på den anden: æøå – “citat” €',
      'aftale01/dag': '2. marts 2026',
      'aftale01/er/ja': true,
      'aftale01/er/nej': false,
    });
    expect(await values(saved)).toMatchObject({
      'aftale01/om': {
        value: 'Efter på første linje\nog på den anden: æøå – “citat” €',
        exported: 'Før',
      },
      'aftale01/hvem': { value: '', exported: '' },
      'aftale01/dag': { value: '2. marts 2026', exported: '' },
      'aftale01/er/ja': { value: 'true', exported: '' },
      'aftale01/er/nej': { value: '', exported: 'true' },
    });
  });

  it.each([['--object-streams=disable'], ['--object-streams=generate'], ['--linearize']])(
    'are still read when qpdf has written the file anew with %s',
    async (how) => {
      const saved = await filledBy(form, { '/om': 'Efter', '/er/ja': true });
      const rewritten = withFile(saved, (path, folder) => {
        const to = join(folder, 'anew.pdf');
        runProgram('qpdf', how, path, to);
        return new Uint8Array(readFileSync(to));
      });
      expect(await values(rewritten)).toEqual(await values(saved));
      expect((await values(rewritten))['aftale01/om']).toMatchObject({ value: 'Efter' });
    },
  );

  it('give back any text, letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const plain = text.replace(/\p{Cc}/gu, '');
        const saved = await filledBy(form, { 'aftale01/hvem': plain });
        expect((await values(saved))['aftale01/hvem']?.value).toBe(plain);
      }),
      { numRuns: 15 },
    );
  });

  it('are signed on lines with a label each, in the order they are read', async () => {
    const signatures: Block = {
      type: 'signatures',
      title: '',
      lines: [
        { role: 'Lederen', id: 'aftale01-leder' },
        { role: 'Kommunen', id: 'aftale01-kommune' },
      ],
      words: { name: 'Navn', date: 'Dato' },
      fillable: true,
    };
    const { bytes } = await renderPdf(paper([...FORM, signatures], { attachments }), fonts);
    const pdf = await openPdf(bytes);
    const shown = (await (await pdf.getPage(1)).getAnnotations()) as Record<string, string>[];
    const names = shown.map((each) => each['fieldName']);
    expect(names).toEqual([
      ...FORM.flatMap((block) => ('name' in block ? block.name : [])),
      'aftale01-leder-navn',
      'aftale01-leder-dato',
      'aftale01-kommune-navn',
      'aftale01-kommune-dato',
    ]);
    expect(shown.slice(-4).map((each) => each['alternativeText'])).toEqual([
      'Lederen: Navn',
      'Lederen: Dato',
      'Kommunen: Navn',
      'Kommunen: Dato',
    ]);
    const plain = await renderPdf(paper([{ ...signatures, fillable: false }]), fonts);
    const none = await openPdf(plain.bytes);
    expect(await none.getFieldObjects()).toBeNull();
  });

  it('say what stands above a box before its label', async () => {
    const box: Block = {
      type: 'form-field',
      name: 'aftale01/er/ja',
      group: { title: 'Er I enige?', at: 1, of: 2 },
      label: 'Ja',
      kind: 'checkbox',
      value: '',
    };
    const { bytes } = await renderPdf(paper([box]), fonts);
    const [shown] = (await (await (await openPdf(bytes)).getPage(1)).getAnnotations()) as Record<
      string,
      string
    >[];
    expect(shown?.['alternativeText']).toBe('Er I enige? Ja');
  });
});

describe('a form that holds a citizen’s own words', () => {
  const own = [field(`${PRIVATE_FORM}/uddannelse`, 'text'), field('aftale01/om', 'multiline')];

  it('is known as such, and no value of it is ever read', async () => {
    const { bytes } = await renderPdf(paper(own, { attachments }), fonts);
    const saved = await filledBy(bytes, {
      [`${PRIVATE_FORM}/uddannelse`]: 'Tømrer',
      'aftale01/om': 'Smug mig med',
    });
    expect(new TextDecoder('latin1').decode(saved)).toContain('Smug mig med');
    for (const file of [bytes, saved]) {
      expect(await readAttachments(file)).toEqual({ ok: false, code: 'private-form' });
    }
  });
});

describe('a hostile form', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const data = '<</Type/Filespec /UF (a.json) /EF <</F 4 0 R>>>>';
  const json = '<</Length 2>>\nstream\n{}\nendstream';
  const handmade = (fields: string[]): Uint8Array => {
    const root =
      '<</Type/Catalog /AcroForm 2 0 R /Names <</EmbeddedFiles <</Names [(a) 3 0 R]>>>>>>';
    const all = [root, '<</Fields [5 0 R]>>', data, json, ...fields];
    const body = all.map((one, at) => `${String(at + 1)} 0 obj\n${one}\nendobj\n`).join('');
    return latin1(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R>>\n%%EOF`);
  };

  it('may have fields in each other, and values where they are inherited', async () => {
    const nested = handmade([
      '<</T (a) /FT /Tx /V (arvet) /Kids [6 0 R 7 0 R]>>',
      '<</T (b) /Parent 5 0 R>>',
      '<</T (c) /Parent 5 0 R /V (egen) /DV (før)>>',
    ]);
    expect(await readAttachments(nested)).toMatchObject({
      fields: [
        { name: 'a.b', value: 'arvet', exported: null },
        { name: 'a.c', value: 'egen', exported: 'før' },
      ],
    });
  });

  it('may have a field that is its own child, which is walked through once', async () => {
    const circle = handmade(['<</T (a) /FT /Tx /V (x) /Kids [5 0 R]>>']);
    const read = await readAttachments(circle);
    expect(read).toMatchObject({ ok: true });
    expect(read).not.toHaveProperty('fields');
  });

  it.each([
    ['of a kind nobody knows', ['<</T (a) /FT /Sig /V 9 0 R>>']],
    ['without a name', ['<</FT /Tx /V (x)>>']],
    ['that is no field', ['(a)']],
    ['with a value that is none', ['<</T (a) /FT /Tx /V 12>>']],
  ])('may have a field %s', async (_, fields) => {
    const read = await readAttachments(handmade(fields));
    expect(read.ok).toBe(true);
  });
});
