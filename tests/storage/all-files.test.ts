/** All that is the reader's own goes out as files, and comes in again as it was, pictures and all. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { noCounts, type FollowUpRow } from '../../src/core/follow-up/rows.ts';
import { newReview } from '../../src/core/index.ts';
import { takeAllIn } from '../../src/islands/files/all-in.ts';
import { allFiles, FIGURES_LIST, PICTURE_LIST } from '../../src/storage/all-files.ts';
import { changeFigures, readFigures } from '../../src/storage/figures.ts';
import { bringIn, openFile, type Store } from '../../src/storage/index.ts';
import { wipe } from '../../src/storage/wipe.ts';
import { zipOf, type ZipPart } from '../../src/storage/zip.ts';
import { deflatedZip } from '../fuzz/zip.ts';
import { freshWorld, nextId, nextMoment, openTab, planOf, putRaw, typed } from './world.ts';

beforeEach(() => {
  freshWorld();
});

const png = new Uint8Array(readFileSync('public/icons/192.png'));
const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2H0z" fill="#123456"/></svg>',
);
const logo = { use: 'logo', mime: 'image/png', bytes: png, alt: 'Byvåben', name: 'logo.png' };
const map = { use: 'kort', mime: 'image/svg+xml', bytes: svg, alt: '', name: 'Kort æ.svg' };

async function everything(store: Store): Promise<ZipPart[]> {
  const out = await allFiles(store, ({ rows }) => ({
    name: 'tal.csv',
    text: rows.map(({ started }) => started).join(),
  }));
  if (!out.ok) throw new Error(out.detail);
  return out.files;
}
const zipFile = (parts: readonly ZipPart[], name = 'alt.zip'): File =>
  new File([zipOf(parts)], name);

/** Takes in a zip file as the plan's page does: itself, then what lay in it. */
async function takeIn(store: Store, file: File): Promise<string> {
  const taken = await takeAllIn(store, file);
  if (!taken) throw new Error('none of ours');
  for (const part of taken.files) {
    const read = await openFile(part);
    if (read.ok && read.kind === 'plan') await bringIn(store, read.plan);
    else if (read.ok && read.kind === 'review') await store.reviewing.keep(read.review);
    else throw new Error(JSON.stringify(read));
  }
  return taken.text;
}

describe('what is taken out', () => {
  it('is nothing at all when a damaged record cannot be had, rather than all but that', async () => {
    const store = await openTab();
    await store.save(planOf(), { base: null });
    await putRaw('plans', { key: 'spoilt' });
    const refused = { ok: false as const, reason: 'failed' as const, detail: 'made up' };
    const broken = { ...store, rawText: () => Promise.resolve(refused) };
    const out = await allFiles(broken, () => ({ name: 'tal.csv', text: '' }));
    expect(out).toMatchObject({ ok: false, detail: expect.stringContaining('made up') as string });
  });

  it('has a name of its own for each, and opens again', async () => {
    const store = await openTab();
    const plans = [planOf('Sted', 'En'), planOf('Sted', 'To'), planOf('Andet', 'Tre')];
    for (const plan of plans) await store.save(plan, { base: null });
    const files = await everything(store);
    expect(new Set(files.map(({ name }) => name)).size).toBe(3);
    for (const { name, content } of files) {
      expect(name).toMatch(/\.nyttestrategi\.json$/);
      const read = await openFile(new Blob([content]));
      expect(read.ok && read.kind === 'plan' && plans.map(({ id }) => id)).toContain(
        read.ok && read.kind === 'plan' ? read.plan.id : '',
      );
    }
  });

  it('comes in again as it was, when all of it has been wiped here', async () => {
    const store = await openTab();
    const plans = [typed(planOf('Sted', 'En'), 'Skrevet'), planOf('Andet', 'To')];
    for (const plan of plans) {
      await store.save(plan, { base: null });
      await store.keepPicture(plan.id, logo);
    }
    const [first] = plans;
    if (!first) throw new Error('No plan');
    await store.keepPicture(first.id, map);
    const counted = (started: number): FollowUpRow => ({
      ...{ quarter: '2026-1', agreement: 'aftale-01', workplace: 'sted-0001' },
      ...{ targetGroup: 'gruppe-01', area: 'natur' },
      ...noCounts(),
      started,
    });
    await changeFigures(store, first.id, (kept) => ({ ...kept, rows: [counted(4)] }));
    const [review] = newReview(first, 'Medlem', { now: nextMoment(), newId: nextId });
    await store.reviewing.keep(review);
    const before = await everything(store);
    expect(before.map(({ name }) => name)).toContain(PICTURE_LIST);
    expect(before.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['tal.csv', FIGURES_LIST]),
    );
    expect(before).toHaveLength(2 + 1 + 2 + 1 + 3);
    const file = zipFile(before);
    store.close();
    expect((await wipe()).ok).toBe(true);

    const clean = await openTab();
    expect(await everything(clean)).toEqual([]);
    expect(await takeIn(clean, file)).toContain('3 billeder');
    const byName = (files: readonly ZipPart[]) => new Map(files.map((one) => [one.name, one]));
    expect(byName(await everything(clean))).toEqual(byName(before));
    // The same again changes nothing.
    await takeIn(clean, file);
    expect(byName(await everything(clean))).toEqual(byName(before));
    // What is counted here since is never written over.
    await changeFigures(clean, first.id, (kept) => ({ ...kept, rows: [counted(5)] }));
    expect(await takeIn(clean, file)).not.toContain('tal er lagt ind');
    expect(await readFigures(clean, first.id)).toMatchObject({ figures: { rows: [counted(5)] } });
  });

  it('never puts a picture in the place of another', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await store.keepPicture(plan.id, logo);
    const file = zipFile(await everything(store));
    const own = { ...logo, mime: 'image/svg+xml', bytes: svg, alt: 'Nyt byvåben' };
    await store.keepPicture(plan.id, own);
    expect(await takeIn(store, file)).toContain('planen har et andet');
    expect(await store.pictures(plan.id)).toMatchObject({ ok: true, pictures: [own] });
  });

  it('may have been packed again, in a folder and tighter', async () => {
    const store = await openTab();
    const plan = planOf();
    await store.save(plan, { base: null });
    await store.keepPicture(plan.id, logo);
    const parts = (await everything(store)).map(({ name, content }) => ({
      name: `Alt fra sidste år/${name}`,
      content,
    }));
    await store.removePicture(plan.id, 'logo');
    const extra = { name: '__MACOSX/Alt fra sidste år/._x.json', content: 'x' };
    const file = new File([deflatedZip([...parts, extra])], 'igen.zip');
    await takeIn(store, file);
    expect(await store.pictures(plan.id)).toMatchObject({ ok: true, pictures: [logo] });
  });

  it('lets in no picture without its plan, and none that no paper could draw', async () => {
    const store = await openTab();
    const plan = planOf();
    const list = [
      { file: 'billeder/a.png', plan: plan.id, use: 'logo', mime: 'image/png', alt: '', name: '' },
      { file: 'billeder/b.png', plan: 'en-anden-plan', use: 'logo', mime: 'image/png' },
      { file: 'billeder/b.png', plan: plan.id, use: '__proto__', mime: 'image/png' },
      { file: 'billeder/b.png', plan: plan.id, use: 'kort', mime: 'text/html' },
    ];
    const file = zipFile([
      { name: 'a.json', content: JSON.stringify(plan) },
      { name: PICTURE_LIST, content: JSON.stringify({ billeder: list }) },
      { name: 'billeder/a.png', content: png.slice(0, 30) },
      { name: 'billeder/b.png', content: png },
    ]);
    expect(await takeIn(store, file)).toContain('kunne ikke læses');
    for (const id of [plan.id, 'en-anden-plan'])
      expect(await store.pictures(id)).toEqual({ ok: true, pictures: [] });
  });

  it('is none of ours where there is no plan and no review in it', async () => {
    const store = await openTab();
    const word = zipFile([{ name: 'word/document.xml', content: '<w/>' }], 'brev.docx');
    expect(await takeAllIn(store, word)).toBeNull();
    expect(await takeAllIn(store, new File(['PK\u0003\u0004 hej'], 'x.zip'))).toBeNull();
    const [whole] = [zipOf([{ name: 'a.json', content: '{}' }])];
    const cut = new File([whole.slice(5)], 'halv.zip');
    expect(await takeAllIn(store, cut)).toMatchObject({ files: [], bad: true });
  });
});
