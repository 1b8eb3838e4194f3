/**
 * A real-sized file of figures, five years of sixty workplaces and twelve target groups: read from CSV, tabled with small
 * counts hidden and without, charted and printed. The thread's own time, held against a second.
 */
import { figuresTable, namesIn } from '../../src/core/follow-up/csv-out.ts';
import { importOf, readFiguresCsv } from '../../src/core/follow-up/csv-in.ts';
import { withRows } from '../../src/core/follow-up/edit-rows.ts';
import { quartersBetween } from '../../src/core/follow-up/quarter.ts';
import { type Report, reportOf } from '../../src/core/follow-up/report.ts';
import type { Figures, FollowUpRow } from '../../src/core/follow-up/rows.ts';
import { assess, type Plan } from '../../src/core/index.ts';
import { csvOf } from '../../src/document/parts/csv.ts';
import { paperDoc } from '../../src/document/index.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { loadCatalog } from '../../src/catalog.ts';
import { figuresWords } from '../../src/texts/figures.ts';
import { reportWords } from '../../src/texts/follow-up-report.ts';
import { paperWords } from '../../src/texts/paper.ts';
import { start } from '../scenario.ts';
import { benchFonts } from './papers/fonts.ts';
import type { Ratio } from './run.ts';

const SECOND = 1000;
const ROUNDS = 5;
const [FROM, UNTIL] = ['2022-1', '2026-4'];
const [WORKPLACES, GROUPS] = [60, 12];
const ON = '2026-12-31';

const { catalog } = loadCatalog();

export async function followUp(): Promise<Ratio[]> {
  const plan = realPlan();
  const none: Figures = { version: 1, plan: plan.id, rows: [], names: {}, changed: plan.changed };
  const figures = { ...none, rows: realRows(plan) };
  const names = namesIn(plan, catalog);
  const file = csvOf(figuresTable(figures, figuresWords.columns, names));
  const fonts = (await benchFonts()).files;
  const assessment = assess(plan, catalog, ON);
  const costs = {
    import: [] as number[],
    plain: [] as number[],
    hidden: [] as number[],
    paper: [] as number[],
  };
  const all: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [read, reading] = timed(() => imported(file, plan, none));
    if (read.rows.length !== figures.rows.length) throw new Error('Not all rows were read');
    const [, plain] = timed(() => told(plan, read, false));
    const [report, hidden] = timed(() => told(plan, read, true));
    const begun = process.cpuUsage();
    const input = { plan, assessment, catalog, words: paperWords, made: `${ON}T12:00:00Z`, report };
    const doc = await paperDoc({ kind: 'follow-up', id: null }, input);
    if (!doc) throw new Error('There is no paper');
    const { bytes } = await renderPdf(doc, fonts);
    const printing = since(begun);
    if (bytes.length < 10_000) throw new Error('The paper is empty');
    // The first time, the code itself is read.
    if (round === 0) continue;
    costs.import.push(reading);
    costs.plain.push(plain);
    costs.hidden.push(hidden);
    costs.paper.push(printing);
    all.push(reading + hidden + printing);
  }
  for (const [what, times] of Object.entries(costs))
    console.log(`${what}: ${times.map((time) => time.toFixed(0)).join(' ')} ms`);
  const ratio = (name: string, times: number[], most: number): Ratio => ({
    ...{ name, here: median(times), beside: SECOND, unit: 'ms', most },
  });
  return [
    ratio(
      '14,400 rows read, tabled with small counts hidden, charted and printed, to a second',
      all,
      1,
    ),
    ratio('14,400 rows tabled, to a second', costs.plain, 0.2),
    ratio('14,400 rows tabled with small counts hidden, to a second', costs.hidden, 0.5),
  ];
}

function imported(file: string, plan: Plan, kept: Figures): Figures {
  const words = figuresWords.columns;
  const read = readFiguresCsv(file, { plan, catalog, kept, words, today: ON });
  const changes = read.ok ? importOf(read, 0) : null;
  if (!read.ok || changes === null) throw new Error('The file was not read');
  return withRows(kept, changes, read.names, kept.changed);
}

function told(plan: Plan, figures: Figures, hidesSmall: boolean): Report {
  const { indicators } = catalog;
  const span = { from: FROM, until: UNTIL, grain: 'quarter' as const };
  return reportOf({ figures, plan, catalog, indicators, ...span, hidesSmall, words: reportWords });
}

/** A plan with agreements of one area each, all approved for all five years. */
function realPlan(): Plan {
  const period = { from: '2022-01-01', until: '2026-12-31' };
  const life = start(catalog, { period });
  for (const { id } of catalog.targetGroups.slice(0, GROUPS)) life.group(id);
  const tasks = catalog.areas.map(
    ({ id }) => catalog.tasks.find(({ area }) => area === id)?.id ?? '',
  );
  for (const task of tasks) life.choose(task);
  for (let at = 0; at < WORKPLACES; at += 1) {
    const name = `Arbejdsplads ${String(at + 1)}`;
    life.workplace(name).agree(`Aftale ${String(at + 1)}`, name, [tasks[at % tasks.length] ?? '']);
    life.answerThe('agreement', { godkendt: true, 'antal-pladser': 10 });
  }
  return life.plan;
}

/** Figures whose books are kept: few at each place and in each quarter, as it is. */
function realRows(plan: Plan): FollowUpRow[] {
  let seed = 20261122;
  const upTo = (most: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * (most + 1));
  };
  return plan.agreements.flatMap(({ id, workplace, tasks }) =>
    plan.targetGroups.flatMap((group) => {
      const task = plan.tasks.find((one) => one.id === tasks[0]);
      const area = catalog.tasks.find((one) => one.id === task?.record)?.area ?? '';
      let active = 0;
      return quartersBetween(FROM, UNTIL).map((quarter): FollowUpRow => {
        const started = upTo(3);
        const job = Math.min(active, upTo(1));
        const stopped = Math.min(active - job, upTo(2));
        active += started - job - stopped;
        const place = {
          quarter,
          agreement: id,
          workplace: workplace ?? '',
          targetGroup: group.id,
          area,
        };
        const weeks = (job + stopped) * 9;
        return { ...place, started, active, job, education: 0, otherOffer: 0, stopped, weeks };
      });
    }),
  );
}

function timed<T>(work: () => T): [T, number] {
  const begun = process.cpuUsage();
  const value = work();
  return [value, since(begun)];
}

/** Milliseconds of the process's own since then: what else runs on the machine does not count. */
function since(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
