/** Text as data: one normal form, one canonical writing, one hash, the filling of templates, and names in a row. */

/** The text in Unicode's composed form (NFC): the only form the plan and the papers hold. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * JSON with sorted keys, no blanks and all text in NFC: equal values are written alike.
 * Properties that are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(nfc(value));
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => [nfc(key), part] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}

/** FNV-1a, 64 bits, over UTF-8, as 16 hexadecimal digits; in halves of 32 bits, so without BigInt. */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3: a shift by 40 bits and a product that stays below 2^53.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 0x1_0000_0000) + low * 0x100) % 0x1_0000_0000;
    low = product % 0x1_0000_0000;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** The hash of a value: FNV-1a 64 of its canonical JSON. It tells change, it does not guard against malice. */
export function textHash(value: unknown): string {
  return fnv1a64(canonicalJson(value));
}

/** The template with each `{name}` replaced by its value; a name without a value stays as it stands. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

const LAST_LETTERS: Readonly<Record<string, string>> = { æ: '{', ä: '{', ø: '|', ö: '|', å: '}' };

function sortKey(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replace(/[æäøöå]/g, (letter) => LAST_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Compares two texts in the order of the Danish alphabet (æ, ø, å last), the same on every machine. */
export function danishOrder(a: string, b: string): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

let list: Intl.ListFormat | undefined;

/** Names in a row as Danes write them: "a, b og c". Made at first use: a browser takes its time to fetch what it knows of a language. */
export function listed(names: readonly string[]): string {
  list ??= new Intl.ListFormat('da', { type: 'conjunction' });
  return list.format(names);
}
