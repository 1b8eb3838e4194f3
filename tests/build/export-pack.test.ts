/** `npm run export` of a content pack, as it is called: the papers are of the pack's subject and in its words. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FOREIGN, PACK } from '../content/pack-words.ts';
import { unzipped, wordsOf } from '../document/unzipped.ts';

const PLAN = 'tests/fixtures/plans/v2-minimal.json';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-pack-'));
  const command = ['src/build/export.ts', PLAN, folder, '--on', '2026-09-01'];
  const env = { ...process.env, CONTENT: PACK };
  await promisify(execFile)(process.execPath, command, { env });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('lays the pack’s words over the house’s', async () => {
  const file = unzipped(new Uint8Array(await readFile(join(folder, 'strategi.docx'))));
  const said = wordsOf(file.get('word/document.xml')?.text ?? '');
  expect(said).toContain('Plan for skolehaven');
  expect(said).not.toMatch(FOREIGN);
});

it('makes the papers that the pack’s own site offers, and no others', async () => {
  const papers = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  expect(papers.sort()).toEqual(['kort-strategi.pdf', 'strategi.pdf']);
});
