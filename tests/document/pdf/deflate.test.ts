/** What is packed at the side: begun before the script goes on. */
import { afterEach, expect, test, vi } from 'vitest';
import { deflate, handedOn } from '../../../src/document/parts/deflate.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Packs nothing, and tells how many bytes it has been handed. */
function countingStreams(): { handed: number } {
  const told = { handed: 0 };
  const counting = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (part, out) => {
        told.handed += part.length;
        out.enqueue(part);
      },
    });
  // An object that a constructor gives is the one that `new` makes.
  vi.stubGlobal('CompressionStream', function CompressionStream() {
    return counting();
  });
  return told;
}

test('what was given to be packed is handed on while the script waits for nothing else', async () => {
  const told = countingStreams();
  const packing = Promise.all([deflate(new Uint8Array(3)), deflate(new Uint8Array(4))]);
  expect(told.handed).toBe(0);
  await handedOn();
  expect(told.handed).toBe(7);
  await packing;
});
