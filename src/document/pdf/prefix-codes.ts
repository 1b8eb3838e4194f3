/** The bits of deflated data and the prefix codes they are read by (RFC 1951, 3.1 and 3.2). */

/** Thrown when the data would grow past the given limit, or is cut short or damaged. */
export class InflateError extends Error {
  readonly code: 'too-large' | 'damaged';
  constructor(code: 'too-large' | 'damaged') {
    super(code);
    this.code = code;
  }
}

/** Made anew for each fault, so that its trace tells where it was met. */
export const damaged = () => new InflateError('damaged');

/** Data read bit by bit, the lowest first. */
export class BitReader {
  readonly #data: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  /** The next bits as a number; throws when the data ends. */
  take(count: number): number {
    while (this.#count < count) this.#fill();
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return value;
  }

  /** The next symbol of a prefix code. */
  symbol({ table, longest }: PrefixCode): number {
    while (this.#count < longest && this.#at < this.#data.length) this.#fill();
    const entry = table[this.#held & ((1 << longest) - 1)] ?? 0;
    const length = entry & 15;
    if (length === 0 || length > this.#count) throw damaged();
    this.#held >>>= length;
    this.#count -= length;
    return entry >> 4;
  }

  /** Passes over what is left of the byte. */
  skipToByte(): void {
    this.take(this.#count % 8);
  }

  #fill(): void {
    const byte = this.#data[this.#at];
    if (byte === undefined) throw damaged();
    this.#at++;
    this.#held |= byte << this.#count;
    this.#count += 8;
  }
}

/** Looked up by as many bits as the longest code has: symbol in the upper bits, code length in the lowest four. */
export type PrefixCode = { table: Uint16Array; longest: number };

/** The code of which symbol has how long a code word; 0 is none. Throws when there are more words than there can be. */
export function prefixCode(lengths: readonly number[]): PrefixCode {
  const longest = Math.max(...lengths, 1);
  const table = new Uint16Array(1 << longest);
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      if (code >= 1 << length) throw damaged();
      const step = 1 << length;
      for (let at = reversed(code, length); at < table.length; at += step) {
        table[at] = (symbol << 4) | length;
      }
      code++;
    });
    code <<= 1;
  }
  return { table, longest };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

/** A value so many times. */
export const repeated = (count: number, value: number) =>
  Array.from({ length: count }, () => value);
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The codes that a block brings along, themselves coded (3.2.7). */
export function readCodes(bits: BitReader): { lengths: PrefixCode; distances: PrefixCode } {
  const lengthCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const codeCount = bits.take(4) + 4;
  const own = repeated(19, 0);
  for (const place of codeOrder.slice(0, codeCount)) own[place] = bits.take(3);
  const code = prefixCode(own);
  const all: number[] = [];
  while (all.length < lengthCount + distanceCount) {
    const symbol = bits.symbol(code);
    if (symbol < 16) all.push(symbol);
    else if (symbol === 16) {
      const before = all.at(-1);
      if (before === undefined) throw damaged();
      all.push(...repeated(bits.take(2) + 3, before));
    } else all.push(...repeated(symbol === 17 ? bits.take(3) + 3 : bits.take(7) + 11, 0));
  }
  if (all.length > lengthCount + distanceCount) throw damaged();
  return {
    lengths: prefixCode(all.slice(0, lengthCount)),
    distances: prefixCode(all.slice(lengthCount)),
  };
}
