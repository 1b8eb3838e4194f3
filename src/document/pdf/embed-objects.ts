/** The values in a PDF of anyone's making, read from its bytes: how deep, how many and how long is counted, and bounded. */
import {
  broken,
  type Budget,
  Bytes,
  type Dict,
  type Found,
  Name,
  Reference,
  Stream,
} from './embed-values.ts';

/** The deepest that one value may stand in others; papers need ten levels. */
const deepest = 100;
/** The most values that are held at a time, and the longest of them, in bytes; a field's text is far shorter. */
const mostValues = 1_000_000;
const longestString = 2_000_000;
const longestWord = 1000;

const lineEnd = /[\r\n]/;
const blank = '\0\t\n\f\r ';
const isBlank = Array.from({ length: 256 }, (_, byte) => blank.includes(String.fromCharCode(byte)));
const endsWord = Array.from(
  { length: 256 },
  (_, byte) => isBlank[byte] === true || '()<>[]{}/%'.includes(String.fromCharCode(byte)),
);
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Bytes as letters, one each. */
export function lettersOf(bytes: Uint8Array, from: number, until: number): string {
  let letters = '';
  for (let at = from; at < until; at += 4096)
    letters += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, until)));
  return letters;
}

/** Reads one value after the other. Throws `ReadError`. */
export class Reader {
  at = 0;
  /** How many values were read since it was last set to nought. */
  values = 0;
  readonly bytes: Uint8Array;
  readonly #budget: Budget;

  constructor(bytes: Uint8Array, budget: Budget) {
    this.bytes = bytes;
    this.#budget = budget;
  }

  get isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  /** Passes over blanks and comments. */
  skipBlanks(): void {
    const from = this.at;
    for (;;) {
      const byte = this.bytes[this.at] ?? -1;
      if (byte === 0x25) this.#skipLine();
      else if (isBlank[byte] === true) this.at += 1;
      else break;
    }
    this.#budget.spend(this.at - from);
  }

  #skipLine(): void {
    while (!this.isDone && !lineEnd.test(String.fromCharCode(this.bytes[this.at] ?? 10)))
      this.at += 1;
  }

  /** The letters up to the next blank or sign, without taking them. */
  peekWord(): string {
    let end = this.at;
    while (end < this.bytes.length && endsWord[this.bytes[end] ?? 0] !== true) {
      end += 1;
      if (end - this.at > longestWord) break;
    }
    this.#budget.spend(end - this.at + 1);
    return lettersOf(this.bytes, this.at, end);
  }

  /** Takes the word if it stands here. */
  take(word: string): boolean {
    for (let index = 0; index < word.length; index++)
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    this.at += word.length;
    return true;
  }

  /** Where the words stand next, from `from` on; the length of the file when they do not. */
  find(words: string, from: number): number {
    const first = words.charCodeAt(0);
    let found = this.bytes.indexOf(first, from);
    for (; found !== -1; found = this.bytes.indexOf(first, found + 1)) {
      let index = 1;
      while (index < words.length && this.bytes[found + index] === words.charCodeAt(index)) index++;
      if (index === words.length) break;
    }
    const end = found === -1 ? this.bytes.length : found;
    this.#budget.spend(Math.max(0, end - from));
    return end;
  }

  /** The value that stands here; of a stream whose length stands elsewhere, `lengthOf` is asked. */
  value(lengthOf: (found: Found) => Found, depth = 0): Found {
    this.values += 1;
    if (depth > deepest || this.values > mostValues) throw broken;
    this.skipBlanks();
    this.#budget.spend(4);
    switch (this.bytes[this.at]) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#string();
      case 0x5b:
        return this.#array(lengthOf, depth);
      case 0x3c:
        if (this.bytes[this.at + 1] !== 0x3c) return this.#hexadecimal();
        return this.#dictOrStream(lengthOf, depth);
      default:
        return this.#word();
    }
  }

  #word(): Found {
    const word = this.peekWord();
    this.at += word.length;
    if (number.test(word)) return this.#numberOrReference(Number(word));
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    throw broken;
  }

  #numberOrReference(first: number): Found {
    const after = this.at;
    this.skipBlanks();
    const generation = this.peekWord();
    if (/^\d{1,5}$/.test(generation)) {
      this.at += generation.length;
      this.skipBlanks();
      if (this.peekWord() === 'R') {
        this.at += 1;
        return new Reference(first);
      }
    }
    this.at = after;
    return first;
  }

  #name(): Name {
    this.at += 1;
    const word = this.peekWord();
    if (word.length > longestWord) throw broken;
    this.at += word.length;
    const coded = /#([0-9a-f]{2})/gi;
    return new Name(
      word.includes('#')
        ? word.replace(coded, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
        : word,
    );
  }

  #string(): Bytes {
    const from = this.at + 1;
    let depth = 0;
    let end = this.at;
    for (; end < this.bytes.length; end += 1) {
      const byte = this.bytes[end];
      if (byte === 0x5c) end += 1;
      else if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
      if (depth === 0) break;
    }
    this.#budget.spend(end - from);
    if (end >= this.bytes.length || end - from > longestString) throw broken;
    this.at = end + 1;
    return new Bytes(unescaped(lettersOf(this.bytes, from, end)));
  }

  #hexadecimal(): Bytes {
    const end = this.find('>', this.at);
    if (end === this.bytes.length || end - this.at > longestString) throw broken;
    const digits = lettersOf(this.bytes, this.at + 1, end).replace(/[^0-9a-f]/gi, '');
    this.at = end + 1;
    const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? [];
    return new Bytes(pairs.map((pair) => String.fromCharCode(parseInt(pair, 16))).join(''));
  }

  #array(lengthOf: (found: Found) => Found, depth: number): Found[] {
    this.at += 1;
    const values: Found[] = [];
    for (;;) {
      this.skipBlanks();
      if (this.take(']')) return values;
      values.push(this.value(lengthOf, depth + 1));
    }
  }

  #dictOrStream(lengthOf: (found: Found) => Found, depth: number): Dict | Stream {
    this.at += 2;
    const dict = new Map<string, Found>();
    for (;;) {
      this.skipBlanks();
      if (this.take('>>')) break;
      if (this.bytes[this.at] !== 0x2f) throw broken;
      const { letters } = this.#name();
      dict.set(letters, this.value(lengthOf, depth + 1));
    }
    const after = this.at;
    this.skipBlanks();
    if (depth === 0 && this.take('stream')) return this.#stream(dict, lengthOf);
    this.at = after;
    return dict;
  }

  /** Its length is believed only when the stream ends where it says. */
  #stream(dict: Dict, lengthOf: (found: Found) => Found): Stream {
    if (!this.take('\r\n') && !this.take('\n')) this.take('\r');
    const start = this.at;
    const length = lengthOf(dict.get('Length') ?? null);
    if (typeof length === 'number' && Number.isInteger(length) && length >= 0) {
      this.at = Math.min(start + length, this.bytes.length);
      this.skipBlanks();
      if (this.take('endstream'))
        return new Stream(dict, this.bytes.subarray(start, start + length));
    }
    const end = this.find('endstream', start);
    if (end === this.bytes.length) throw broken;
    this.at = end + 'endstream'.length;
    const isTwo = this.bytes[end - 2] === 0x0d && this.bytes[end - 1] === 0x0a;
    const isOne = this.bytes[end - 1] === 0x0a || this.bytes[end - 1] === 0x0d;
    return new Stream(
      dict,
      this.bytes.subarray(start, Math.max(start, end - (isTwo ? 2 : isOne ? 1 : 0))),
    );
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string's letters with what is written by a backslash in its place. */
function unescaped(letters: string): string {
  if (!letters.includes('\\') && !letters.includes('\r')) return letters;
  return letters.replace(/\\(\r\n|[0-7]{1,3}|[^])|\r\n?/g, (_, sign?: string) => {
    if (sign === undefined) return '\n';
    if (/^[\r\n]/.test(sign)) return '';
    if (/^[0-7]/.test(sign)) return String.fromCharCode(parseInt(sign, 8) & 255);
    return ESCAPES[sign] ?? sign;
  });
}
