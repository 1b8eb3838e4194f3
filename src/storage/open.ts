/** Files in: a plan, an agreement or a review from JSON, or from the data that a paper carries. Loaded when a file is opened. */
import { readBriefing, readFile, type ReadResult } from '../core/index.ts';
import { ENDING, REVIEW_ENDING, type OpenResult, type ReadAttachments } from './file.ts';
import { decode, HEAD, recognise } from './recognise.ts';
import type { FileProblem, FileProblemCode } from './problem.ts';
import { readPdf } from './read-pdf.ts';

const MEGABYTE = 1024 * 1024;
/** The largest files that are opened, in megabytes; a paper's pictures may make it larger than its data. */
const LIMITS = { pdf: 60, json: 20 };
/** The longest place that is told of, in letters: its keys are a stranger's. */
const LONGEST_PATH = 100;

/** As the door in file.ts says. */
export async function openFile(
  file: Blob & { name?: string },
  readAttachments: ReadAttachments = readPdf,
): Promise<OpenResult> {
  try {
    if (file.size === 0) return refuse({ code: 'empty' });
    if (file.size > LIMITS.pdf * MEGABYTE) return refuse({ code: 'too-large', limit: LIMITS.pdf });
    const kind = recognise(await bytesOf(file.slice(0, HEAD)));
    if (kind === 'pdf') return await openPdf(await bytesOf(file), readAttachments);
    if (kind !== 'json' && kind !== 'unknown') return refuse({ code: kind });
    if (file.size > LIMITS.json * MEGABYTE) {
      return refuse({ code: kind === 'json' ? 'too-large' : 'not-json', limit: LIMITS.json });
    }
    return openText(decode(await bytesOf(file)), kind);
  } catch {
    return refuse({ code: 'unreadable' });
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

function openText(text: string | null, kind: 'json' | 'unknown'): OpenResult {
  if (text === null) return refuse({ code: kind === 'json' ? 'wrong-encoding' : 'not-json' });
  return resultOf(readFile(text), 'json');
}

function resultOf(read: ReadResult, from: 'json' | 'pdf'): OpenResult {
  if (read.ok) return { ...read, from };
  const { problem } = read;
  return refuse(
    problem.code === 'damaged' && problem.path !== undefined
      ? { ...problem, code: 'damaged-at', path: problem.path.slice(0, LONGEST_PATH) }
      : problem,
  );
}

const PDF_PROBLEMS = {
  'not-pdf': 'pdf-damaged',
  encrypted: 'pdf-encrypted',
  damaged: 'pdf-damaged',
  'too-large': 'too-large',
  'too-slow': 'pdf-too-slow',
  'no-data': 'pdf-without-data',
  'private-form': 'pdf-private',
} as const satisfies Record<string, FileProblemCode>;

async function openPdf(bytes: Uint8Array, readAttachments: ReadAttachments): Promise<OpenResult> {
  let attached: Awaited<ReturnType<ReadAttachments>>;
  try {
    attached = await readAttachments(bytes);
  } catch {
    return refuse({ code: 'reader-missing' });
  }
  if (!attached.ok) {
    const code = PDF_PROBLEMS[attached.code];
    return refuse(code === 'too-large' ? { code, limit: LIMITS.json } : { code });
  }
  const { fields = [] } = attached;
  const ours = attached.files.filter(({ name }) =>
    [ENDING, REVIEW_ENDING].some((ending) => name.endsWith(ending)),
  );
  const briefing = ours.map(({ text }) => readBriefing(text)).find((read) => read !== null);
  if (briefing) return { ok: true, kind: 'briefing', file: briefing, fields };
  const reads = (ours.length > 0 ? ours : attached.files).map(({ text }) => readFile(text));
  const best = reads.find(({ ok }) => ok) ?? (ours.length > 0 ? reads[0] : undefined);
  if (!best) return refuse({ code: 'pdf-without-data' });
  const result = resultOf(best, 'pdf');
  return result.ok && result.kind === 'agreement' && fields.length > 0
    ? { ...result, fields }
    : result;
}

function refuse(problem: FileProblem): OpenResult {
  return { ok: false, problem };
}
