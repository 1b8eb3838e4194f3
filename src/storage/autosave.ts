/** The little machine between someone typing and the store. */
import { stampRevision, type Plan } from '../core/index.ts';
import type { Autosave, AutosaveOptions, Clock, SaveState } from './save-state.ts';
import { newId as randomId, now } from './stamp.ts';

const realClock: Clock = {
  now,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function createAutosave(options: AutosaveOptions): Autosave {
  const { store, clock = realClock, newId = randomId, delay = 400, onFollow } = options;
  const { edition } = options.plan;
  const listeners = new Set<(state: SaveState) => void>();

  let plan = options.plan;
  let base = options.base;
  /** The revision the next edit stands on: the last one that has left this machine's hands. */
  let ground = plan.revision;
  /** Saved states that this machine made and no file carries: nobody else can come from them. */
  const passing = new Set<string>();
  /** The revision that edits since then gather under. */
  let batch: string | null = null;
  /** What the journal has called the contents since `base`, oldest first: another tab may bring one in. */
  let marks: string[] = [];
  let lastEdited = plan;
  let dirty = false;
  let safe = true;
  let replacing = false;
  let flight: Promise<void> | null = null;
  let again = false;
  let timers: (() => void)[] = [];
  let state: SaveState = { is: 'saved', at: plan.changed, where: store.state };

  const become = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener(state);
  };
  const isHeld = () =>
    state.is === 'failed' && (state.reason === 'conflict' || state.reason === 'removed');
  const isIdle = () => !dirty && flight === null && state.is === 'saved';
  const calm = () => {
    for (const callOff of timers) callOff();
    timers = [];
  };

  /** Puts the plan in the journal under a name of its own. */
  function journal(mark: string) {
    dirty = true;
    marks.push(mark);
    const named = { ...plan, revision: { ...plan.revision, id: mark } };
    safe = store.journal.write(named, plan.revision.id, { keep: replacing }).ok;
  }

  /** Puts the plan on the ground, under the open batch, and in the journal. */
  function write(edited: Plan) {
    batch ??= newId();
    const id = batch;
    const parents = ground.parents.filter((parent) => parent === base || !passing.has(parent));
    const on = { ...edited, revision: { id: ground.id, parents } };
    plan = stampRevision(on, { now: clock.now(), newId: () => id });
    passing.add(id);
    journal(newId());
  }

  /** What is edited from now on is another revision than this one. */
  function seal() {
    ground = plan.revision;
    batch = null;
  }

  /** Stands on the stored revision from now on. */
  function standOn(stored: Plan) {
    base = stored.revision.id;
    ground = stored.revision;
    batch = null;
    marks = [];
    replacing = false;
  }

  function takeOver(stored: Plan) {
    standOn(stored);
    plan = lastEdited = stored;
    dirty = false;
    calm();
    store.journal.clear(edition);
    become({ is: 'saved', at: stored.changed, where: store.state });
  }

  function follow(stored: Plan) {
    takeOver(stored);
    onFollow?.(stored);
  }

  function schedule() {
    if (!safe) {
      void commit();
      return;
    }
    const [quiet, limit] = timers;
    quiet?.();
    timers = [
      clock.after(delay, () => void commit()),
      limit ?? clock.after(delay * 5, () => void commit()),
    ];
  }

  /** Commits what there is; one save at a time, and another after it for what came meanwhile. */
  function commit(): Promise<void> {
    calm();
    if (flight === null && (!dirty || isHeld())) return Promise.resolve();
    again = true;
    flight ??= run();
    return flight;
  }

  async function run() {
    try {
      while (again && dirty && !isHeld()) {
        again = false;
        await saveOnce();
      }
    } finally {
      again = false;
      flight = null;
    }
  }

  async function saveOnce() {
    seal();
    dirty = false;
    const sealed = plan;
    const known = marks.length;
    if (state.is !== 'failed') become({ is: 'saving', safe });
    const result = await (replacing
      ? store.replace(sealed, { base })
      : store.save(sealed, { base }));
    const edited = plan !== sealed;
    if (result.ok) {
      replacing = false;
      base = sealed.revision.id;
      marks = marks.slice(known);
      become(edited ? { is: 'unsaved', safe } : { is: 'saved', at: result.at, where: store.state });
    } else {
      dirty = true;
      if (result.reason === 'conflict') meet(result.stored, edited ? null : sealed);
      else become({ is: 'failed', reason: result.reason, detail: result.detail, safe });
    }
  }

  /** Something else lies in the store. It may be of this plan's own line, brought in by another tab. */
  function meet(stored: Plan, unedited: Plan | null) {
    const latest = marks.at(-1);
    const { id, parents } = stored.revision;
    if (id === latest) {
      takeOver(stored);
    } else if (marks.includes(id)) {
      standOn(stored);
      write(plan);
      again = true;
    } else if (
      (latest !== undefined && parents.includes(latest)) ||
      (unedited && parents.includes(unedited.revision.id))
    ) {
      follow(stored);
    } else {
      become({ is: 'failed', reason: 'conflict', stored, safe });
    }
  }

  async function keepMine(stored: Plan | null) {
    base = stored?.revision.id ?? null;
    if (stored) {
      const { id, parents } = plan.revision;
      const both = [...new Set([id, ...parents, ...stored.revision.parents])];
      ground = { id: stored.revision.id, parents: both };
      batch = null;
    }
    replacing = stored !== null;
    write(plan);
    become({ is: 'saving', safe });
    await commit();
  }

  async function takeTheirs(stored: Plan | null) {
    let aside: Plan;
    do {
      aside = plan;
      const kept = await store.setAside(aside);
      if (!kept.ok) {
        become({ is: 'failed', reason: kept.reason, detail: kept.detail, safe });
        return;
      }
    } while (aside !== plan);
    if (stored) {
      const latest = await store.load(edition);
      follow(latest.ok ? latest.plan : stored);
    } else {
      dirty = false;
      store.journal.clear(edition);
    }
  }

  const unhear = store.onChange((change) => {
    if (change.edition !== edition || change.revision === base || !isIdle()) return;
    if (change.revision === null) {
      become({ is: 'failed', reason: 'removed', detail: edition, safe });
      return;
    }
    void store.load(edition).then((loaded) => {
      if (loaded.ok && loaded.base !== base && isIdle()) follow(loaded.plan);
    });
  });

  if (base !== plan.revision.id) {
    journal(plan.revision.id);
    state = { is: 'unsaved', safe };
    schedule();
  }

  return {
    get plan() {
      return plan;
    },
    get state() {
      return state;
    },
    edit(edited) {
      if (edited === lastEdited) return;
      lastEdited = edited;
      write(edited);
      if (state.is === 'failed') become({ ...state, safe });
      else if (flight === null) become({ is: 'unsaved', safe });
      if (!isHeld()) schedule();
    },
    async flush() {
      if (dirty || flight) await commit();
      return state;
    },
    forFile() {
      seal();
      passing.delete(plan.revision.id);
      return plan;
    },
    async settle(choice) {
      if (state.is !== 'failed' || !isHeld()) return state;
      const stored = state.reason === 'conflict' ? state.stored : null;
      await (choice === 'mine' ? keepMine(stored) : takeTheirs(stored));
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
    close() {
      calm();
      unhear();
      listeners.clear();
    },
  };
}
