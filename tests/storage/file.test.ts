import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import problems from '../../content/texts/file-problems.json' with { type: 'json' };
import {
  addAgreement,
  agreementFile,
  briefingFile,
  setKommune,
  setPeriod,
  VERSION,
} from '../../src/core/index.ts';
import { openFile, planFile, type ReadAttachments } from '../../src/storage/index.ts';
import { nextId, nextMoment, planOf, saved, typed } from './world.ts';

const stamp = () => ({ now: nextMoment(), newId: nextId });
const plan = typed(planOf('Ærø'), 'Blåbærgrød på Øen – 100 % “nytte” €');
const utf8 = new TextEncoder().encode(planFile(plan).text);

function utf16(text: string, { mark, big }: { mark: boolean; big: boolean }): Uint8Array {
  const units = `${mark ? '\ufeff' : ''}${text}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), !big);
  return new Uint8Array(view.buffer);
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}

const open = (
  content: string | Uint8Array,
  name = 'noget',
  readAttachments: ReadAttachments = () => Promise.reject(new Error('not asked for')),
) => openFile(new File([content as BlobPart], name), readAttachments);
const codeOf = async (content: string | Uint8Array, readAttachments?: ReadAttachments) => {
  const result = await open(content, 'noget', readAttachments);
  return result.ok ? result.kind : result.problem.code;
};

describe('a plan as a file', () => {
  it.each([
    ['Ærø', '2026-01-01', 'aeroe-2026.nyttestrategi.json'],
    ['Høje-Taastrup', '2026-06-01', 'hoeje-taastrup-2026.nyttestrategi.json'],
    ['Allerød', null, 'alleroed.nyttestrategi.json'],
    ['A\u030aby', '2027-01-01', 'aaby-2027.nyttestrategi.json'],
    ['Côte / «../x»', '2026-01-01', 'cote-x-2026.nyttestrategi.json'],
    ['…', '2026-01-01', 'plan-2026.nyttestrategi.json'],
  ])('of %s from %s is called %s–%s', (kommune, from, name) => {
    const given = setPeriod(
      setKommune(planOf(), { code: null, name: kommune }, stamp()),
      { from, until: null },
      stamp(),
    );
    expect(planFile(given).name).toBe(name);
  });

  it('without a kommune has a name too', () => {
    expect(planFile(setKommune(planOf(), null, stamp())).name).toBe('plan-2026.nyttestrategi.json');
  });

  it('opens as the same plan, whatever its name', async () => {
    expect(await open(utf8, 'billede.png')).toEqual({ ok: true, kind: 'plan', plan, from: 'json' });
  });

  it.each([
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16 as Notepad saves it', utf16(planFile(plan).text, { mark: true, big: false })],
    ['UTF-16, the other way round', utf16(planFile(plan).text, { mark: true, big: true })],
    ['UTF-16 without a mark', utf16(planFile(plan).text, { mark: false, big: false })],
    [
      'UTF-16 without a mark, the other way round',
      utf16(planFile(plan).text, { mark: false, big: true }),
    ],
    ['blank lines before it', `\r\n \t${planFile(plan).text}`],
  ])('opens in %s', async (_encoding, content) => {
    expect(await open(content)).toMatchObject({ ok: true, plan });
  });

  it('opens an agreement alone', async () => {
    const whole = addAgreement(plan, { name: 'Aftale', workplace: null, tasks: [] }, stamp());
    const file = agreementFile(whole, whole.agreements[0]?.id ?? '');
    expect(await open(JSON.stringify(file))).toEqual({
      ok: true,
      kind: 'agreement',
      file,
      from: 'json',
    });
  });
});

describe('a file that cannot be opened says why', () => {
  const json = (value: unknown) => JSON.stringify(value);
  const bytes = (...values: number[]) => Uint8Array.from(values);

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['a drive that lost it', new Uint8Array(4096), 'empty'],
    ['prose', 'Kære kommune', 'not-json'],
    ['noise', bytes(0x9c, 0x01, 0xfe, 0x80, 0x00, 0x13), 'not-json'],
    ['JSON with a slip', '{"format": nyttestrategi}', 'not-json'],
    ['another program’s JSON', '{"hello": "world"}', 'not-ours'],
    ['a list', '[1, 2]', 'not-ours'],
    ['a newer format', json({ ...plan, version: VERSION + 1 }), 'newer'],
    ['a wrong date', json({ ...plan, changed: 'i går' }), 'damaged-at'],
    ['a strange kind', json({ ...plan, kind: 'roman' }), 'damaged-at'],
    ['letters gone', latin1(planFile(typed(planOf('Køge'), 'på tværs')).text), 'wrong-encoding'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), 'wrong-encoding'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'picture'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'picture'],
    ['a picture from a phone', bytes(0, 0, 0, 0x18, ...latin1('ftypheic')), 'picture'],
    ['a Word document', latin1('PK\x03\x04\x14\0word/document.xml'), 'office-file'],
    ['an old Word document', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'office-file'],
    ['rich text', '{\\rtf1\\ansi Kære}', 'office-file'],
    ['a web page', '<!DOCTYPE html><html lang="da">', 'web-page'],
    ['a saved web page', 'From: <Saved by Blink>\r\n', 'web-page'],
  ])('%s', async (_what, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it('with the place in it, or the version it has', async () => {
    const damaged = await open(json({ ...plan, period: { from: 'i går', until: null } }));
    expect(damaged).toMatchObject({ problem: { code: 'damaged-at', path: 'period.from' } });
    expect(await open(json({ ...plan, version: 7 }))).toMatchObject({ problem: { version: 7 } });
  });

  it('when it is too large, before it is read', async () => {
    const sized = (size: number, head: string) =>
      Object.defineProperty(new Blob([head]), 'size', { value: size });
    const megabyte = 1024 * 1024;
    expect(await openFile(sized(61 * megabyte, '%PDF-1.7'))).toEqual({
      ok: false,
      problem: { code: 'too-large', limit: 60 },
    });
    expect(await openFile(sized(21 * megabyte, '{"a":'))).toEqual({
      ok: false,
      problem: { code: 'too-large', limit: 20 },
    });
    expect(await openFile(sized(21 * megabyte, 'film'))).toMatchObject({
      problem: { code: 'not-json' },
    });
  });

  it('when the browser may not read it', async () => {
    const gone = new Blob(['{}']);
    Object.defineProperty(gone, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('x', 'NotFoundError')) }),
    });
    expect(await openFile(gone)).toEqual({ ok: false, problem: { code: 'unreadable' } });
  });

  it('when it is cut short, wherever the cut falls', async () => {
    const { text } = planFile(saved(plan, 'æøå '.repeat(60)));
    for (const content of [
      new TextEncoder().encode(text.trimEnd()),
      utf16(text.trimEnd(), { mark: true, big: false }),
    ]) {
      const wholly = content.length - 1;
      const cuts = Array.from({ length: Math.ceil(wholly / 50) }, (_, at) => at * 50 || 7);
      for (const cut of [...cuts, wholly]) {
        expect(await codeOf(content.subarray(0, cut)), `cut at ${cut}`).toBe('cut-short');
      }
    }
  });

  it('when it is made to do harm', async () => {
    const hostile = [
      planFile(plan).text.replace('"answers"', '"__proto__": {"polluted": true}, "answers"'),
      planFile(plan).text.replace('"maal"', '"constructor"'),
      `{"format":"nyttestrategi","version":1,"kind":"plan","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      json({ ...plan, tasks: Array.from({ length: 5 }, () => ({ id: 'x' })) }),
      json({ ...plan, more: 'x'.repeat(100_000) }),
    ];
    for (const content of hostile) expect(await codeOf(content)).toMatch(/^damaged/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('and never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (content) => {
        expect(await open(content)).toMatchObject({ ok: false });
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(utf8.length - 1), fc.nat(255), async (at, byte) => {
        const changed = utf8.slice();
        changed[at] = byte;
        const result = await open(changed);
        expect(result.ok || result.problem.code in problems).toBe(true);
      }),
    );
  });
});

describe('a PDF', () => {
  const pdf = '%PDF-1.7\n…';
  const carrying =
    (...files: { name: string; text: string }[]): ReadAttachments =>
    () =>
      Promise.resolve({ ok: true, files });
  const json = planFile(plan).text;

  it('opens as the plan it carries', async () => {
    const reader = carrying({ name: 'plan.nyttestrategi.json', text: json });
    expect(await open(pdf, 'strategi.pdf', reader)).toEqual({
      ok: true,
      kind: 'plan',
      plan,
      from: 'pdf',
    });
  });

  it('is known by its bytes, also a little way in, but never inside a plan', async () => {
    const reader = carrying({ name: 'plan.nyttestrategi.json', text: json });
    expect(await codeOf(`${'\n'.repeat(900)}${pdf}`, reader)).toBe('plan');
    const sly = typed(planOf('%PDF-1.7'), '%PDF-1.7');
    expect(await open(JSON.stringify(sly))).toMatchObject({ plan: sly, from: 'json' });
  });

  it('is searched by content when no attachment has our name', async () => {
    const reader = carrying(
      { name: 'faktura.xml', text: '<x/>' },
      { name: 'data.json', text: json },
    );
    expect(await codeOf(pdf, reader)).toBe('plan');
    expect(await codeOf(pdf, carrying({ name: 'faktura.xml', text: '<x/>' }))).toBe(
      'pdf-without-data',
    );
    expect(await codeOf(pdf, carrying())).toBe('pdf-without-data');
  });

  it('tells what is wrong with the data it carries', async () => {
    const newer = JSON.stringify({ ...plan, version: 9 });
    const reader = carrying({ name: 'plan.nyttestrategi.json', text: newer });
    expect(await open(pdf, 'x', reader)).toMatchObject({ problem: { code: 'newer', version: 9 } });
  });

  it.each([
    ['encrypted', 'pdf-encrypted'],
    ['damaged', 'pdf-damaged'],
    ['not-pdf', 'pdf-damaged'],
    ['no-data', 'pdf-without-data'],
    ['private-form', 'pdf-private'],
    ['too-large', 'too-large'],
  ] as const)('that is %s says so', async (code, told) => {
    expect(await codeOf(pdf, () => Promise.resolve({ ok: false, code }))).toBe(told);
  });

  it('gives what stands in its fields with the agreement it belongs to, a briefing by name alone', async () => {
    const scenario = addAgreement(plan, { name: 'Aftalen', workplace: null, tasks: [] }, stamp());
    const id = scenario.agreements[0]?.id ?? '';
    const fields = [{ name: `${id}/om`, value: 'Nyt', exported: '' }];
    const filled =
      (text: string): ReadAttachments =>
      () =>
        Promise.resolve({ ok: true, files: [{ name: 'x.nyttestrategi.json', text }], fields });
    const agreement = filled(JSON.stringify(agreementFile(scenario, id)));
    expect(await open(pdf, 'x', agreement)).toMatchObject({ kind: 'agreement', fields });
    const briefing = briefingFile(plan, id);
    expect(await open(pdf, 'x', filled(JSON.stringify(briefing)))).toEqual({
      ok: true,
      kind: 'briefing',
      file: briefing,
      fields,
    });
    expect(JSON.stringify(briefing)).not.toContain('Aftalen');
    expect(await open(pdf, 'x', filled(json))).not.toHaveProperty('fields');
  });

  it('whose reader cannot be fetched says so', async () => {
    expect(await codeOf(pdf)).toBe('reader-missing');
  });

  it('is read by our own reader when none is handed in', async () => {
    expect(await openFile(new Blob([pdf]))).toEqual({
      ok: false,
      problem: { code: 'pdf-damaged' },
    });
  });
});
