/** Records by keys that may be called anything, `constructor` too. */

/** What stands under a key of the record's own; `undefined` when nothing does. */
export function own<T>(
  record: Readonly<Record<string, T>> | null | undefined,
  key: string,
): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
