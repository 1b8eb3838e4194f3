/**
 * What is edited but not yet committed, written synchronously so that it survives a killed tab.
 *
 * An entry is the whole plan, which can be replayed, compared and rescued by itself, and beside it what was edited
 * since the entry was written: so a keystroke in the largest plan writes one answer. Each writer (one page in one tab)
 * has an entry of its own per edition, so that two tabs never write over each other.
 */
import type { Plan, readFile, readPlan, ReadResult } from '../core/index.ts';
import { keysOf, type SmallStorage } from './local.ts';
import { failure } from './problem.ts';
import { edited, parseSince, sinceText } from './since.ts';
import { rootOf } from './space.ts';

/** Characters; above it the journal steps aside and edits are committed at once instead. */
const LIMIT = 2_500_000;
/** What the keys of entries begin with, after the root; beside it, the key of what was edited since. */
const NAMED = ':journal:';
const sinceOf = (key: string): string => key.replace(NAMED, ':siden:');
/** Stands after the batch in an entry's first line; the plan is the rest. */
const KEEP = ' keep';

type JournalResult =
  { ok: true } | { ok: false; reason: 'missing' | 'too-large' | 'full'; detail: string };

/**
 * An entry found. `batch`: the revision that the entry's edits will be committed as, when the
 * writer lives to do it. The plan's own revision id names exactly the content of the entry.
 * `keep`: it was chosen over the stored plan, which is to be kept as a restore point.
 */
export type JournalEntry = {
  key: string;
  edition: string;
  text: string;
  /** What was edited since, as it lies; `null` when nothing lies there. */
  since: string | null;
  batch: string;
  keep: boolean;
  content: ReadResult;
};

/** What checks a text or a value whole; handed in, because it is heavy and rarely needed. */
export type Reader = { readFile: typeof readFile; readPlan: typeof readPlan };

export type Journal = {
  /** Writes the plan as it stands; `batch` is the revision it will be committed as. */
  write(plan: Plan, batch: string, options?: { keep: boolean }): JournalResult;
  /** Keeps a committed plan here too, unless this writer's entry is of a later batch. */
  hold(plan: Plan): void;
  /** Drops this writer's entry; with `batch`, only if it belongs to it (a newer one stays). */
  clear(edition: string, batch?: string): void;
  /** Drops every writer's entries for the edition. */
  drop(edition: string): void;
  /** Drops every writer's entries for every edition. */
  dropAll(): void;
  /** Whether any writer has an entry. */
  isEmpty(): boolean;
  /** Every writer's entries, newest first. */
  entries(reader: Reader): JournalEntry[];
  /** Drops an entry, unless its writer has written in it since it was read. */
  settle(entry: JournalEntry): void;
};

/** A journal in `storage`, under keys that begin with `root`; with no storage, every write says so. */
export function createJournal(
  storage: SmallStorage | null,
  writer: string,
  root = rootOf('own'),
): Journal {
  const prefix = `${root}${NAMED}`;
  const keyOf = (edition: string) => `${prefix}${edition}:${writer}`;
  /** The plans in this writer's entries. */
  const written = new Map<string, Plan>();
  const quietly = (work: (storage: SmallStorage) => void) => {
    try {
      if (storage) work(storage);
    } catch {
      // What cannot be dropped is found again, recognised by its revision and dropped then.
    }
  };
  const dropAt = (local: SmallStorage, key: string) => {
    local.removeItem(key);
    local.removeItem(sinceOf(key));
  };
  const writeSince = (local: SmallStorage, plan: Plan, batch: string, keep: boolean): boolean => {
    const key = sinceOf(keyOf(plan.edition));
    const entry = written.get(plan.edition);
    // Another tab may have brought the entry in and dropped it.
    if (!entry || local.getItem(key) === null) return false;
    const text = sinceText(entry, plan, batch, keep);
    if (text === null) return false;
    local.setItem(key, text);
    return true;
  };
  const write = (plan: Plan, batch: string, { keep = false } = {}): JournalResult => {
    if (!storage) return { ok: false, reason: 'missing', detail: 'no localStorage' };
    try {
      if (writeSince(storage, plan, batch, keep)) return { ok: true };
      const text = `${batch}${keep ? KEEP : ''}\n${JSON.stringify(plan)}`;
      if (text.length > LIMIT) {
        return { ok: false, reason: 'too-large', detail: `${text.length} characters` };
      }
      const key = keyOf(plan.edition);
      storage.setItem(key, text);
      written.set(plan.edition, plan);
      storage.setItem(sinceOf(key), '');
      return { ok: true };
    } catch (error) {
      const { reason, detail } = failure(error);
      return { ok: false, reason: reason === 'full' ? 'full' : 'missing', detail };
    }
  };
  return {
    write,
    hold(plan) {
      quietly((local) => {
        const batch = batchAt(local, keyOf(plan.edition));
        if (batch === '' || plan.revision.parents.includes(batch)) write(plan, plan.revision.id);
      });
    },
    clear(edition, batch) {
      quietly((local) => {
        const key = keyOf(edition);
        const held = batchAt(local, key);
        if (batch === undefined || batch === held) dropAt(local, key);
      });
    },
    drop(edition) {
      quietly((local) => {
        for (const key of keysOf(local, `${prefix}${edition}:`)) dropAt(local, key);
      });
    },
    dropAll() {
      quietly((local) => {
        for (const key of keysOf(local, prefix)) dropAt(local, key);
      });
    },
    isEmpty() {
      let keys: string[] = [];
      quietly((local) => {
        keys = keysOf(local, prefix);
      });
      return keys.length === 0;
    },
    entries(reader) {
      const found: JournalEntry[] = [];
      quietly((local) => {
        for (const key of keysOf(local, prefix)) {
          found.push(
            read(reader, prefix, key, local.getItem(key) ?? '', local.getItem(sinceOf(key))),
          );
        }
      });
      return found.sort((a, b) => changedAt(b).localeCompare(changedAt(a)));
    },
    settle({ key, text, since }) {
      quietly((local) => {
        if (local.getItem(key) === text && local.getItem(sinceOf(key)) === since) {
          dropAt(local, key);
        }
      });
    },
  };
}

/** The batch that the latest edits of an entry belong to; empty when there is none. */
function batchAt(local: SmallStorage, key: string): string {
  const since = parseSince(local.getItem(sinceOf(key)));
  return since?.batch ?? headOf(local.getItem(key) ?? '').batch;
}

/** An entry with what was edited since, or as it was written when that is damaged or belongs to another. */
function read(
  reader: Reader,
  prefix: string,
  key: string,
  text: string,
  lies: string | null,
): JournalEntry {
  const edition = key.slice(prefix.length).split(':')[0] ?? '';
  const content = reader.readFile(text.slice(text.indexOf('\n') + 1));
  const entry = { key, edition, text, since: lies, content, ...headOf(text) };
  const since = parseSince(lies);
  if (!since || !content.ok || content.kind !== 'plan') return entry;
  if (since.on !== content.plan.revision.id) return entry;
  const now = reader.readPlan(edited(content.plan, since));
  return now.ok ? { ...entry, content: now, batch: since.batch, keep: since.keep } : entry;
}

function headOf(text: string): { batch: string; keep: boolean } {
  const head = text.slice(0, Math.max(text.indexOf('\n'), 0));
  const keep = head.endsWith(KEEP);
  return { batch: keep ? head.slice(0, -KEEP.length) : head, keep };
}

function changedAt({ content }: JournalEntry): string {
  return content.ok && content.kind === 'plan' ? content.plan.changed : '';
}
