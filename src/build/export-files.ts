/** The files that a plan, or an agreement alone, is written as: every paper as PDF, some for Word, lists and a calendar. */
import {
  assess,
  inOrder,
  LIST_OF,
  planOfAgreement,
  type Catalog,
  type ISODate,
  type Plan,
  type ReadResult,
  type Review,
} from '../core/index.ts';
import { agreementsFile, calendarFile, tasksFile, wordFile } from '../document/files.ts';
import {
  PAPER_OF,
  paperDoc,
  paperFile,
  type Paper,
  type PaperInput,
  type PaperKind,
} from '../document/index.ts';
import { renderPdf, type FontFiles } from '../document/pdf/index.ts';
import { calendarWords as calendar } from '../texts/calendar.ts';
import { listWords as lists } from '../texts/lists.ts';
import { paperPageWords } from '../texts/paper-page.ts';
import { paperWords as words } from '../texts/paper.ts';

/** A plan or an agreement that could be read. */
export type Opened = Extract<ReadResult, { kind: 'plan' | 'agreement' }>;

export type Written = {
  name: string;
  bytes: Uint8Array;
  /** How many pages, of what has them. */
  pages: number | null;
  /** Letters that no font has. */
  replaced: readonly string[];
};

export type Setting = {
  catalog: Catalog;
  /** The day the rules are looked at. */
  on: ISODate;
  /** When the papers are made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  fonts: FontFiles;
  /** The edition before, when it is at hand. */
  previous: Plan | undefined;
  /** What reviewers wrote of the plan. */
  reviews: readonly Review[];
};

/** Every file, one after another; those of things are numbered in the plan's order. */
export async function* filesOf(
  read: Opened,
  { catalog, on, made, fonts, previous, reviews }: Setting,
): AsyncGenerator<Written> {
  const plan = read.kind === 'plan' ? read.plan : planOfAgreement(read.file);
  const input: PaperInput = {
    plan,
    assessment: assess(plan, catalog, on),
    catalog,
    words,
    made,
    previous,
    reviews,
  };
  const papers = papersIn(plan).filter(({ of }) => read.kind === 'plan' || of === 'agreement');
  for (const { name, paper } of papers) {
    const doc = await paperDoc(paper, input);
    if (!doc) continue;
    yield { name: `${name}.pdf`, ...(await renderPdf(doc, fonts)) };
    if ('word' in paperPageWords.kinds[paper.kind]) {
      yield plain(`${name}.docx`, await wordFile(doc));
    }
  }
  if (read.kind !== 'plan') return;
  yield plain('opgaver.csv', await tasksFile({ ...input, lists }));
  yield plain('aftaler.csv', await agreementsFile({ ...input, lists }));
  yield plain('datoer.ics', await calendarFile({ ...input, calendar }));
}

function plain(name: string, content: Uint8Array | string): Written {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes, pages: null, replaced: [] };
}

/** A paper by its file's name without its ending, and what it is of. */
type Named = { name: string; of: (typeof PAPER_OF)[PaperKind]; paper: Paper };

/** The kinds of paper that the site offers: a content pack may do without some. */
const offered = new Set<string>(paperPageWords.list.groups.flatMap(({ kinds }) => kinds));

/** Every paper that the site offers of a plan. */
function papersIn(plan: Plan): Named[] {
  const kinds = (Object.keys(PAPER_OF) as PaperKind[]).filter((kind) => offered.has(kind));
  return kinds.flatMap((kind): Named[] => {
    const of = PAPER_OF[kind];
    const stem = paperFile(kind);
    if (of === 'plan') return [{ name: stem, of, paper: { kind, id: null } }];
    const things: readonly { id: string; order: number }[] = plan[LIST_OF[of]];
    return inOrder(things).map(({ id }, index) => ({
      name: `${stem}-${String(index + 1)}`,
      of,
      paper: { kind, id },
    }));
  });
}
