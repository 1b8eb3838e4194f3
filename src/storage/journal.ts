/**
 * What is edited but not yet committed, written synchronously so that it survives a killed tab.
 *
 * An entry is the whole plan: at 500 kB it costs three milliseconds, and a whole plan can be
 * replayed, compared and rescued by itself, which a list of changes cannot. Each writer (one page
 * in one tab) has an entry of its own per edition, so that two tabs never write over each other.
 */
import { readFile, type Plan } from '../core/index.ts';
import { keysOf, type SmallStorage } from './local.ts';
import { failure } from './problem.ts';
import { rootOf } from './space.ts';

/** Characters; above it the journal steps aside and edits are committed at once instead. */
const LIMIT = 1_500_000;
/** Stands after the batch in an entry's first line; the plan is the rest. */
const KEEP = ' keep';

export type JournalResult =
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
  batch: string;
  keep: boolean;
  content: ReturnType<typeof readFile>;
};

export type Journal = {
  /** Writes the plan as it stands; `batch` is the revision it will be committed as. */
  write(plan: Plan, batch: string, options?: { keep: boolean }): JournalResult;
  /** Keeps a committed plan here too, unless this writer's entry is of a later batch. */
  hold(plan: Plan): void;
  /** Drops this writer's entry; with `batch`, only if it belongs to it (a newer one stays). */
  clear(edition: string, batch?: string): void;
  /** Drops every writer's entries for the edition. */
  drop(edition: string): void;
  /** Every writer's entries, newest first. */
  entries(): JournalEntry[];
  /** Drops an entry, unless its writer has written in it since it was read. */
  settle(entry: JournalEntry): void;
};

/** A journal in `storage`, under keys that begin with `root`; with no storage, every write says so. */
export function createJournal(
  storage: SmallStorage | null,
  writer: string,
  root = rootOf('own'),
): Journal {
  const prefix = `${root}:journal:`;
  const keyOf = (edition: string) => `${prefix}${edition}:${writer}`;
  const quietly = (work: (storage: SmallStorage) => void) => {
    try {
      if (storage) work(storage);
    } catch {
      // What cannot be dropped is found again, recognised by its revision and dropped then.
    }
  };
  const write = (plan: Plan, batch: string, { keep = false } = {}): JournalResult => {
    if (!storage) return { ok: false, reason: 'missing', detail: 'no localStorage' };
    const text = `${batch}${keep ? KEEP : ''}\n${JSON.stringify(plan)}`;
    if (text.length > LIMIT) {
      return { ok: false, reason: 'too-large', detail: `${text.length} characters` };
    }
    try {
      storage.setItem(keyOf(plan.edition), text);
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
        const { batch } = headOf(local.getItem(keyOf(plan.edition)) ?? '');
        if (batch === '' || plan.revision.parents.includes(batch)) write(plan, plan.revision.id);
      });
    },
    clear(edition, batch) {
      quietly((local) => {
        const key = keyOf(edition);
        const held = headOf(local.getItem(key) ?? '').batch;
        if (batch === undefined || batch === held) local.removeItem(key);
      });
    },
    drop(edition) {
      quietly((local) => {
        for (const key of keysOf(local, `${prefix}${edition}:`)) local.removeItem(key);
      });
    },
    entries() {
      const found: JournalEntry[] = [];
      quietly((local) => {
        for (const key of keysOf(local, prefix)) {
          found.push(read(key, prefix, local.getItem(key) ?? ''));
        }
      });
      return found.sort((a, b) => changedAt(b).localeCompare(changedAt(a)));
    },
    settle(entry) {
      quietly((local) => {
        if (local.getItem(entry.key) === entry.text) local.removeItem(entry.key);
      });
    },
  };
}

function read(key: string, prefix: string, text: string): JournalEntry {
  const edition = key.slice(prefix.length).split(':')[0] ?? '';
  const content = readFile(text.slice(text.indexOf('\n') + 1));
  return { key, edition, text, content, ...headOf(text) };
}

function headOf(text: string): { batch: string; keep: boolean } {
  const head = text.slice(0, Math.max(text.indexOf('\n'), 0));
  const keep = head.endsWith(KEEP);
  return { batch: keep ? head.slice(0, -KEEP.length) : head, keep };
}

function changedAt({ content }: JournalEntry): string {
  return content.ok && content.kind === 'plan' ? content.plan.changed : '';
}
