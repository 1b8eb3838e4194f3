/** A look at JSON text before it is parsed: how deep it goes, and whether it stops before its end. */

/** `cut-short`: an object or list is begun and not ended. `unbalanced`: ends stand where none were begun. */
export type Scan = { is: 'balanced'; depth: number } | { is: 'cut-short' | 'unbalanced' };

/** Reads the brackets of a text outside its strings: what every file that was cut short leaves open. */
export function scanBrackets(text: string): Scan {
  const ends: string[] = [];
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') {
      at = endOfString(text, at);
      if (at === -1) return { is: 'cut-short' };
    } else if (char === '{' || char === '[') {
      ends.push(char === '{' ? '}' : ']');
      depth = Math.max(depth, ends.length);
    } else if ((char === '}' || char === ']') && ends.pop() !== char) {
      return { is: 'unbalanced' };
    }
    at += 1;
  }
  return ends.length > 0 ? { is: 'cut-short' } : { is: 'balanced', depth };
}

/** Where the string that begins at `from` has its closing quote; -1 when it has none. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

/** Whether the character stands behind an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charAt(first - 1) === '\\') first -= 1;
  return (at - first) % 2 === 1;
}
