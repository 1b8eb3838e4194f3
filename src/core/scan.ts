/** A look at JSON text before it is parsed: whole, cut short or not JSON at all, and how deep it goes. */

/** What the text is. `cut-short`: a JSON object or list that stops before its end. */
export type Scan = { is: 'whole'; depth: number } | { is: 'cut-short' } | { is: 'not-json' };

const LITERALS = ['true', 'false', 'null'];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A number that the end of the text may have interrupted. */
const NUMBER_BEGUN = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?$/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const STRING_BEGUN =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*(?:\\(?:u[\dA-Fa-f]{0,3})?)?$/y;
const BLANK = /[ \t\n\r]*/y;

type Expecting = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/** Reads the text as far as it is JSON. Only an object or a list counts, as in every file of ours. */
export function scanJson(text: string): Scan {
  const closers: string[] = [];
  let at = 0;
  let depth = 0;
  let expecting: Expecting = 'value';

  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const literal = (): boolean => {
    const word = LITERALS.find((one) => text.startsWith(one, at));
    at += word?.length ?? 0;
    return word !== undefined;
  };
  const isInterrupted = (): boolean =>
    match(STRING_BEGUN) ||
    (at < text.length && match(NUMBER_BEGUN)) ||
    LITERALS.some((one) => one.startsWith(text.slice(at)));

  match(BLANK);
  if (text[at] !== '{' && text[at] !== '[') return { is: 'not-json' };
  for (;;) {
    match(BLANK);
    if (at >= text.length) return { is: 'cut-short' };
    const char = text.charAt(at);
    const inObject = closers.at(-1) === '}';
    if (char === closers.at(-1) && (expecting.endsWith('end'))) {
      closers.pop();
      at += 1;
      if (closers.length === 0) break;
      expecting = 'comma-or-end';
    } else if (expecting === 'comma-or-end' && char === ',') {
      at += 1;
      expecting = inObject ? 'key' : 'value';
    } else if (expecting === 'colon' && char === ':') {
      at += 1;
      expecting = 'value';
    } else if (expecting === 'key' || expecting === 'key-or-end') {
      if (!match(STRING)) return { is: match(STRING_BEGUN) ? 'cut-short' : 'not-json' };
      expecting = 'colon';
    } else if (expecting === 'value' || expecting === 'value-or-end') {
      if (char === '{' || char === '[') {
        closers.push(char === '{' ? '}' : ']');
        depth = Math.max(depth, closers.length);
        at += 1;
        expecting = char === '{' ? 'key-or-end' : 'value-or-end';
      } else if (match(STRING) || literal() || match(NUMBER)) {
        expecting = 'comma-or-end';
      } else {
        return { is: isInterrupted() ? 'cut-short' : 'not-json' };
      }
    } else {
      // A number cut short may read as a shorter one: `1.` is `1` and then a point.
      const isNumberCut = expecting === 'comma-or-end' && /^(?:\.|(?:\.\d+)?[eE][+-]?)$/.test(text.slice(at, at + 24));
      return { is: isNumberCut && at + 24 >= text.length ? 'cut-short' : 'not-json' };
    }
  }
  match(BLANK);
  return at === text.length ? { is: 'whole', depth } : { is: 'not-json' };
}
