import pako from 'pako';

/** Thrown when the data would grow past the given limit, or is cut short or damaged. */
export class InflateError extends Error {
  readonly code: 'too-large' | 'damaged';
  constructor(code: 'too-large' | 'damaged') {
    super(code);
    this.code = code;
  }
}

/** Inflates zlib data, stopping as soon as the result passes `limit` bytes; throws `InflateError`. */
export function inflate(data: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflater = new pako.Inflate({ chunkSize: 65536 });
  inflater.onData = (chunk) => {
    total += chunk.length;
    if (total > limit) throw new InflateError('too-large');
    chunks.push(chunk);
  };
  inflater.onEnd = () => undefined;
  // Without "final" the inflater ends only at the end of the zlib stream, so a cut stream is noticed.
  if (!inflater.push(data, false) || !inflater.ended) throw new InflateError('damaged');
  const out = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
