/**
 * `npm run bench`: what is promised of speed, each as a ratio of two things measured in one run on this machine.
 * `npm run bench -- typing` measures that alone, and needs a built site. Exits with 1 when a ratio is over its bound.
 */
import { followUp } from './follow-up.ts';
import { long } from './long.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { review } from './review.ts';
import { typing } from './typing.ts';

/** What was measured: so many times what it is held against, and how many times it may be. */
export type Ratio = { name: string; here: number; beside: number; unit: string; most: number };

const BENCHES: Record<string, () => Promise<Ratio[]>> = {
  typing,
  long,
  papers,
  review,
  'follow-up': followUp,
  pages,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const ratios: Ratio[] = [];
for (const [name, measure] of Object.entries(BENCHES)) {
  if (names.length === 0 || names.includes(name)) ratios.push(...(await measure()));
}
const rows = ratios.map(({ name, here, beside, unit, most }) => ({
  what: name,
  here: `${here.toFixed(2)} ${unit}`,
  beside: `${beside.toFixed(2)} ${unit}`,
  ratio: Number((here / beside).toFixed(2)),
  most,
  holds: here <= most * beside ? 'yes' : 'NO',
}));
console.table(rows);
process.exitCode = rows.every(({ holds }) => holds === 'yes') ? 0 : 1;
