/** Inflating of zlib data within a limit, told of as it goes: fonts of ours, and streams of anyone's making. */
import {
  BitReader,
  damaged,
  InflateError,
  prefixCode,
  readCodes,
  repeated,
  type PrefixCode,
} from './prefix-codes.ts';

/**
 * Inflates zlib data (RFC 1950 and 1951), stopping before the result passes `limit` bytes; throws `InflateError`.
 * The browser's own decompression cannot be stopped half-way without waiting for it; this can. `spend` is told what the
 * work costs, about a step a byte, and may stop it by throwing: a block may be all codes and no bytes.
 */
export function inflate(
  data: Uint8Array,
  limit: number,
  spend: (steps: number) => void = () => undefined,
): Uint8Array {
  const bits = new BitReader(data);
  const out = new Output(limit, data.length * 4);
  const method = bits.take(8);
  const flags = bits.take(8);
  if ((method & 15) !== 8 || (method * 256 + flags) % 31 !== 0 || flags & 32) throw damaged();
  for (let last = 0; last === 0;) {
    last = bits.take(1);
    const kind = bits.take(2);
    spend(kind === 2 ? stepsForCodes : 10);
    if (kind === 0) copyStored(bits, out);
    else if (kind === 1) inflateBlock(bits, out, fixedLengths, fixedDistances);
    else if (kind === 2) {
      const { lengths, distances } = readCodes(bits);
      inflateBlock(bits, out, lengths, distances);
    } else throw damaged();
  }
  bits.skipToByte();
  const sum =
    bits.take(8) * 2 ** 24 + bits.take(8) * 2 ** 16 + bits.take(8) * 2 ** 8 + bits.take(8);
  const result = out.bytes();
  spend(result.length);
  if (sum !== adler32(result)) throw damaged();
  return result;
}

/** What it costs to make the codes that a block brings along. */
const stepsForCodes = 40_000;

/** Bytes that grow as needed, and never past the limit. */
class Output {
  readonly #limit: number;
  #bytes: Uint8Array;
  #length = 0;

  constructor(limit: number, expected: number) {
    this.#limit = limit;
    this.#bytes = new Uint8Array(Math.max(Math.min(expected, limit), 64));
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  push(byte: number): void {
    this.#grow(1);
    this.#bytes[this.#length++] = byte;
  }

  /** Repeats what stood `distance` bytes back; the stretch may run into itself. */
  repeat(distance: number, count: number): void {
    if (distance > this.#length) throw damaged();
    this.#grow(count);
    const bytes = this.#bytes;
    for (let to = this.#length, end = to + count; to < end; to++)
      bytes[to] = bytes[to - distance] ?? 0;
    this.#length += count;
  }

  #grow(count: number): void {
    const needed = this.#length + count;
    if (needed > this.#limit) throw new InflateError('too-large');
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, Math.min(this.#limit, this.#bytes.length * 2)));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const fixedLengths = prefixCode([
  ...repeated(144, 8),
  ...repeated(112, 9),
  ...repeated(24, 7),
  ...repeated(8, 8),
]);
const fixedDistances = prefixCode(repeated(30, 5));

/** RFC 1951, 3.2.5: the smallest length or distance of each symbol, and how many bits follow it. */
const lengthExtra = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
];
const lengthStart = [...starts(lengthExtra, 3), 258];
const distanceExtra = Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1));
const distanceStart = starts(distanceExtra, 1);

function starts(extra: readonly number[], first: number): number[] {
  let next = first;
  return extra.map((bits) => {
    const start = next;
    next += 1 << bits;
    return start;
  });
}

function inflateBlock(
  bits: BitReader,
  out: Output,
  lengths: PrefixCode,
  distances: PrefixCode,
): void {
  for (;;) {
    const symbol = bits.symbol(lengths);
    if (symbol === 256) return;
    if (symbol < 256) {
      out.push(symbol);
      continue;
    }
    const start = lengthStart[symbol - 257];
    if (start === undefined) throw damaged();
    const count = start + bits.take(lengthExtra[symbol - 257] ?? 0);
    const far = bits.symbol(distances);
    const distance = distanceStart[far];
    if (distance === undefined) throw damaged();
    out.repeat(distance + bits.take(distanceExtra[far] ?? 0), count);
  }
}

function copyStored(bits: BitReader, out: Output): void {
  bits.skipToByte();
  const length = bits.take(16);
  if ((bits.take(16) ^ 0xffff) !== length) throw damaged();
  for (let index = 0; index < length; index++) out.push(bits.take(8));
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length;) {
    for (const end = Math.min(at + 3800, bytes.length); at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high * 65536 + low;
}
