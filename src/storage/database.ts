/** IndexedDB as a backing: one database, a store for each kind of record, every write on disk before it is called done. */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { followSleep, type Sleep } from './asleep.ts';
import { KINDS, type Access, type Backing, type Kind } from './backing.ts';
import { Outdated, type StoreProblem } from './problem.ts';

/** The database's version: raised with a step in `upgrade` when a kind of record is added. */
const VERSION = 4;

const sleep = followSleep(globalThis);

export type Opened = { ok: true; backing: Backing } | { ok: false; why: StoreProblem };

/** Opens the database of that name, or says why not; gives up after `patience` milliseconds. */
export async function openDatabase(name: string, patience: number): Promise<Opened> {
  try {
    if (typeof indexedDB === 'undefined') return { ok: false, why: 'missing' };
    const connection = createConnection(name);
    if (await within(patience, connection.open()))
      return { ok: true, backing: backing(connection, sleep) };
    connection.close();
    return { ok: false, why: 'blocked' };
  } catch (error) {
    const newer = error instanceof Error && error.name === 'VersionError';
    return { ok: false, why: newer ? 'newer' : 'refused' };
  }
}

type Connection = { open(): Promise<IDBPDatabase>; forget(): void; close(): void };

/** One connection, opened when first asked for and again after the browser has cut it. */
function createConnection(name: string): Connection {
  let opening: Promise<IDBPDatabase> | null = null;
  let outdated = false;
  const forget = () => {
    opening = null;
  };
  const connection: Connection = {
    forget,
    open() {
      if (outdated) return Promise.reject(new Outdated('a newer version holds the database'));
      if (opening) return opening;
      opening = openDB(name, VERSION, {
        upgrade(database) {
          // A step adds the kinds that an older database has not heard of; what lies there stays as it is.
          const known = new Set<string>(database.objectStoreNames);
          for (const kind of KINDS) {
            if (!known.has(kind)) database.createObjectStore(kind, { keyPath: 'key' });
          }
        },
        blocking(_, wanted) {
          // No version is wanted when the database is being deleted: it is made again when it is next asked for.
          outdated = wanted !== null;
          connection.close();
        },
        terminated: forget,
      });
      opening.catch(forget);
      return opening;
    },
    close() {
      opening?.then(
        (database) => database.close(),
        () => undefined,
      );
      opening = null;
    },
  };
  return connection;
}

function backing(connection: Connection, page: Sleep): Backing {
  const run: Backing['run'] = async (mode, kinds, work) => {
    if (page.until) await page.until;
    const transaction = await begin(connection, mode, kinds);
    // The outcome is awaited below; until then an abort must not count as unhandled.
    const done = transaction.done;
    done.catch(() => undefined);
    const sleep = { fell: false };
    const fall = () => {
      sleep.fell = true;
      abort(transaction);
    };
    const stayed = page.onFall(fall);
    // It fell while the transaction was begun.
    if (page.until) fall();
    try {
      const value = await work(access(transaction));
      await done;
      return value;
    } catch (error) {
      abort(transaction);
      if (sleep.fell) return await run(mode, kinds, work);
      throw transaction.error ?? error;
    } finally {
      stayed();
    }
  };
  return { durable: true, run, close: () => connection.close() };
}

type Transaction = IDBPTransaction<unknown, Kind[], IDBTransactionMode>;

/** A transaction; when the browser has closed the connection behind our back, on a new one. */
async function begin(
  connection: Connection,
  mode: 'readonly' | 'readwrite',
  kinds: readonly Kind[],
): Promise<Transaction> {
  const start = (database: IDBPDatabase): Transaction =>
    database.transaction([...kinds], mode, { durability: 'strict' });
  try {
    return start(await connection.open());
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
    connection.forget();
    return start(await connection.open());
  }
}

function access(transaction: Transaction): Access {
  return {
    get: (kind, key) => transaction.objectStore(kind).get(key),
    all: (kind) => transaction.objectStore(kind).getAll(),
    keys: (kind) => transaction.objectStore(kind).getAllKeys() as Promise<string[]>,
    async put(kind, record) {
      await transaction.objectStore(kind).put?.(record);
    },
    async delete(kind, key) {
      await transaction.objectStore(kind).delete?.(key);
    },
  };
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself.
  }
}

/** Whether the promise was kept within so many milliseconds; rejects if it was broken. */
function within(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    promise.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}
