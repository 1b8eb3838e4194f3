/** `node tests/bench/peers/one.ts <writer> <times>`: one writer in a process of its own; prints what it took as JSON. */
import { writeFileSync } from 'node:fs';
import { benchFonts, type BenchFonts } from '../papers/fonts.ts';

/** Makes a writer ready; what it gives makes the paper. */
export type Writer = (fonts: BenchFonts) => Promise<() => Promise<Uint8Array>>;
/** Milliseconds but for the bytes. */
export type Took = { ready: number; cold: number; warm: number[]; bytes: number };

const [name = '', times = '1', keep] = process.argv.slice(2);
const fonts = benchFonts();
const started = performance.now();
const { default: setUp } = (await import(`./${name}.mjs`)) as { default: Writer };
const write = await setUp(fonts);
const ready = performance.now() - started;
const once = async () => {
  const before = performance.now();
  const bytes = await write();
  return { took: performance.now() - before, bytes };
};
const cold = await once();
if (keep !== undefined) writeFileSync(keep, cold.bytes);
const warm: number[] = [];
for (let at = 0; at < Number(times); at += 1) warm.push((await once()).took);
const took: Took = { ready, cold: cold.took, warm, bytes: cold.bytes.length };
console.log(`\nTOOK ${JSON.stringify(took)}`);
// One of the writers leaves a timer behind.
process.exit(0);
