import { describe, expect, it } from 'vitest';
import { fnv1a, RUN, runHashes, words } from './runs.ts';
import seed from './seed-runs.json' with { type: 'json' };
import { contentFiles, contentTexts } from './texts.ts';

const bytes = Buffer.from(seed.runs, 'base64');
const copied = new Set(
  Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4)),
);
const named = new Set(seed.names);
const texts = contentTexts();

/** A day (or, in a replacement number, a day and 60), a month, a year and four digits: a CPR number. */
const LOOKS_LIKE_CPR = /(?<!\d)([06][1-9]|[1278]\d|[39][01])(0[1-9]|1[0-2])\d\d[-– ]?\d{4}(?!\d)/;

describe('the words of content', () => {
  it('are many, and read from every folder that has records', () => {
    expect(texts.length).toBeGreaterThan(1500);
    expect(contentFiles().length).toBeGreaterThan(200);
  });

  it('are our own: no twelve words in a row from the sources we started with', () => {
    expect(copied.size).toBeGreaterThan(7000);
    const found = texts.filter(({ text }) =>
      runHashes(text, RUN).some((hash) => copied.has(hash)),
    );
    expect(found).toEqual([]);
  });

  it('would be caught, had twelve words in a row been copied', () => {
    const original = 'En to tre, fire fem seks. Syv otte ni ti elleve TOLV tretten!';
    const hashes = new Set(runHashes(original, RUN));
    const isCopy = (text: string): boolean => runHashes(text, RUN).some((one) => hashes.has(one));
    expect(isCopy('Som der står: to tre fire fem seks syv otte ni ti elleve – tolv tretten')).toBe(
      true,
    );
    expect(isCopy('to tre fire fem seks syv otte ni ti elleve tolv')).toBe(false);
  });

  it('name nobody that the sources name', () => {
    const found = texts.filter(({ text }) => {
      const all = words(text);
      return all.some((word, at) => at > 0 && named.has(fnv1a(`${all[at - 1] ?? ''} ${word}`)));
    });
    expect(found).toEqual([]);
  });

  it('hold nothing that looks like a CPR number', () => {
    for (const cpr of ['010203-1234', '311299 0000', '6101031234']) expect(cpr).toMatch(LOOKS_LIKE_CPR);
    for (const other of ['9900000011', '12345678', '2024-12-31']) expect(other).not.toMatch(LOOKS_LIKE_CPR);
    expect(texts.filter(({ text }) => LOOKS_LIKE_CPR.test(text))).toEqual([]);
  });

  it('do not carry over the slips of the scanned catalogue', () => {
    const slips = /vænsregl|kontakthjælp|bänder|fleere|kvar-tals|uddannelsesplæg/i;
    expect(texts.filter(({ text }) => slips.test(text))).toEqual([]);
  });

  it('are written in composed letters', () => {
    expect(texts.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('stand in files with plain names', () => {
    const plain = /^([a-z0-9]+(-[a-z0-9]+)*\/)*([a-z0-9]+(-[a-z0-9]+)*|README)\.[a-z]+$/;
    expect(contentFiles().filter((file) => !plain.test(file.replaceAll('\\', '/')))).toEqual([]);
  });
});
