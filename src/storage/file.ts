/** Plans as files: out as JSON, and the door in. */
import {
  slugOf,
  type AgreementFile,
  type BriefingFile,
  type FilledField,
  type Plan,
  type Review,
} from '../core/index.ts';
import type { FileProblem } from './problem.ts';

/** What the names of our files end in, those inside papers too. */
export const ENDING = '.nyttestrategi.json';
/** What the names of reviews end in, those inside papers too. */
export const REVIEW_ENDING = '.gennemgang.json';

/** A plan as a file: `<kommune>-<year>.nyttestrategi.json`, in letters that every file system knows. */
export function planFile(plan: Plan): { name: string; text: string } {
  return { name: `${nameOf(plan)}${ENDING}`, text: `${JSON.stringify(plan, null, 2)}\n` };
}

function nameOf({ kommune, period }: Pick<Plan, 'kommune' | 'period'>): string {
  const year = (period.from ?? period.until)?.slice(0, 4);
  return [slugOf(kommune?.name ?? '') || 'plan', year].filter(Boolean).join('-');
}

/** A review as a file: `<kommune>-<year>.gennemgang.json`. */
export function reviewFile(review: Review): { name: string; text: string } {
  return {
    name: `${nameOf(review.plan)}${REVIEW_ENDING}`,
    text: `${JSON.stringify(review, null, 2)}\n`,
  };
}

/** What a file held; `from`: whether it was the plan's own file or a paper. `fields`: what stands in a paper's fields. */
export type OpenResult =
  | { ok: true; kind: 'plan'; plan: Plan; from: 'json' | 'pdf' }
  | {
      ok: true;
      kind: 'agreement';
      file: AgreementFile;
      from: 'json' | 'pdf';
      fields?: readonly FilledField[];
    }
  | { ok: true; kind: 'review'; review: Review; from: 'json' | 'pdf' }
  | { ok: true; kind: 'briefing'; file: BriefingFile; fields: readonly FilledField[] }
  | { ok: false; problem: FileProblem };

/** Reads what a PDF carries; ours, in a worker, unless another is handed in. */
export type ReadAttachments = (bytes: Uint8Array) => Promise<
  | {
      ok: true;
      files: { name: string; text: string }[];
      fields?: FilledField[];
    }
  | {
      ok: false;
      code:
        'not-pdf' | 'encrypted' | 'damaged' | 'too-large' | 'too-slow' | 'no-data' | 'private-form';
    }
>;

/** Opens what someone chose or dropped, recognised by its content. Nothing is stored. Never throws. */
export async function openFile(
  file: Blob & { name?: string },
  readAttachments?: ReadAttachments,
): Promise<OpenResult> {
  const opener = await import('./open.ts').catch(() => null);
  if (!opener) return { ok: false, problem: { code: 'reader-missing' } };
  return opener.openFile(file, readAttachments);
}
