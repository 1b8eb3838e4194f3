/** Bytes written one after the other: every letter of a text is a byte of the file. */

const FIRST = 1024;
const BLANK = 0x20;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
/** The largest whole number that PDF/A allows (ISO 19005-3, 6.1.13). */
const LARGEST = 2 ** 31 - 1;

/** What has been written so far; it grows as it is written to. */
export class Output {
  #bytes = new Uint8Array(FIRST);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What has been written. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  /** What has been written, as the letters of its bytes. */
  toString(): string {
    return Array.from(this.bytes, (byte) => String.fromCharCode(byte)).join('');
  }

  /** Letters of Latin-1, each as its byte. */
  letters(text: string): void {
    const end = this.#length + text.length;
    if (end > this.#bytes.length) this.#grow(end);
    const bytes = this.#bytes;
    for (let at = 0, to = this.#length; to < end; at++, to++) bytes[to] = text.charCodeAt(at);
    this.#length = end;
  }

  /**
   * A number as PDF writes it, with no more decimals than so many, and none that says nothing. What is larger than a PDF
   * may hold is the largest that it may, what is no number is 0: an outline from a stranger's picture may have either.
   */
  number(value: number, decimals: number): void {
    const power = 10 ** decimals;
    const held = Math.min(Math.max(value, -LARGEST), LARGEST) || 0;
    let rest = Math.round(held * power);
    if (rest < 0) {
      this.#byte(MINUS);
      rest = -rest;
    }
    const whole = Math.floor(rest / power);
    rest -= whole * power;
    this.#digits(whole, 1);
    if (rest === 0) return;
    this.#byte(POINT);
    let places = decimals;
    for (; rest % 10 === 0; rest /= 10) places--;
    this.#digits(rest, places);
  }

  /** Numbers, each with a blank after it. */
  numbers(decimals: number, ...values: readonly number[]): void {
    for (const value of values) {
      this.number(value, decimals);
      this.#byte(BLANK);
    }
  }

  /** A whole number, not negative, in so many digits at least. */
  #digits(value: number, least: number): void {
    let places = least;
    for (let power = 10 ** least; value >= power; power *= 10) places++;
    const end = this.#length + places;
    if (end > this.#bytes.length) this.#grow(end);
    let rest = value;
    for (let at = end - 1; at >= this.#length; at--) {
      this.#bytes[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#length = end;
  }

  #byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(this.#length + 1);
    this.#bytes[this.#length++] = value;
  }

  #grow(least: number): void {
    const grown = new Uint8Array(Math.max(least, 2 * this.#bytes.length));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Letters of Latin-1 as bytes, each as its own. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const out = new Output();
  out.letters(text);
  return out.bytes;
}
