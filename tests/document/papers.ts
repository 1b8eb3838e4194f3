/** The example plan and its papers, and small changes to it, for the tests of the builders. */
import { readFileSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog.ts';
import {
  agreementFile,
  assess,
  planOfAgreement,
  readFile,
  setAnswer,
  type AnswerValue,
  type Catalog,
  type Place,
  type Plan,
} from '../../src/core/index.ts';
import { agreementDoc } from '../../src/document/agreement/agreement.ts';
import {
  paperDoc,
  type Doc,
  type Paper,
  type PaperInput,
  type PaperWords,
} from '../../src/document/index.ts';
import { openFace } from '../../src/document/pdf/font/face.ts';
import { layOut } from '../../src/document/pdf/layout/layout.ts';
import { strategyDoc } from '../../src/document/strategy/strategy.ts';
import { paperWords as paper } from '../../src/texts/paper.ts';
import { fonts } from './pdf/sample.ts';

export const words: PaperWords = paper;
export const EXAMPLE = 'content/examples/eksempel-kommune.json';
export const ON = '2026-03-02';
export const MADE = '2026-03-02T09:00:00Z';

export const { catalog } = loadCatalog();
export const stamp = (() => {
  let count = 0;
  return { now: MADE, newId: () => `prove-${String((count += 1)).padStart(6, '0')}` };
})();

/** The example as it stands in content/. */
export function example(): Plan {
  const read = readFile(readFileSync(EXAMPLE, 'utf8'));
  if (!read.ok || read.kind !== 'plan') throw new Error('The example is not a plan');
  return read.plan;
}

export function answer(plan: Plan, place: Place & { question: string }, value: AnswerValue): Plan {
  return setAnswer(plan, place, value, 1, stamp);
}

export function strategyOf(plan: Plan, on = ON, known: Catalog = catalog): Doc {
  const assessment = assess(plan, known, on);
  return strategyDoc({ plan, assessment, catalog: known, words, made: MADE });
}

export function agreementOf(plan: Plan, index: number, on = ON, known: Catalog = catalog): Doc {
  const file = agreementFile(plan, plan.agreements[index]?.id ?? '');
  if (file === null) throw new Error('The plan has no such agreement');
  const assessment = assess(planOfAgreement(file), known, on);
  return agreementDoc({ file, assessment, catalog: known, words, made: MADE });
}

/** Any paper of the registry; fails when the plan has no such thing. */
export async function docOf(
  plan: Plan,
  kind: Paper['kind'],
  { id = null, on = ON, ...more }: { id?: string | null; on?: string } & Partial<PaperInput> = {},
): Promise<Doc> {
  const assessment = assess(plan, catalog, on);
  const doc = await paperDoc(
    { kind, id },
    { plan, assessment, catalog, words, made: MADE, ...more },
  );
  if (!doc) throw new Error(`The plan has no ${kind}`);
  return doc;
}

const faces = {
  regular: await openFace(fonts.regular, fonts.regularExtended),
  bold: await openFace(fonts.bold, fonts.boldExtended),
  italic: await openFace(fonts.italic, fonts.italicExtended),
};

/** How many pages a paper takes. */
export function pagesOf(doc: Doc): number {
  return layOut(doc, (text, face) => faces[face].width(text)).pages.length;
}
