/**
 * The same twelve pages made by our writer and by four others, by turns, each in a fresh process, and again in Chromium:
 * times cold and warm, bytes of the paper, and what a browser must load. What is promised is judged, the rest is told.
 * Made in Node with two sizes of type: the whole Plex, which the promises were made with, and the site's own, which has
 * a fifth of its bytes and is as kind to the others as anything can be.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { agreementOf, example } from '../document/papers.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { inChromium, type InBrowser } from './papers/browser.ts';
import { threePageAgreement } from './papers/agreement.ts';
import { benchFonts, type Type } from './papers/fonts.ts';
import type { Took } from './peers/one.ts';
import type { Ratio } from './run.ts';

const ONE = fileURLToPath(new URL('peers/one.ts', import.meta.url));
const OURS = 'ours';
const NAMES = [OURS, 'pdfmake', 'pdfkit', 'jspdf', 'react-pdf'];
const ROUNDS = 3;
/** What a tab does of its own disturbs a paper more than what a process does. */
const TABS = 5;
/** Papers after the first, in each round. */
const TIMES = 12;

/** What is promised: parts of the others' time, and kilobytes. */
const MOST = {
  pdfmake: 0.2,
  pdfkit: 0.06,
  inBrowser: 0.2,
  strategy: 62,
  agreement: 32,
  script: 100,
} as const;
/** What was aimed at in Chromium, milliseconds on the machine that the goal was set on: told, not judged. */
const AIM = { warm: 50, cold: 150 } as const;

export async function papers(): Promise<Ratio[]> {
  const whole = inNode('whole');
  const node = inNode('site');
  const browser = await inChromium(NAMES, TABS, TIMES);
  console.log('With the whole Plex:');
  console.table(NAMES.map((name) => inNodeRow(name, whole.get(name) ?? [])));
  console.log("With the site's own type:");
  console.table(
    NAMES.map((name) => ({
      ...inNodeRow(name, node.get(name) ?? []),
      ...inTabRow(browser.get(name) ?? []),
    })),
  );
  console.log(
    `In Chromium the aim was ${String(AIM.warm)} ms warm and ${String(AIM.cold)} ms cold, on a machine of its own.`,
  );
  // By the clock, as it was promised.
  const clock = (name: string) => median((whole.get(name) ?? []).flatMap((took) => took.warm));
  // What else runs on the machine does not count.
  const own = (name: string) => median((node.get(name) ?? []).flatMap((took) => took.own));
  const inTab = (name: string) => browser.get(name) ?? [];
  const largest = Math.max(...(node.get(OURS) ?? []).map(({ bytes }) => bytes));
  const script = Math.max(...inTab(OURS).map((took) => took.script));
  return [
    ...(['pdfmake', 'pdfkit'] as const).flatMap((name): Ratio[] => {
      const judged = { unit: 'ms', most: MOST[name] };
      const what = 'twelve pages, warm';
      return [
        {
          ...judged,
          name: `${what}, whole type, by the clock, beside ${name}`,
          here: clock(OURS),
          beside: clock(name),
        },
        {
          ...judged,
          name: `${what}, our type, the thread's own, beside ${name}`,
          here: own(OURS),
          beside: own(name),
        },
      ];
    }),
    {
      name: 'twelve pages in Chromium, warm, beside pdfmake',
      here: median(inTab(OURS).flatMap((took) => took.warm)),
      beside: median(inTab('pdfmake').flatMap((took) => took.warm)),
      unit: 'ms',
      most: MOST.inBrowser,
    },
    weight('twelve pages with the plan inside', largest, MOST.strategy),
    weight(
      'an agreement of three pages with its data inside',
      await agreementBytes(),
      MOST.agreement,
    ),
    weight('script before fonts, gzipped', script, MOST.script),
  ];
}

/** Every writer by turns, each time in a process that has done nothing else. */
function inNode(type: Type): Map<string, Took[]> {
  const found = new Map<string, Took[]>(NAMES.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of NAMES) {
      const { stdout, stderr } = spawnSync(process.execPath, [ONE, name, String(TIMES), type], {
        encoding: 'utf8',
      });
      const told = /^TOOK (.*)$/m.exec(stdout)?.[1];
      if (told === undefined) throw new Error(`${name} made no paper: ${stderr.slice(0, 500)}`);
      found.get(name)?.push(JSON.parse(told) as Took);
    }
  }
  return found;
}

/** The weight of the agreement that the goal was set on, with the data of one of the example's, whose own weight is told. */
async function agreementBytes(): Promise<number> {
  const { files } = await benchFonts();
  const real = agreementOf(example(), 1);
  const { bytes, pages } = await renderPdf(real, files);
  const weighs = (bytes.length / KILO).toFixed(1);
  console.log(`An agreement of the example: ${String(pages)} pages, ${weighs} kB.`);
  const data = real.attachments[0]?.text ?? '';
  return (await renderPdf(threePageAgreement(data), files)).bytes.length;
}

const KILO = 1000;

function weight(name: string, bytes: number, most: number): Ratio {
  return { name, here: bytes / KILO, beside: most, unit: 'kB', most: 1 };
}

function inNodeRow(name: string, node: readonly Took[]) {
  return {
    writer: name,
    'ready ms': rounded(median(node.map(({ ready }) => ready))),
    'cold ms': rounded(median(node.map(({ cold }) => cold))),
    'warm ms': rounded(median(node.flatMap(({ warm }) => warm))),
    'own ms': rounded(median(node.flatMap(({ own }) => own))),
    'paper kB': rounded((node[0]?.bytes ?? NaN) / KILO),
  };
}

function inTabRow(browser: readonly InBrowser[]) {
  return {
    'Chromium cold ms': rounded(median(browser.flatMap(({ cold }) => cold))),
    'Chromium warm ms': rounded(median(browser.flatMap(({ warm }) => warm))),
    'script kB': rounded((browser[0]?.script ?? NaN) / KILO),
  };
}

const rounded = (value: number) => (Number.isNaN(value) ? '–' : Number(value.toFixed(1)));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}
