/** Where records lie: IndexedDB, or this page's memory when the browser refuses it. */

/** The kinds of record; each lies under its `key`. */
export const KINDS = [
  'plans',
  'restorePoints',
  'meta',
  'pictures',
  'reviews',
  'reviewNotes',
  'reviewed',
  'figures',
] as const;
export type Kind = (typeof KINDS)[number];
export type Kept = { key: string };

/** What a transaction may do. Await nothing else inside one, or the database closes it. */
export type Access = {
  get(kind: Kind, key: string): Promise<unknown>;
  all(kind: Kind): Promise<unknown[]>;
  keys(kind: Kind): Promise<string[]>;
  put(kind: Kind, record: Kept): Promise<void>;
  delete(kind: Kind, key: string): Promise<void>;
};

export type Backing = {
  /** What is written outlives the page. */
  durable: boolean;
  /** Runs the work as one transaction: all of it, on disk, or nothing. Rejects with the browser's error. */
  run<T>(
    mode: 'readonly' | 'readwrite',
    kinds: readonly Kind[],
    work: (access: Access) => Promise<T>,
  ): Promise<T>;
  close(): void;
};

/** Records in memory, with the same promise of all or nothing; transactions run one after another. */
export function memoryBacking(): Backing {
  let records = emptyRecords();
  let turn: Promise<unknown> = Promise.resolve();
  return {
    durable: false,
    run(_mode, _kinds, work) {
      const result = turn.then(async () => {
        const draft = structuredClone(records);
        const value = await work(mapAccess(draft));
        records = draft;
        return value;
      });
      turn = result.catch(() => undefined);
      return result;
    },
    close() {
      records = emptyRecords();
    },
  };
}

type Records = Record<Kind, Map<string, Kept>>;

function emptyRecords(): Records {
  return Object.fromEntries(KINDS.map((kind) => [kind, new Map<string, Kept>()])) as Records;
}

function mapAccess(records: Records): Access {
  return {
    get: (kind, key) => Promise.resolve(records[kind].get(key)),
    all: (kind) => Promise.resolve([...records[kind].values()]),
    keys: (kind) => Promise.resolve([...records[kind].keys()]),
    put: (kind, record) => Promise.resolve(void records[kind].set(record.key, { ...record })),
    delete: (kind, key) => Promise.resolve(void records[kind].delete(key)),
  };
}
