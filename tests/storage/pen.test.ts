import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPen, type Pen, type PenState } from '../../src/storage/index.ts';
import { nextId } from './world.ts';

const pens: Pen[] = [];
afterEach(() => {
  for (const pen of pens.splice(0)) pen.close();
  vi.unstubAllGlobals();
});

type Tab = { pen: Pen; seen: PenState[]; saved: string[] };

/** A tab with the edition open; what it has not saved is saved by `flush`. */
function tab(edition: string, flush: () => Promise<unknown> = () => Promise.resolve()): Tab {
  const seen: PenState[] = [];
  const saved: string[] = [];
  const pen = createPen({
    space: 'own',
    edition,
    onChange: (state) => seen.push(state),
    flush: async () => {
      await flush();
      saved.push('saved');
    },
    patience: 300,
  });
  if (!pen) throw new Error('no locks');
  pens.push(pen);
  return { pen, seen, saved };
}
const is = (one: Tab, state: PenState) =>
  vi.waitFor(() => {
    expect(one.pen.state).toBe(state);
  });

describe('the pen', () => {
  it('lies free until somebody writes, and then is that tab’s alone', async () => {
    const edition = nextId();
    const [a, b] = [tab(edition), tab(edition)];
    expect([a.pen.state, b.pen.state]).toEqual(['free', 'free']);
    await a.pen.use();
    expect(a.pen.state).toBe('mine');
    await is(b, 'theirs');
    await b.pen.use();
    expect(b.pen.state).toBe('theirs');
    const late = tab(edition);
    await is(late, 'theirs');
  });

  it('is had by one of many that reach for it at once', async () => {
    const edition = nextId();
    const tabs = Array.from({ length: 6 }, () => tab(edition));
    await Promise.all(tabs.map(({ pen }) => pen.use()));
    expect(tabs.filter(({ pen }) => pen.state === 'mine')).toHaveLength(1);
    for (const each of tabs) if (each.pen.state !== 'mine') await is(each, 'theirs');
  });

  it('is handed on when it is asked for, after what was written is saved', async () => {
    const edition = nextId();
    let release = (): void => undefined;
    const saving = new Promise<void>((resolve) => {
      release = resolve;
    });
    const a = tab(edition, () => saving);
    const b = tab(edition);
    await a.pen.use();
    await is(b, 'theirs');
    const taken = b.pen.take();
    await is(a, 'theirs');
    expect(b.pen.state).toBe('theirs');
    release();
    await taken;
    expect(a.saved).toEqual(['saved']);
    expect(b.pen.state).toBe('mine');
    expect(a.pen.state).toBe('theirs');
  });

  it('is taken from a tab that does not answer', async () => {
    const edition = nextId();
    const a = tab(
      edition,
      () =>
        new Promise<never>(() => {
          // Never.
        }),
    );
    const b = tab(edition);
    await a.pen.use();
    await is(b, 'theirs');
    await b.pen.take();
    expect(b.pen.state).toBe('mine');
    await is(a, 'theirs');
    b.pen.close();
    await is(a, 'free');
  });

  it('lies free again when it is laid down, and when its tab is closed', async () => {
    const edition = nextId();
    const [a, b] = [tab(edition), tab(edition)];
    await a.pen.use();
    await is(b, 'theirs');
    a.pen.lay();
    expect(a.pen.state).toBe('free');
    await is(b, 'free');
    await b.pen.use();
    await is(a, 'theirs');
    b.pen.close();
    await is(a, 'free');
  });

  it('of one plan is not that of another, nor that of the example', async () => {
    const edition = nextId();
    const [a, b] = [tab(edition), tab(nextId())];
    await a.pen.use();
    await b.pen.use();
    expect([a.pen.state, b.pen.state]).toEqual(['mine', 'mine']);
    const example = createPen({
      space: 'example',
      edition,
      onChange: () => undefined,
      flush: () => Promise.resolve(),
    });
    if (example) pens.push(example);
    await example?.use();
    expect(example?.state).toBe('mine');
  });

  it('is none where the browser has no locks', () => {
    vi.stubGlobal('navigator', {});
    expect(
      createPen({
        space: 'own',
        edition: nextId(),
        onChange: () => undefined,
        flush: () => Promise.resolve(),
      }),
    ).toBeNull();
  });
});
