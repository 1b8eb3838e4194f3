/**
 * The command-line export: `npm run export -- <plan file> <folder> [--on YYYY-MM-DD]` writes the same papers as the
 * site, without a browser. The exit code is 0 when all were written, 1 when a file or folder was at fault, 2 when the
 * command was.
 */
import { mkdir, readFile as readBytes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../catalog.ts';
import {
  assess,
  fill,
  inOrder,
  isISODate,
  LIST_OF,
  planOfAgreement,
  readFile,
  type Catalog,
  type ISODate,
  type Plan,
  type ReadResult,
} from '../core/index.ts';
import {
  AGREEMENT_ATTACHMENT,
  LETTER_ATTACHMENT,
  PAPER_OF,
  PLAN_ATTACHMENT,
  SHORT_ATTACHMENT,
  paperDoc,
  paperFile,
  type Doc,
  type Paper,
  type PaperKind,
} from '../document/index.ts';
import { readAttachments } from '../document/pdf/embed.ts';
import { FONT_FILES, renderPdf, type FontFiles } from '../document/pdf/index.ts';
import { paperWords } from '../texts/paper.ts';

const words = paperWords;
const FONTS = new URL('../../public/fonts/', import.meta.url);

/** The data that a paper of ours carries. */
const OURS = [PLAN_ATTACHMENT, AGREEMENT_ATTACHMENT, SHORT_ATTACHMENT, LETTER_ATTACHMENT];

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
  /** The day the rules are looked at. */
  on: ISODate;
  /** When the papers are made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
};

/** Writes the papers of a plan, or of an agreement alone, into a folder; gives a line about each. */
async function exportPapers(options: ExportOptions): Promise<string[]> {
  const read = await open(options.file);
  const { catalog } = loadCatalog();
  const papers = await papersOf(read, catalog, options);
  const fonts = await loadFonts();
  const lines: string[] = [];
  for (const { name, doc } of papers) {
    const { bytes, pages, replaced } = await renderPdf(doc, fonts);
    await write(options.folder, name, bytes);
    const wrote = pages === 1 ? words.export.wrote.one : words.export.wrote.many;
    lines.push(fill(wrote, { file: join(options.folder, name), n: pages }));
    if (replaced.length > 0) {
      lines.push(fill(words.export.replaced, { file: name, letters: replaced.join(' ') }));
    }
  }
  return lines;
}

type Opened = Extract<ReadResult, { kind: 'plan' | 'agreement' }>;

async function papersOf(
  read: Opened,
  catalog: Catalog,
  { on, made }: ExportOptions,
): Promise<{ name: string; doc: Doc }[]> {
  const plan = read.kind === 'plan' ? read.plan : planOfAgreement(read.file);
  const papers = papersIn(plan).filter(({ of }) => read.kind === 'plan' || of === 'agreement');
  const input = { plan, assessment: assess(plan, catalog, on), catalog, words, made };
  const docs = await Promise.all(
    papers.map(async ({ name, paper }) => ({ name, doc: await paperDoc(paper, input) })),
  );
  return docs.flatMap(({ name, doc }) => (doc ? [{ name, doc }] : []));
}

/** A paper with its file's name, and what it is of. */
type Written = { name: string; of: (typeof PAPER_OF)[PaperKind]; paper: Paper };

/** Every paper that can be made of a plan, by its file's name; those of things are numbered in the plan's order. */
function papersIn(plan: Plan): Written[] {
  const kinds = Object.keys(PAPER_OF) as PaperKind[];
  return kinds.flatMap((kind): Written[] => {
    const of = PAPER_OF[kind];
    const stem = paperFile(kind);
    if (of === 'plan') return [{ name: `${stem}.pdf`, of, paper: { kind, id: null } }];
    const things: readonly { id: string; order: number }[] = plan[LIST_OF[of]];
    return inOrder(things).map(({ id }, index) => ({
      name: `${stem}-${String(index + 1)}.pdf`,
      of,
      paper: { kind, id },
    }));
  });
}

/** A plan or an agreement from JSON, or from the data in a PDF. */
async function open(file: string): Promise<Opened> {
  const refuse = (problem: keyof typeof words.export.problems, path = '') =>
    new Refusal(1, fill(words.export.problems[problem], { file, path }));
  const bytes = await readBytes(file).catch(() => {
    throw new Refusal(1, fill(words.export.noFile, { file }));
  });
  let text = bytes.toString('utf8');
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const found = await readAttachments(bytes);
    if (!found.ok) throw refuse(found.code === 'damaged' ? 'not-pdf' : found.code);
    const data = found.files.find(({ name }) => OURS.includes(name));
    if (data === undefined) throw refuse('no-data');
    text = data.text;
  }
  const read = readFile(text);
  if (!read.ok) throw refuse(read.problem.code, read.problem.path);
  if (read.kind === 'review') throw refuse('review');
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
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--on') {
      index += 1;
      on = args[index] ?? '';
      if (!isISODate(on)) throw new Refusal(2, fill(words.export.badDate, { date: on }));
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
  return { file, folder, on, made: `${now.toISOString().slice(0, 19)}Z` };
}

function localDay(now: Date): ISODate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Runs the command; what it says goes to `say` and `complain`. Gives the exit code. */
export async function run(
  args: readonly string[],
  now: Date,
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 1 | 2> {
  try {
    for (const line of await exportPapers(parse(args, now))) say(line);
    return 0;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    complain(problem.message);
    return problem.code;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await run(process.argv.slice(2), new Date(), console.log, console.error);
}
