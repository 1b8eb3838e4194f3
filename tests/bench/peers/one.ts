/** `node tests/bench/peers/one.ts <writer> <times> <type>`: one writer in a process of its own; prints what it took as JSON. */
import { writeFileSync } from 'node:fs';
import { benchFonts, type BenchFonts, type Type } from '../papers/fonts.ts';
import { type Model, model } from '../papers/model.ts';

/** Makes a writer ready; what it gives makes the paper. */
export type Writer = (fonts: BenchFonts, model: Model) => Promise<() => Promise<Uint8Array>>;
/** Milliseconds but for the bytes; `own` is what the thread itself had to do of each warm one. */
export type Took = { ready: number; cold: number; warm: number[]; own: number[]; bytes: number };

const [name = '', times = '1', type = 'site', keep] = process.argv.slice(2);
const fonts = await benchFonts(type as Type);
const started = performance.now();
const { default: setUp } = (await import(`./${name}.mjs`)) as { default: Writer };
const write = await setUp(fonts, model);
const ready = performance.now() - started;
const once = async () => {
  const before = performance.now();
  const used = process.threadCpuUsage();
  const bytes = await write();
  const { user, system } = process.threadCpuUsage(used);
  return { took: performance.now() - before, own: (user + system) / 1000, bytes };
};
const cold = await once();
if (keep !== undefined) writeFileSync(keep, cold.bytes);
const warm: number[] = [];
const own: number[] = [];
for (let at = 0; at < Number(times); at += 1) {
  const made = await once();
  warm.push(made.took);
  own.push(made.own);
}
const took: Took = { ready, cold: cold.took, warm, own, bytes: cold.bytes.length };
console.log(`\nTOOK ${JSON.stringify(took)}`);
// One of the writers leaves a timer behind.
process.exit(0);
