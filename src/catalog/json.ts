/** A file of words as it is written: its value, the line that everything stands on, and the first place where it is no JSON. */
import type { FaultWord } from './fault-words.ts';

type Json = {
  /** `undefined` where the file is no JSON. */
  value: unknown;
  /** The line of what stands at a path; of the nearest thing around it when nothing does. */
  lineOf: (path: readonly string[]) => number;
  stumbles: { word: FaultWord; line: number }[];
};

class Stumble extends Error {
  readonly word: FaultWord;
  readonly at: number;
  constructor(word: FaultWord, at: number) {
    super(word);
    this.word = word;
    this.at = at;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;
const KEYWORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;
const keyOf = (path: readonly string[]): string => path.join('\n');

export function readJson(text: string): Json {
  const reader = new Reader(text);
  const lineAt = (at: number): number => text.slice(0, at).split('\n').length;
  const lineOf = (path: readonly string[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const at = reader.places.get(keyOf(path.slice(0, length)));
      if (at !== undefined) return lineAt(at);
    }
    return 1;
  };
  const told = (found: readonly Stumble[]) =>
    found.map(({ word, at }) => ({ word, line: lineAt(at) }));
  try {
    const value = reader.whole();
    return { value, lineOf, stumbles: told(reader.twice) };
  } catch (error) {
    if (!(error instanceof Stumble)) throw error;
    return { value: undefined, lineOf, stumbles: told([error]) };
  }
}

/** Reads as `JSON.parse` does, and knows where it is. */
class Reader {
  /** Where the name or the value of each path begins. */
  readonly places = new Map<string, number>();
  /** Names that stand twice in one table. */
  readonly twice: Stumble[] = [];
  readonly #text: string;
  #at = 0;
  /** Where the value before ended, and whether it was a text. */
  #ended = { at: 0, isText: false };

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value([]);
    this.#space();
    if (this.#at < this.#text.length) this.#strange();
    return value;
  }

  #space(): void {
    SPACE.lastIndex = this.#at;
    SPACE.test(this.#text);
    this.#at = SPACE.lastIndex;
  }

  /** The sign that comes next; the file may not end before it. */
  #next(): string {
    this.#space();
    if (this.#at >= this.#text.length) throw new Stumble('jsonEnd', this.#text.trimEnd().length);
    return this.#text.charAt(this.#at);
  }

  #value(path: readonly string[]): unknown {
    const sign = this.#next();
    const key = keyOf(path);
    if (!this.places.has(key)) this.places.set(key, this.#at);
    if (sign === '{') return this.#table(path);
    if (sign === '[') return this.#list(path);
    const value = sign === '"' ? this.#string() : this.#bare(sign);
    this.#ended = { at: this.#at, isText: sign === '"' };
    return value;
  }

  #bare(sign: string): unknown {
    const found = KEYWORDS.find(([name]) => this.#text.startsWith(name, this.#at));
    if (found) {
      this.#at += found[0].length;
      return found[1];
    }
    NUMBER.lastIndex = this.#at;
    const [number] = NUMBER.exec(this.#text) ?? [];
    if (number === undefined) {
      throw new Stumble(/[,}\]:]/.test(sign) ? 'jsonNoValue' : 'jsonBare', this.#at);
    }
    this.#at += number.length;
    return Number(number);
  }

  #string(): string {
    const from = this.#at;
    for (this.#at += 1; this.#text.charAt(this.#at) !== '"'; this.#at += 1) {
      const sign = this.#text.charAt(this.#at);
      if (sign === '' || sign === '\n' || sign === '\r') throw new Stumble('jsonOpenText', from);
      if (sign < ' ') throw new Stumble('jsonSign', this.#at);
      if (sign !== '\\') continue;
      const escape = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(
        this.#text.slice(this.#at + 1, this.#at + 6),
      );
      if (!escape) throw new Stumble('jsonEscape', this.#at);
      this.#at += escape[0].length;
    }
    this.#at += 1;
    return JSON.parse(this.#text.slice(from, this.#at)) as string;
  }

  #table(path: readonly string[]): unknown {
    const entries = new Map<string, unknown>();
    this.#each('}', () => {
      const at = this.#at;
      if (this.#text.charAt(at) !== '"') {
        throw new Stumble(/[,\]:]/.test(this.#text.charAt(at)) ? 'jsonStrange' : 'jsonBare', at);
      }
      const name = this.#string();
      if (entries.has(name)) this.twice.push(new Stumble('jsonTwice', at));
      const inner = [...path, name];
      this.places.set(keyOf(inner), at);
      if (this.#next() !== ':') throw new Stumble('jsonColon', at);
      this.#at += 1;
      entries.set(name, this.#value(inner));
    });
    return Object.fromEntries(entries);
  }

  #list(path: readonly string[]): unknown {
    const items: unknown[] = [];
    this.#each(']', () => {
      items.push(this.#value([...path, String(items.length)]));
    });
    return items;
  }

  /** What stands between the signs that a table or a list begins and ends with, parted by commas. */
  #each(end: string, read: () => void): void {
    this.#at += 1;
    let comma = -1;
    while (this.#next() !== end || comma !== -1) {
      if (comma !== -1 && (this.#next() === end || this.#next() === ',')) {
        throw new Stumble('jsonExtraComma', comma);
      }
      read();
      comma = this.#next() === ',' ? this.#at : -1;
      if (comma !== -1) this.#at += 1;
      else if (this.#next() !== end) this.#strange();
    }
    this.#at += 1;
    this.#ended = { at: this.#at, isText: false };
  }

  /** What stands where a comma or an end should: most often a comma is missing, or a text has a quote within it. */
  #strange(): never {
    const { at, isText } = this.#ended;
    const isSameLine = !this.#text.slice(at, this.#at).includes('\n');
    const sign = this.#text.charAt(this.#at);
    if (isText && isSameLine && sign !== '"' && !/[:}\]]/.test(sign)) {
      throw new Stumble('jsonInner', at);
    }
    throw sign === '"' ? new Stumble('jsonComma', at) : new Stumble('jsonStrange', this.#at);
  }
}
