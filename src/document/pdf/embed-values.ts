/** What a PDF of anyone's making holds, what reading it may cost, and why it is given up. */

/** Why a file is not read to its end: `broken` in one place of it, `too-slow` or `too-large` as a whole. */
export class ReadError extends Error {
  readonly code: 'broken' | 'too-slow' | 'too-large';
  constructor(code: 'broken' | 'too-slow' | 'too-large') {
    super(code);
    this.code = code;
  }
}

/** Made once: a hostile file has millions of broken places, and the trace of each would cost more than reading it. */
export const broken = new ReadError('broken');
const tooSlow = new ReadError('too-slow');

/** What reading a file may cost: about a step for each byte that is looked at, however often. */
export class Budget {
  #left: number;
  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes so many steps; throws when there are none left. */
  readonly spend = (steps: number): void => {
    this.#left -= steps;
    if (this.#left < 0) throw tooSlow;
  };
}

/** Something that stands elsewhere in the file, by its number. */
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}
export class Name {
  readonly letters: string;
  constructor(letters: string) {
    this.letters = letters;
  }
}
/** A string, a letter for each of its bytes. */
export class Bytes {
  readonly letters: string;
  constructor(letters: string) {
    this.letters = letters;
  }
}
export class Stream {
  readonly dict: Dict;
  readonly contents: Uint8Array;
  constructor(dict: Dict, contents: Uint8Array) {
    this.dict = dict;
    this.contents = contents;
  }
}
export type Dict = ReadonlyMap<string, Found>;
export type Found =
  null | boolean | number | Name | Reference | Bytes | Stream | readonly Found[] | Dict;

export const isDict = (value: unknown): value is Dict => value instanceof Map;
export const isArray = (value: unknown): value is readonly Found[] => Array.isArray(value);
