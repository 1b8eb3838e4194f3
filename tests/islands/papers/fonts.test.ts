/** The fonts of the papers: some may be missing, and a paper is still made where it can be. */
import { expect, it } from 'vitest';
import { FONT_FILES } from '../../../src/document/parts/font-files.ts';
import { FontShelf, type FontKey } from '../../../src/islands/papers/fonts.ts';

const keyOf = (file: string) =>
  (Object.keys(FONT_FILES) as FontKey[]).find((key) => FONT_FILES[key] === file) ?? 'regular';
const fileOf = (key: string) => new TextEncoder().encode(`wOFF ${key}`);

/** A host that lacks some files, and counts what it is asked for. */
function host(...lacks: FontKey[]) {
  const lacking = new Set(lacks);
  const asked: FontKey[] = [];
  const shelf = new FontShelf((file) => {
    const key = keyOf(file);
    asked.push(key);
    return lacking.has(key) ? Promise.reject(new Error('404')) : Promise.resolve(fileOf(key));
  });
  return { shelf, asked, lacking };
}

it('are all fetched, each once, and are the same value every time', async () => {
  const { shelf, asked } = host();
  const first = await shelf.read();
  expect(first.missing).toEqual([]);
  expect(first.fonts).toEqual(
    Object.fromEntries(Object.keys(FONT_FILES).map((key) => [key, fileOf(key)])),
  );
  expect(await shelf.read()).toBe(first);
  expect(asked).toHaveLength(6);
});

it('have another face in the place of one that is missing', async () => {
  const { shelf } = host('bold');
  const { fonts, missing } = await shelf.read();
  expect(missing).toEqual(['bold']);
  expect(fonts?.bold).toEqual(fileOf('regular'));
  expect(fonts?.boldExtended).toEqual(fileOf('boldExtended'));
});

it('do without the rarer letters when those are missing', async () => {
  const { fonts, missing } = await host('regularExtended').shelf.read();
  expect(missing).toEqual(['regularExtended']);
  expect(fonts).not.toHaveProperty('regularExtended');
});

it('are none when no face is there to stand in', async () => {
  const { fonts, missing } = await host('regular', 'bold', 'italic').shelf.read();
  expect(fonts).toBeNull();
  expect(missing).toEqual(['regular', 'bold', 'italic']);
});

it('are asked for again when they were missing, and only those', async () => {
  const { shelf, asked, lacking } = host('bold');
  await shelf.read();
  lacking.clear();
  asked.length = 0;
  const { fonts, missing } = await shelf.read();
  expect(asked).toEqual(['bold']);
  expect(missing).toEqual([]);
  expect(fonts?.bold).toEqual(fileOf('bold'));
});

it('are missing when the host answers with something else', async () => {
  const shelf = new FontShelf((file) =>
    Promise.resolve(
      keyOf(file) === 'italic' ? new TextEncoder().encode('<!doctype html>') : fileOf(keyOf(file)),
    ),
  );
  expect((await shelf.read()).missing).toEqual(['italic']);
});
