import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/index.ts';
import {
  bringIn,
  createAutosave,
  type Autosave,
  type RestorePoint,
  type Store,
} from '../../src/storage/index.ts';
import { freshWorld, nextMoment, openTab, planOf, saved, textIn, typed } from './world.ts';

beforeEach(() => void freshWorld());

async function pointsOf(store: Store, { edition }: Plan): Promise<RestorePoint[]> {
  const listed = await store.restorePoints(edition);
  if (!listed.ok) throw new Error(listed.detail);
  return listed.points;
}

/** Types in the plan and saves it, so many times, as someone who works on. */
async function workOn(autosave: Autosave, times: number, word: string): Promise<Plan> {
  for (let time = 0; time < times; time += 1) {
    autosave.edit(typed(autosave.plan, `${word} ${String(time)}`));
    await autosave.flush();
  }
  autosave.close();
  return autosave.plan;
}

describe('a state with a name', () => {
  it('is kept as it was, whatever comes after', async () => {
    const store = await openTab({ now: nextMoment });
    let plan = typed(planOf(), 'som vi sendte den');
    await store.save(plan, { base: null });
    const kept = await store.keepPoint(plan, 'Sendt i høring');
    for (let at = 0; at < 25; at += 1) {
      const next = saved(plan, `nr. ${String(at)}`);
      await store.replace(next, { base: plan.revision.id });
      plan = next;
    }
    const points = await pointsOf(store, plan);
    expect(points).toHaveLength(11);
    expect(points.at(-1)).toMatchObject({ reason: 'named', name: 'Sendt i høring' });
    const opened = await store.openRestorePoint(kept.ok ? kept.key : '');
    expect(opened.ok && textIn(opened.plan)).toBe('som vi sendte den');
  });

  it('can be given another, and a state put aside by itself is kept once it has one', async () => {
    const store = await openTab({ now: nextMoment });
    const plan = typed(planOf(), 'først');
    await store.setAside(plan);
    const [point] = await pointsOf(store, plan);
    expect(await store.renamePoint(point?.key ?? '', 'Før mødet')).toEqual({ ok: true });
    for (let at = 0; at < 12; at += 1) await store.setAside(saved(plan, String(at)));
    const points = await pointsOf(store, plan);
    expect(points).toHaveLength(11);
    expect(points.at(-1)).toMatchObject({ reason: 'named', name: 'Før mødet' });
  });

  it('keeps it when the file it came of is fetched again', async () => {
    const store = await openTab({ now: nextMoment });
    const plan = typed(planOf(), 'som vi sendte den');
    await store.save(plan, { base: null });
    await store.noteFile(plan);
    const [point] = await pointsOf(store, plan);
    await store.renamePoint(point?.key ?? '', 'Sendt i høring');
    await store.noteFile(plan);
    const names = (await pointsOf(store, plan)).map(({ reason, name }) => [reason, name]);
    expect(names).toContainEqual(['named', 'Sendt i høring']);
  });

  it('that is not there cannot be given one', async () => {
    const store = await openTab();
    expect(await store.renamePoint('nothing', 'x')).toMatchObject({ ok: false, reason: 'missing' });
  });

  it('does not keep a removed plan from being put back', async () => {
    const store = await openTab();
    const plan = typed(planOf(), 'kostbar');
    await store.save(plan, { base: null });
    await store.remove(plan.edition);
    const [point] = await pointsOf(store, plan);
    await store.renamePoint(point?.key ?? '', 'Den slettede');
    expect(await store.restoreRemoved(plan.edition)).toMatchObject({ ok: true });
  });

  it('that is forgotten can be given back as it was', async () => {
    const store = await openTab();
    const plan = typed(planOf(), 'x');
    await store.keepPoint(plan, 'Navn');
    const before = await pointsOf(store, plan);
    const gone = await store.forget(before[0]?.key ?? '');
    expect(await pointsOf(store, plan)).toEqual([]);
    if (!gone.ok || !gone.forgotten) throw new Error('nothing was forgotten');
    await store.remember(gone.forgotten);
    expect(await pointsOf(store, plan)).toEqual(before);
  });
});

describe('a state that a file carries', () => {
  it('is kept once, however often it is taken out, and not counted with what was replaced', async () => {
    const store = await openTab({ now: nextMoment });
    const plan = typed(planOf(), 'sendt');
    await store.noteFile(plan);
    await store.noteFile(plan);
    for (let at = 0; at < 12; at += 1) await store.setAside(saved(plan, String(at)));
    const points = await pointsOf(store, plan);
    expect(points.filter(({ reason }) => reason === 'file')).toMatchObject([
      { revision: plan.revision.id },
    ]);
    expect(points).toHaveLength(11);
  });

  it('is let go when twenty newer files were made', async () => {
    const store = await openTab({ now: nextMoment });
    const plan = planOf();
    for (let at = 0; at < 22; at += 1) await store.noteFile(saved(plan, String(at)));
    expect(await pointsOf(store, plan)).toHaveLength(20);
  });
});

describe('what two plans both come from', () => {
  it('is the file that one sent and the other opened, however long both worked on', async () => {
    const mineAt = await openTab();
    const sent = typed(planOf(), 'sendt');
    await mineAt.save(sent, { base: null });
    const autosave = createAutosave({ store: mineAt, plan: sent, base: sent.revision.id });
    autosave.edit(typed(sent, 'i filen'));
    const file = autosave.forFile();
    await mineAt.noteFile(file);
    const mine = await workOn(autosave, 250, 'min');
    freshWorld();
    const theirsAt = await openTab();
    await bringIn(theirsAt, file);
    const opened = createAutosave({ store: theirsAt, plan: file, base: file.revision.id });
    const theirs = await workOn(opened, 250, 'deres');
    expect(await mineAt.baseOf(mine, theirs)).toEqual({ ok: true, base: file });
    expect(await theirsAt.baseOf(theirs, mine)).toEqual({ ok: true, base: file });
  });

  it('is the newest of the states that are kept', async () => {
    const store = await openTab();
    const first = planOf();
    const second = saved(first, 'to');
    await store.noteFile(first);
    await store.noteFile(second);
    const found = await store.baseOf(saved(saved(second, 'a'), 'b'), saved(second, 'c'));
    expect(found).toEqual({ ok: true, base: second });
  });

  it('is nothing when no such state is kept', async () => {
    const store = await openTab();
    const first = planOf();
    await store.noteFile(planOf());
    expect(await store.baseOf(saved(first, 'a'), saved(first, 'b'))).toEqual({
      ok: true,
      base: null,
    });
  });
});
