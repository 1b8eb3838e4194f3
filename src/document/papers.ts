/** Every paper that can be made of a plan: what each is of, and the builder that makes it, fetched when it is asked for. */
import { agreementFile, assess, planOfAgreement } from '../core/index.ts';
import type { Assessment } from '../core/assess/assessment.ts';
import type { Catalog } from '../core/content/content.ts';
import type { Quarter } from '../core/follow-up/quarter.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { DiscussionPoint } from '../core/follow-up/discuss.ts';
import type { Report } from '../core/follow-up/report.ts';
import type { Review } from '../core/review/review-format.ts';
import type { AgreementInput } from './agreement/agreement-subject.ts';
import type { AnnexId } from './parts/annexes.ts';
import type { Doc, Picture } from './parts/doc.ts';
import { tidy } from './parts/tidy.ts';
import type { PaperWords } from './parts/words.ts';

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

export type PaperInput = {
  plan: Plan;
  /** Of the plan, on the day whose rules the paper speaks of. */
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  /** The edition that the plan was begun from, when it is at hand. */
  previous?: Plan | undefined;
  /** What reviewers wrote of the plan's lineage, and what became of it: a strategy tells it. */
  reviews?: readonly Review[] | undefined;
  /** What the steering group is to discuss: a strategy tells it. */
  points?: readonly DiscussionPoint[] | undefined;
  /** What is seen of the figures: a paper of its own tells it, and a strategy when small counts are hidden in it. */
  report?: Report | undefined;
  /** Which annexes a strategy has, of those it has something for. All unless said otherwise. */
  annexes?: readonly AnnexId[] | undefined;
  /** The quarter that a quarterly list is of; the last that is over and has lines unless said otherwise. */
  quarter?: Quarter | undefined;
  /** The paper carries its data, so that it opens again as what it was made of. True unless said otherwise. */
  data?: boolean | undefined;
  /** The kommune's own pictures by what they are for; `logo` is that of the title page. */
  pictures?: Readonly<Record<string, Picture>> | undefined;
};

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
