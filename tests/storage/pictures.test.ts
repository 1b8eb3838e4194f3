/** Pictures lie beside the plans: by lineage and use, whole, and without a plan being touched. */
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshWorld, openTab } from './world.ts';

beforeEach(() => {
  freshWorld();
});

const bytes = (...values: number[]) => Uint8Array.from(values);
const logo = {
  use: 'logo',
  mime: 'image/png',
  bytes: bytes(1, 2, 3),
  alt: 'Byvåben',
  name: 'logo.png',
};

describe('a picture', () => {
  it('is there again in the next tab, as it was chosen', async () => {
    await (await openTab()).keepPicture('plan-a', logo);
    const read = await (await openTab()).pictures('plan-a');
    expect(read).toMatchObject({ ok: true, pictures: [logo] });
  });

  it('belongs to one lineage, and takes the place of the one for the same use', async () => {
    const store = await openTab();
    await store.keepPicture('plan-a', logo);
    await store.keepPicture('plan-b', { ...logo, alt: 'Et andet' });
    await store.keepPicture('plan-a', { ...logo, bytes: bytes(9), alt: 'Nyt byvåben' });
    await store.keepPicture('plan-a', { ...logo, use: 'kort' });
    const read = await store.pictures('plan-a');
    expect(read.ok && read.pictures.map(({ use, alt }) => [use, alt])).toEqual([
      ['kort', 'Byvåben'],
      ['logo', 'Nyt byvåben'],
    ]);
  });

  it('has another hash when one byte is another', async () => {
    const store = await openTab();
    await store.keepPicture('plan-a', logo);
    await store.keepPicture('plan-a', { ...logo, use: 'x', bytes: bytes(1, 2, 4) });
    await store.keepPicture('plan-a', { ...logo, use: 'y' });
    const read = await store.pictures('plan-a');
    const [first, other, same] = read.ok ? read.pictures.map(({ hash }) => hash) : [];
    expect(same).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is gone when it is removed, and can be kept again', async () => {
    const store = await openTab();
    await store.keepPicture('plan-a', logo);
    await store.removePicture('plan-a', 'logo');
    expect(await store.pictures('plan-a')).toEqual({ ok: true, pictures: [] });
    await store.keepPicture('plan-a', logo);
    expect(await store.pictures('plan-a')).toMatchObject({ pictures: [logo] });
  });

  it('is left out when it does not lie as it was written', async () => {
    const store = await openTab();
    await store.keepPicture('plan-a', logo);
    const database = await openDB('nyttestrategi');
    const record: unknown = await database.get('pictures', 'plan-a/logo');
    await database.put('pictures', { ...(record as object), bytes: bytes(1, 2, 9) });
    database.close();
    expect(await store.pictures('plan-a')).toEqual({ ok: true, pictures: [] });
  });

  it('is kept for as long as the page lives where nothing is kept on disk', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const denied = await openTab();
    expect(denied.state).toBe('memory');
    await denied.keepPicture('plan-a', logo);
    expect(await denied.pictures('plan-a')).toMatchObject({ pictures: [logo] });
  });
});

describe('a database from before there were pictures', () => {
  it('gets room for them, and keeps every plan', async () => {
    const old = await openDB('nyttestrategi', 1, {
      upgrade(database) {
        for (const kind of ['plans', 'restorePoints', 'meta']) {
          database.createObjectStore(kind, { keyPath: 'key' });
        }
      },
    });
    await old.put('plans', { key: 'e-1', text: 'som den lå' });
    old.close();
    const store = await openTab();
    expect(store.state).toBe('disk');
    expect(await store.rawText('e-1')).toEqual({ ok: true, text: 'som den lå' });
    expect(await store.keepPicture('plan-a', logo)).toEqual({ ok: true });
    expect(await store.pictures('plan-a')).toMatchObject({ pictures: [logo] });
  });
});
