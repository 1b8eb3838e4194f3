/** The clock and the chance that the pure rooms are handed. */

/** A new opaque id of 128 random bits; works on plain http too, where `randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** This moment, as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function now(): string {
  return new Date().toISOString();
}

/** What an edit is stamped with in the browser. */
export function stamp(): { now: string; newId: () => string } {
  return { now: now(), newId };
}
