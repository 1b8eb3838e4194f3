/**
 * What to look up in the law, on the command line: `npm run law -- --on 2027-01-01 --older-than 180`; `--hjaelp` tells the
 * rest. The exit code is 0, or 1 when `--older-than` finds a record, or 2 when the command cannot be read.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../catalog.ts';
import {
  fill,
  formatDate,
  isISODate,
  type ISODate,
  keptRecords,
  type Plan,
  readFile,
  touchedBy,
  turnedOn,
  undated,
} from '../core/index.ts';
import { lawWords, paperPrints } from '../texts/law.ts';
import { asksForHelp, localDay } from './command.ts';
import { tableOf } from './table.ts';

const words = lawWords;
const EXAMPLE = new URL('../../content/examples/eksempel-kommune.json', import.meta.url);

type Options = { on: ISODate; olderThan: number | null; isJson: boolean };

/** The plan that changes are tried on. */
function examplePlan(): Plan {
  const read = readFile(readFileSync(EXAMPLE, 'utf8'));
  if (!read.ok || read.kind !== 'plan') throw new Error('The example is no plan.');
  return read.plan;
}

/** All that the command tells, as data. */
function reportOf({ on, olderThan }: Options) {
  const { catalog, openPoints } = loadCatalog();
  const plan = examplePlan();
  const rid = ({ rule, place, before, after }: ReturnType<typeof turnedOn>[number]) => ({
    rule,
    place,
    before: before && { status: before.status, certainty: before.certainty },
    after: after && { status: after.status, certainty: after.certainty },
  });
  return {
    on,
    open: openPoints.filter(({ answer, retired }) => !answer && !retired),
    records: keptRecords(catalog, on).filter(({ days }) => days >= (olderThan ?? -Infinity)),
    changes: catalog.changes.map((change) => ({
      slug: change.id,
      title: change.title,
      date: change.date,
      certainty: change.certainty,
      touches: touchedBy(catalog, change, paperPrints),
      example: {
        own: turnedOn(plan, catalog, change.date).map(rid),
        begun: turnedOn(undated(plan), catalog, change.date).map(rid),
      },
    })),
  };
}

/** The same as tables, line by line. */
function linesOf({ on, open, records, changes }: ReturnType<typeof reportOf>): string[] {
  const { records: head, changes: of } = words;
  return [
    fill(words.command.title, { date: formatDate(on) }),
    '',
    fill(words.command.open, { n: open.length }),
    ...open.map(({ id, title }) => `  ${title}  [content/open-points/${id}.yaml]`),
    '',
    fill(words.command.records, { n: records.length }),
    ...tableOf(
      [head.kind, head.record, head.certainty, head.checked, head.age],
      records.map(({ kind, slug, certainty, checked, days }) => [
        ...[words.kinds[kind], slug, words.certainty[certainty]],
        ...[checked, fill(head.days, { n: days })],
      ]),
    ),
    '',
    fill(words.command.changes, { n: changes.length }),
    ...changes.flatMap(({ date, title, certainty, touches, example }) => [
      `  ${date}  ${title} (${words.certainty[certainty]})`,
      `    ${fill(of.short, {
        rules: touches.rules.length,
        questions: touches.questions.length,
        tasks: touches.tasks.length,
        papers: touches.papers.length,
      })}`,
      ...(example.begun.length > 0
        ? [`    ${of.example}. ${of.begun}: ${fill(of.sum, { n: example.begun.length })}`]
        : []),
    ]),
  ];
}

/** A sentence about a command that cannot be read. */
class Refusal extends Error {}

function parse(args: readonly string[], today: ISODate): Options {
  const options: Options = { on: today, olderThan: null, isJson: false };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const value = args[at + 1] ?? '';
    if (arg === '--json') options.isJson = true;
    else if (arg === '--on') {
      if (!isISODate(value)) throw new Refusal(fill(words.command.badDate, { value }));
      options.on = value;
      at += 1;
    } else if (arg === '--older-than') {
      if (!/^\d{1,6}$/.test(value)) throw new Refusal(fill(words.command.badDays, { value }));
      options.olderThan = Number(value);
      at += 1;
    } else
      throw new Refusal(`${fill(words.command.unknown, { value: arg })} ${words.command.usage}`);
  }
  return options;
}

/** Runs the command; what it says goes to `say` and `complain`. Gives the exit code. */
export function run(
  args: readonly string[],
  now: Date,
  say: (line: string) => void,
  complain: (line: string) => void,
): 0 | 1 | 2 {
  try {
    if (asksForHelp(args)) {
      for (const line of [words.command.usage, ...words.command.help]) say(line);
      return 0;
    }
    const options = parse(args, localDay(now));
    const report = reportOf(options);
    if (options.isJson) say(JSON.stringify(report, null, 2));
    else for (const line of linesOf(report)) say(line);
    const { olderThan } = options;
    if (olderThan === null || report.records.length === 0) return 0;
    complain(fill(words.command.older, { n: report.records.length, days: olderThan }));
    return 1;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    complain(problem.message);
    return 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = run(process.argv.slice(2), new Date(), console.log, console.error);
}
