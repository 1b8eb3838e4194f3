/** Zip files from strangers: opened within bounds, or refused, and nothing in them is believed. */
import { describe, expect, it } from 'vitest';
import { takeAllIn } from '../../src/islands/files/all-in.ts';
import { openFile } from '../../src/storage/index.ts';
import { unzip } from '../../src/storage/unzip.ts';
import { zipOf } from '../../src/storage/zip.ts';
import { campaign, HANGS } from '../fuzz/campaign.ts';
import { expectUnspoilt } from '../fuzz/oracles.ts';
import { deflatedZip, harmedZip } from '../fuzz/zip.ts';
import { freshWorld, openTab, planOf } from './world.ts';

describe('a zip file', () => {
  it('of several files is the same for the same files', async () => {
    const files = [
      { name: 'æble.json', content: 'å' },
      { name: 'b.json', content: '{}' },
    ];
    const zip = zipOf(files);
    expect(zip).toEqual(zipOf(files));
    const read = await unzip(new Blob([zip]), () => true);
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(read).toEqual({
      ok: true,
      files: files.map(({ name, content }) => ({ name, bytes: bytes(content) })),
    });
  });

  it('is bounded in files, in bytes and in what it is packed out to', async () => {
    const of = (zip: Uint8Array<ArrayBuffer>, limits = { files: 3, bytes: 10_000 }) =>
      unzip(new Blob([zip]), () => true, limits);
    const some = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `${String(at)}.json`, content: '{}' }));
    expect(await of(zipOf(some(3)))).toMatchObject({ ok: true });
    expect(await of(zipOf(some(4)))).toEqual({ ok: false, reason: 'too-large' });
    const bomb = { name: 'a.json', content: ' '.repeat(20_000) };
    expect(await of(deflatedZip([bomb]))).toEqual({ ok: false, reason: 'too-large' });
    // One that says it is small, and is not.
    expect(await of(deflatedZip([bomb], 100))).toEqual({ ok: false, reason: 'damaged' });
    expect(await of(zipOf([bomb]))).toEqual({ ok: false, reason: 'too-large' });
  });

  it('that many names lead to the same bytes of is refused', async () => {
    const zip = zipOf([{ name: 'a.json', content: 'x'.repeat(1000) }]);
    const [head, list, end] = [zip.slice(0, -22 - 52), zip.slice(-22 - 52, -22), zip.slice(-22)];
    const view = new DataView(end.buffer);
    for (const at of [8, 10]) view.setUint16(at, 3, true);
    const file = new Blob([head, list, list, list, end]);
    expect(await unzip(file, () => true)).toEqual({ ok: false, reason: 'damaged' });
  });

  it(
    'from a stranger is opened or refused, whatever is in it',
    async () => {
      const plan = planOf();
      const tally = await campaign(0.05, 20260303, async (chance, counts) => {
        freshWorld();
        const store = await openTab();
        const taken = await takeAllIn(store, new File([harmedZip(chance, plan)], 'x.zip'));
        counts.add(taken === null ? 'none' : taken.files.length > 0 ? 'opened' : 'refused');
        expectUnspoilt();
        for (const part of taken?.files ?? []) await openFile(part);
        const kept = await store.pictures(plan.id);
        if (kept.ok && kept.pictures.length > 0) counts.add('a picture');
        store.close();
      });
      expect(tally.missing(['opened', 'refused', 'none', 'a picture'])).toEqual([]);
    },
    HANGS,
  );
});
