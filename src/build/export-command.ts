/** The command `npm run export`: what was typed, the files it names, and what is said of each that is written or refused. */
import { mkdir, readFile as readBytes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalog } from '../catalog.ts';
import {
  fill,
  isISODate,
  readFile,
  type ISODate,
  type Plan,
  type ReadResult,
  type Review,
} from '../core/index.ts';
import {
  AGREEMENT_ATTACHMENT,
  LETTER_ATTACHMENT,
  PLAN_ATTACHMENT,
  REMARKS_ATTACHMENT,
  SHORT_ATTACHMENT,
  STATEMENT_ATTACHMENT,
} from '../document/index.ts';
import { readAttachments } from '../document/pdf/embed.ts';
import { FONT_FILES, type FontFiles } from '../document/pdf/index.ts';
import { paperWords } from '../texts/paper.ts';
import { asksForHelp, localDay } from './command.ts';
import { filesOf, type Opened } from './export-files.ts';

const words = paperWords;
const FONTS = new URL('../../public/fonts/', import.meta.url);

/** The data that a paper of ours carries. */
const OURS = [
  ...[PLAN_ATTACHMENT, AGREEMENT_ATTACHMENT, SHORT_ATTACHMENT, LETTER_ATTACHMENT],
  ...[REMARKS_ATTACHMENT, STATEMENT_ATTACHMENT],
];

/** Something the caller can mend, said in Danish. */
class Refusal extends Error {
  readonly code: 1 | 2;
  constructor(code: 1 | 2, message: string) {
    super(message);
    this.code = code;
  }
}

type ExportOptions = {
  file: string;
  folder: string;
  /** The file of the edition before; `null` when none is named. */
  previous: string | null;
  /** The files of the reviews. */
  reviews: readonly string[];
  /** The day the rules are looked at. */
  on: ISODate;
  /** When the papers are made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
};

/** Writes the files of a plan, or of an agreement alone, into a folder; tells a line about each. */
async function exportFiles(options: ExportOptions, say: (line: string) => void): Promise<void> {
  const { folder, on, made } = options;
  const read = await open(options.file);
  const previous = await previousOf(read, options.previous);
  const reviews = await Promise.all(options.reviews.map((file) => reviewOf(read, file)));
  const { catalog } = loadCatalog();
  const fonts = await loadFonts();
  for await (const file of filesOf(read, { catalog, on, made, fonts, previous, reviews })) {
    const { name, bytes, pages, replaced } = file;
    await write(folder, name, bytes);
    const { one, many, file: plain } = words.export.wrote;
    const wrote = pages === null ? plain : pages === 1 ? one : many;
    say(fill(wrote, { file: join(folder, name), n: pages ?? 0 }));
    if (replaced.length > 0) {
      say(fill(words.export.replaced, { file: name, letters: replaced.join(' ') }));
    }
  }
}

/** The edition before, from its file; refused when it is no edition of the same plan. */
async function previousOf(read: Opened, file: string | null): Promise<Plan | undefined> {
  if (file === null) return undefined;
  const before = await open(file);
  if (read.kind !== 'plan' || before.kind !== 'plan' || before.plan.id !== read.plan.id)
    throw new Refusal(1, fill(words.export.otherPlan, { file }));
  return before.plan;
}

/** A review, from its file or from the paper that carries it; refused when it is of another plan. */
async function reviewOf(read: Opened, file: string): Promise<Review> {
  const opened = await openAny(file);
  if (opened.kind !== 'review') throw new Refusal(1, fill(words.export.noReview, { file }));
  const { review } = opened;
  if (read.kind !== 'plan' || review.plan.id !== read.plan.id)
    throw new Refusal(1, fill(words.export.otherReview, { file }));
  return review;
}

/** A plan or an agreement. */
async function open(file: string): Promise<Opened> {
  const read = await openAny(file);
  if (read.kind === 'review')
    throw new Refusal(1, fill(words.export.problems.review, { file, path: '' }));
  return read;
}

/** Anything of ours, from JSON or from the data in a PDF. */
async function openAny(file: string): Promise<Extract<ReadResult, { ok: true }>> {
  const refuse = (problem: keyof typeof words.export.problems, path = '') =>
    new Refusal(1, fill(words.export.problems[problem], { file, path }));
  const bytes = await readBytes(file).catch(() => {
    throw new Refusal(1, fill(words.export.noFile, { file }));
  });
  let text = bytes.toString('utf8');
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const found = await readAttachments(bytes);
    if (!found.ok) {
      const { code } = found;
      throw refuse(code === 'damaged' || code === 'too-slow' ? 'not-pdf' : code);
    }
    const data = found.files.find(({ name }) => OURS.includes(name));
    if (data === undefined) throw refuse('no-data');
    text = data.text;
  }
  const read = readFile(text);
  if (!read.ok) throw refuse(read.problem.code, read.problem.path);
  return read;
}

async function loadFonts(): Promise<FontFiles> {
  const load = async (name: string) => new Uint8Array(await readBytes(new URL(name, FONTS)));
  return {
    regular: await load(FONT_FILES.regular),
    bold: await load(FONT_FILES.bold),
    italic: await load(FONT_FILES.italic),
    regularExtended: await load(FONT_FILES.regularExtended),
    boldExtended: await load(FONT_FILES.boldExtended),
    italicExtended: await load(FONT_FILES.italicExtended),
  };
}

async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), bytes);
  } catch {
    throw new Refusal(1, fill(words.export.noFolder, { folder }));
  }
}

/** What was typed after the command, as options; the clock is read here and nowhere else. */
function parse(args: readonly string[], now: Date): ExportOptions {
  const rest: string[] = [];
  let on = localDay(now);
  let previous: string | null = null;
  const reviews: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--on') {
      index += 1;
      on = args[index] ?? '';
      if (!isISODate(on)) throw new Refusal(2, fill(words.export.badDate, { date: on }));
    } else if (arg === '--forrige' && args[index + 1] !== undefined) {
      index += 1;
      previous = args[index] ?? null;
    } else if (arg === '--gennemgang' && args[index + 1] !== undefined) {
      index += 1;
      reviews.push(args[index] ?? '');
    } else if (arg.startsWith('--')) {
      throw new Refusal(2, words.export.usage);
    } else {
      rest.push(arg);
    }
  }
  const [file, folder] = rest;
  if (file === undefined || folder === undefined || rest.length > 2) {
    throw new Refusal(2, words.export.usage);
  }
  return { file, folder, previous, reviews, on, made: `${now.toISOString().slice(0, 19)}Z` };
}

/**
 * Runs the command as typed (`args`); what it says goes to `say` and `complain`. Gives the exit code: 0 when all files were
 * written, 1 when a file or folder was at fault, 2 when the command was.
 */
export async function run(
  args: readonly string[],
  now: Date,
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 1 | 2> {
  try {
    if (asksForHelp(args)) {
      for (const line of [words.export.usage, ...words.export.help]) say(line);
      return 0;
    }
    await exportFiles(parse(args, now), say);
    return 0;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    complain(problem.message);
    return problem.code;
  }
}
