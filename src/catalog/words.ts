/** Words laid over words: how a content folder of another subject says its own and keeps the rest of the house's. */

/** What a file of words holds. */
export type Words = string | number | boolean | null | readonly Words[] | { [key: string]: Words };

const isTable = (words: Words | undefined): words is { [key: string]: Words } =>
  typeof words === 'object' && words !== null && !Array.isArray(words);

/**
 * The words with those of `own` in their place: a table is laid over a table, key by key; a text or a list takes the
 * whole place; `null` takes a word away. This is JSON Merge Patch (RFC 7396).
 */
export function wordsOver(words: Words | undefined, own: Words): Words {
  if (!isTable(own)) return own;
  const laid = isTable(words) ? { ...words } : {};
  for (const [key, value] of Object.entries(own)) {
    if (value === null) Reflect.deleteProperty(laid, key);
    else laid[key] = wordsOver(laid[key], value);
  }
  return laid;
}

/** Where words were laid over another kind of words: a text over a table, a list over a text. Slips of the pen. */
export function misfits(words: Words, own: Words, path: readonly string[] = []): string[] {
  if (own === null) return [];
  if (kindOf(words) !== kindOf(own)) return [path.join('.')];
  if (!isTable(words) || !isTable(own)) return [];
  return Object.entries(own).flatMap(([key, value]) => {
    const under = words[key];
    return under === undefined ? [] : misfits(under, value, [...path, key]);
  });
}

const kindOf = (words: Words): string => (Array.isArray(words) ? 'list' : typeof words);
