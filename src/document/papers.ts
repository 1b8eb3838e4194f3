/** Every paper that can be made of a plan: what each is of, and the builder that makes it, fetched when it is asked for. */
import { agreementFile, assess, planOfAgreement } from '../core/index.ts';
import type { AgreementInput } from './agreement/agreement-subject.ts';
import type { Doc } from './parts/doc.ts';
import type { PaperInput } from './parts/paper-input.ts';
import { tidy } from './parts/tidy.ts';

/** What a kind of paper is made of: the plan, or one of its things of that scope. */
export const PAPER_OF = {
  strategy: 'plan',
  agreement: 'agreement',
  briefing: 'agreement',
  project: 'agreement',
  workflow: 'target-group',
  'fact-sheet': 'agreement',
  competences: 'agreement',
  short: 'plan',
  committee: 'plan',
  'consultation-letter': 'consultation',
  'quarterly-list': 'plan',
  'follow-up': 'plan',
} as const satisfies Record<string, 'plan' | 'agreement' | 'target-group' | 'consultation'>;

export type PaperKind = keyof typeof PAPER_OF;
/** What a paper's file is called to begin with, in letters that every file system knows; those of kinds to come too. */
const FILES = {
  strategy: 'strategi',
  agreement: 'aftale',
  short: 'kort-strategi',
  committee: 'sagsfremstilling',
  'consultation-letter': 'hoeringsbrev',
  'quarterly-list': 'kvartalsliste',
  briefing: 'orientering-tr',
  project: 'projektbeskrivelse',
  workflow: 'arbejdsgang',
  'fact-sheet': 'faktaark',
  competences: 'kompetenceskema',
  'follow-up': 'opfoelgning-i-tal',
} as const satisfies Record<PaperKind, string> & Record<string, string>;

/** The first part of the name of a paper's file. */
export function paperFile(kind: PaperKind): string {
  return FILES[kind];
}

/** A paper of the plan; `id` is that of the thing it is made of, `null` when it is of the plan. */
export type Paper = { kind: PaperKind; id: string | null };

/** Makes the paper, or `null` when the plan has no such thing. */
type Builder = (input: PaperInput, id: string) => Promise<Doc | null>;

/** A paper of one agreement, looked at alone. */
function ofAgreement(build: (input: AgreementInput) => Promise<Doc>): Builder {
  return async ({ plan, assessment, ...rest }, id) => {
    const file = agreementFile(plan, id);
    if (!file) return null;
    const alone = assess(planOfAgreement(file), rest.catalog, assessment.on);
    return build({ ...rest, file, assessment: alone });
  };
}

const BUILDERS: Record<PaperKind, Builder> = {
  strategy: async (input) => (await import('./strategy/strategy.ts')).strategyDoc(input),
  agreement: ofAgreement(async (input) =>
    (await import('./agreement/agreement.ts')).agreementDoc(input),
  ),
  briefing: ofAgreement(async (input) =>
    (await import('./agreement/briefing.ts')).briefingDoc(input),
  ),
  project: ofAgreement(async (input) => (await import('./agreement/project.ts')).projectDoc(input)),
  workflow: async (input, id) =>
    (await import('./workflow/workflow-sheet.ts')).workflowDoc(input, id),
  'fact-sheet': ofAgreement(async (input) =>
    (await import('./agreement/fact-sheet.ts')).factSheetDoc(input),
  ),
  competences: ofAgreement(async (input) =>
    (await import('./agreement/competences.ts')).competencesDoc(input),
  ),
  short: async (input) => (await import('./strategy/short.ts')).shortDoc(input),
  committee: async (input) => (await import('./committee/committee.ts')).committeeDoc(input),
  'consultation-letter': async (input, id) =>
    (await import('./committee/consultation-letter.ts')).consultationLetterDoc(input, id),
  'quarterly-list': async (input) =>
    (await import('./follow-up/quarterly-list.ts')).quarterlyListDoc(input),
  'follow-up': async (input) => (await import('./follow-up/follow-up.ts')).followUpDoc(input),
};

/** The paper as a value, or `null` when what it is of is not in the plan. */
export async function paperDoc({ kind, id }: Paper, input: PaperInput): Promise<Doc | null> {
  const doc = await BUILDERS[kind](input, id ?? '');
  const tidied = doc && tidy(doc);
  return tidied && input.data === false ? { ...tidied, attachments: [] } : tidied;
}
