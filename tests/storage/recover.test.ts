import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from '../../src/storage/journal.ts';
import * as reader from '../../src/storage/reader.ts';
import {
  breakWrites,
  FakeStorage,
  freshWorld,
  nextId,
  openTab,
  planOf,
  putRaw,
  saved,
  stored,
  textIn,
  typed,
  type World,
} from './world.ts';

let world: World;
beforeEach(() => {
  world = freshWorld();
});

/** A tab that wrote this in its journal and was killed. */
function killedWith(plan: Parameters<typeof typed>[0], batch = nextId()): void {
  createJournal(world.local, nextId()).write(plan, batch);
}
const journals = () => [...world.local.entries.keys()].filter((key) => key.includes('journal'));

describe('a journal', () => {
  it('holds the plan as it stands, one entry per writer and edition', () => {
    const plan = planOf();
    const [mine, other] = [createJournal(world.local, 'a'), createJournal(world.local, 'b')];
    mine.write(typed(plan, 'et'), 'batch-1');
    const latest = typed(plan, 'to');
    mine.write(latest, 'batch-1');
    other.write(typed(plan, 'tre'), 'batch-2');
    expect(journals()).toHaveLength(2);
    expect(mine.entries(reader).map(({ batch }) => batch)).toEqual(['batch-2', 'batch-1']);
    mine.clear(plan.edition, 'batch-0');
    expect(journals()).toHaveLength(2);
    mine.clear(plan.edition, 'batch-1');
    expect(other.entries(reader).map(({ batch }) => batch)).toEqual(['batch-2']);
    mine.drop(plan.edition);
    expect(journals()).toEqual([]);
  });

  it('says when it is full, missing or the plan too large, and keeps what it had', () => {
    const plan = planOf();
    const journal = createJournal(world.local, 'a');
    expect(journal.write(plan, 'batch-1')).toEqual({ ok: true });
    expect(journal.write(typed(plan, 'x'.repeat(2_600_000)), 'batch-2')).toMatchObject({
      ok: false,
      reason: 'too-large',
    });
    world.local.quota = 10;
    expect(journal.write(plan, 'batch-3')).toMatchObject({ ok: false, reason: 'full' });
    expect(journal.entries(reader)).toMatchObject([{ batch: 'batch-1' }]);
    expect(createJournal(null, 'a').write(plan, 'b')).toMatchObject({ reason: 'missing' });
  });

  it('never throws over a storage that is denied after all', () => {
    const denied = new FakeStorage();
    vi.spyOn(denied, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    vi.spyOn(denied, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const journal = createJournal(denied, 'a');
    expect(journal.write(planOf(), 'b')).toMatchObject({ ok: false, reason: 'missing' });
    journal.clear('x', 'y');
    expect(journal.entries(reader)).toEqual([]);
  });

  it('entry written in after it was read is not dropped', () => {
    const plan = planOf();
    const journal = createJournal(world.local, 'a');
    journal.write(plan, 'batch-1');
    const [entry] = journal.entries(reader);
    journal.write(typed(plan, 'mere'), 'batch-1');
    if (entry) journal.settle(entry);
    expect(journals()).toHaveLength(1);
  });
});

describe('opening the store after a killed tab', () => {
  it('brings the journal in, once', async () => {
    const plan = planOf();
    await (await openTab()).save(plan, { base: null });
    const edited = saved(plan, 'sidste ord');
    killedWith(edited);

    const next = await openTab();
    expect(next.recovered).toEqual([{ edition: plan.edition, outcome: 'replayed' }]);
    expect(await stored(next, plan.edition)).toEqual(edited);
    expect(journals()).toEqual([]);
    expect((await openTab()).recovered).toEqual([]);
  });

  it('brings in a plan that was never saved', async () => {
    const plan = typed(planOf(), 'helt ny');
    killedWith(plan, plan.revision.id);
    expect(await (await openTab()).list()).toMatchObject({ plans: [{ edition: plan.edition }] });
  });

  it('knows what is in the store already, by the revision or by the batch it was saved as', async () => {
    const plan = planOf();
    const first = saved(plan, 'et');
    const second = saved(first, 'to');
    const store = await openTab();
    await store.save(second, { base: null });
    const unnamed = { ...first, revision: { ...first.revision, id: nextId() } };
    killedWith(unnamed, second.revision.id);
    killedWith(unnamed, first.revision.id);
    killedWith(first);
    const next = await openTab();
    expect(next.recovered).toEqual([]);
    expect(journals()).toEqual([]);
    expect(await stored(next, plan.edition)).toEqual(second);
    expect(await next.restorePoints()).toEqual({ ok: true, points: [] });
  });

  it('puts aside what does not follow from the stored plan, and overwrites nothing', async () => {
    const plan = planOf();
    const store = await openTab();
    await store.save(plan, { base: null });
    const theirs = saved(plan, 'deres');
    await store.save(theirs, { base: plan.revision.id });
    killedWith(saved(plan, 'mit'));

    const next = await openTab();
    expect(next.recovered).toEqual([{ edition: plan.edition, outcome: 'aside' }]);
    expect(await stored(next, plan.edition)).toEqual(theirs);
    const points = await next.restorePoints(plan.edition);
    const aside = await next.openRestorePoint(points.ok ? (points.points[0]?.key ?? '') : '');
    expect(aside.ok && textIn(aside.plan)).toBe('mit');
    expect(journals()).toEqual([]);
  });

  it('takes the newest of two killed tabs, and puts the other aside', async () => {
    const plan = planOf();
    await (await openTab()).save(plan, { base: null });
    killedWith(saved(plan, 'først'));
    killedWith(saved(plan, 'sidst'));
    const next = await openTab();
    expect(next.recovered.map(({ outcome }) => outcome)).toEqual(['replayed', 'aside']);
    expect(textIn(await stored(next, plan.edition))).toBe('sidst');
  });

  it('puts nothing aside that says the same as the stored plan', async () => {
    const plan = planOf();
    const same = typed(plan, 'ens');
    await (
      await openTab()
    ).save({ ...same, revision: { id: nextId(), parents: [] } }, { base: null });
    killedWith(same);
    expect((await openTab()).recovered).toEqual([]);
    expect(journals()).toEqual([]);
  });

  it('does not raise a removed plan, but keeps what was typed in it', async () => {
    const plan = planOf();
    const store = await openTab();
    await store.save(plan, { base: null });
    await store.remove(plan.edition);
    killedWith(saved(plan, 'for sent'));
    const next = await openTab();
    expect(next.recovered).toMatchObject([{ outcome: 'aside' }]);
    expect(await next.list()).toMatchObject({ plans: [] });
  });

  it('keeps a whole journal beside a damaged record', async () => {
    const plan = planOf();
    await openTab();
    await putRaw('plans', { key: plan.edition, revision: 'r', text: '{"for' } as { key: string });
    killedWith(saved(plan, 'hel'));
    expect((await openTab()).recovered).toMatchObject([{ outcome: 'aside' }]);
  });

  it('keeps a damaged journal as it lies, and leaves a newer one to the newer site', async () => {
    const plan = planOf();
    world.local.setItem(`nyttestrategi:journal:${plan.edition}:a`, 'batch\n{"format":"nyttestr');
    const newer = `batch\n${JSON.stringify({ ...plan, version: 9 })}`;
    world.local.setItem(`nyttestrategi:journal:${plan.edition}:b`, newer);
    world.local.setItem('nyttestrategi:journal:', '');
    const store = await openTab();
    expect(store.recovered).toEqual([{ edition: plan.edition, outcome: 'aside' }]);
    expect(await store.restorePoints()).toMatchObject({
      points: [{ reason: 'unsaved', title: null }],
    });
    expect([...world.local.entries.values()]).toEqual([newer]);
  });

  it('loads the edits that a full store would not take, and saves them when it can', async () => {
    const plan = planOf();
    await (await openTab()).save(plan, { base: null });
    const edited = saved(plan, 'intet må gå tabt');
    killedWith(edited);
    breakWrites('QuotaExceededError');
    const next = await openTab();
    expect(next.recovered).toEqual([{ edition: plan.edition, outcome: 'waiting' }]);
    expect(await next.load(plan.edition)).toEqual({
      ok: true,
      plan: edited,
      base: plan.revision.id,
    });
    expect(await next.list()).toMatchObject({ plans: [{ revision: edited.revision.id }] });
    expect(journals()).toHaveLength(1);

    vi.restoreAllMocks();
    const later = saved(edited, 'og mere til');
    expect(await next.save(edited, { base: plan.revision.id })).toMatchObject({ ok: true });
    expect(await next.save(later, { base: edited.revision.id })).toMatchObject({ ok: true });
    expect(await stored(next, plan.edition)).toEqual(later);
    expect((await openTab()).recovered).toEqual([]);
    expect(journals()).toEqual([]);
  });

  it('tells the other tabs what it brought in', async () => {
    const plan = planOf();
    const other = await openTab();
    await other.save(plan, { base: null });
    const heard: unknown[] = [];
    other.onChange((change) => heard.push(change));
    const edited = saved(plan, 'x');
    killedWith(edited);
    await openTab();
    await vi.waitFor(() => {
      expect(heard).toEqual([{ edition: plan.edition, revision: edited.revision.id }]);
    });
  });
});
