/** The browser's small synchronous storages, which may be missing, denied or full. */

/** The part of `Storage` that is used here. */
export type SmallStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The named storage, or `null` when the browser has none or denies even the sight of it. */
export function smallStorage(name: 'localStorage' | 'sessionStorage'): SmallStorage | null {
  try {
    return typeof globalThis[name] === 'undefined' ? null : globalThis[name];
  } catch {
    return null;
  }
}

/** Every key that begins with `prefix`. */
export function keysOf(storage: SmallStorage, prefix: string): string[] {
  const keys: string[] = [];
  for (let index = 0; index < storage.length; index += 1) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}
