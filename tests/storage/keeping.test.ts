import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileHandle } from '../../src/storage/drive-file.ts';
import type { Keeping } from '../../src/storage/keeping.ts';
import { askToLast, holdsWork } from '../../src/storage/lasting.ts';
import type { Store } from '../../src/storage/index.ts';
import { freshWorld, openTab, planOf, saved, typed } from './world.ts';

beforeEach(() => void freshWorld());

/** A file on a drive that can be taken away, written in by others, and refuse. */
class Drive implements FileHandle {
  readonly name = 'odense.nyttestrategi.json';
  lies = '';
  changed = 0;
  permission: PermissionState = 'granted';
  error: DOMException | null = null;
  aborted = 0;

  writtenBy(text: string): void {
    this.lies = text;
    this.changed += 1;
  }
  queryPermission = () => Promise.resolve(this.permission);
  getFile = () =>
    Promise.resolve({ lastModified: this.changed, text: () => Promise.resolve(this.lies) });
  createWritable = () => {
    let draft = '';
    return Promise.resolve({
      write: (text: string) => {
        if (this.error) return Promise.reject(this.error);
        draft = text;
        return Promise.resolve();
      },
      close: () => {
        this.writtenBy(draft);
        return Promise.resolve();
      },
      abort: () => {
        this.aborted += 1;
        return Promise.resolve();
      },
    });
  };
}

/** The database keeps handles as the browser does; the small one of these tests cannot, and keeps this one for them. */
async function keepingWith(store: Store, handle: FileHandle, edition: string): Promise<Keeping> {
  const keeping = await store.keeping();
  if (!keeping) throw new Error('no keeping');
  const kept = {
    key: `drev:${edition}`,
    handle,
    seen: null as number | null,
    revision: null as string | null,
  };
  return {
    ...keeping,
    driveFile: () => Promise.resolve({ ...kept }),
    async writeFile(chosen, plan) {
      const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        record: { handle?: unknown },
      ) {
        if (record.handle) Object.assign(kept, record);
        return put.call(this, record.handle ? { ...record, handle: {} } : record);
      });
      const written = await keeping.writeFile(chosen, plan);
      spy.mockRestore();
      return written;
    },
  };
}

describe('a file on the drive', () => {
  const plan = typed(planOf(), 'først');

  async function begin() {
    const store = await openTab();
    const drive = new Drive();
    const keeping = await keepingWith(store, drive, plan.edition);
    const write = async (mine = plan) => {
      const chosen = await keeping.driveFile(plan.edition);
      if (!chosen) throw new Error('no file');
      return keeping.writeFile(chosen, mine);
    };
    return { store, drive, keeping, write };
  }

  it('is written whole, and counts as a copy', async () => {
    const { drive, keeping, write } = await begin();
    expect(await keeping.lastFile(plan.edition)).toBeNull();
    expect(await write()).toMatchObject({ ok: true });
    expect(JSON.parse(drive.lies)).toEqual(plan);
    expect(await keeping.lastFile(plan.edition)).toMatchObject({ revision: plan.revision.id });
    const next = saved(plan, 'så');
    expect(await write(next)).toMatchObject({ ok: true });
    expect(JSON.parse(drive.lies)).toEqual(next);
  });

  it('is not written over when somebody else has written in it', async () => {
    const { drive, write } = await begin();
    await write();
    const theirs = JSON.stringify(saved(plan, 'kollegaens'));
    drive.writtenBy(theirs);
    expect(await write(saved(plan, 'mit'))).toMatchObject({ ok: false, reason: 'changed' });
    expect(drive.lies).toBe(theirs);
    drive.writtenBy('ikke en plan');
    expect(await write(saved(plan, 'mit'))).toMatchObject({ ok: false, reason: 'changed' });
  });

  it('that was only touched, or copied back, is still ours', async () => {
    const { drive, write } = await begin();
    await write();
    const earlier = drive.lies;
    const next = saved(plan, 'så');
    await write(next);
    drive.writtenBy(drive.lies);
    expect(await write(saved(next, 'igen'))).toMatchObject({ ok: true });
    drive.writtenBy(earlier);
    expect(await write(saved(next, 'og igen'))).toMatchObject({ ok: true });
  });

  it.each([
    ['NotAllowedError', 'asking'],
    ['NotFoundError', 'gone'],
    ['QuotaExceededError', 'broken'],
  ])('that fails with %s says so, stays as it was, and is written later', async (name, reason) => {
    const { drive, keeping, write } = await begin();
    await write();
    const before = drive.lies;
    drive.error = new DOMException('made up', name);
    const next = saved(plan, 'så');
    expect(await write(next)).toMatchObject({ ok: false, reason });
    expect(drive.aborted).toBe(1);
    expect(drive.lies).toBe(before);
    expect(await keeping.lastFile(plan.edition)).toMatchObject({ revision: plan.revision.id });
    drive.error = null;
    expect(await write(next)).toMatchObject({ ok: true });
  });

  it('waits for permission rather than asking for it by itself', async () => {
    const { drive, write } = await begin();
    drive.permission = 'prompt';
    expect(await write()).toMatchObject({ ok: false, reason: 'asking' });
    expect(drive.lies).toBe('');
  });
});

describe('the browser’s promise to keep what lies here', () => {
  function browser(answer: boolean) {
    const asked = vi.fn(() => Promise.resolve(answer));
    vi.stubGlobal('navigator', {
      storage: {
        persisted: () => Promise.resolve(answer && asked.mock.calls.length > 0),
        persist: asked,
      },
    });
    return asked;
  }
  const some = () => {
    const plan = planOf();
    const answer = { value: 'x', revision: 1 };
    return { ...plan, answers: { a: answer, b: answer, c: answer } };
  };

  it('is asked for when a plan holds real work, and not before', async () => {
    const asked = browser(true);
    const keeping = await (await openTab()).keeping();
    expect(await keeping?.last(typed(planOf(), 'x'))).toBe('unasked');
    expect(asked).not.toHaveBeenCalled();
    expect(await keeping?.last(some())).toBe('kept');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is asked for once, whatever the answer', async () => {
    const asked = browser(false);
    const keeping = await (await openTab()).keeping();
    expect(await keeping?.last(some())).toBe('refused');
    expect(await keeping?.last(some())).toBe('refused');
    expect(await (await (await openTab()).keeping())?.last(some())).toBe('refused');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is waited for no longer while the reader lets the question stand', async () => {
    browser(true).mockReturnValue(Promise.race([]));
    vi.useFakeTimers();
    try {
      const answer = askToLast();
      await vi.runAllTimersAsync();
      expect(await answer).toBe('unasked');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is unknown where the browser cannot be asked', async () => {
    vi.stubGlobal('navigator', {});
    const keeping = await (await openTab()).keeping();
    expect(await keeping?.last(some())).toBe('unknown');
  });

  it('counts answers that were cleared as no work', () => {
    const answer = { value: null, revision: 1 };
    expect(holdsWork({ ...planOf(), answers: { a: answer, b: answer, c: answer } })).toBe(false);
    expect(holdsWork(some())).toBe(true);
  });
});
