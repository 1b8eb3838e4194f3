/** What every paper of an agreement begins with: the agreement alone as a subject, its workplaces, and the sheet's furniture. */
import { planOfAgreement } from '../../core/index.ts';
import type { Assessment } from '../../core/assess/assessment.ts';
import type { Catalog } from '../../core/content/content.ts';
import type { AgreementFile, Workplace } from '../../core/plan/plan.ts';
import type { Picture } from '../parts/doc.ts';
import { subjectOf, thingAt, thingsOf, type Subject, type Thing } from '../parts/subject.ts';
import type { PaperWords } from '../words/paper-words.ts';

export type AgreementInput = {
  file: AgreementFile;
  /** Of the plan that `planOfAgreement(file)` gives. */
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  /** The kommune's own pictures by what they are for. */
  pictures?: Readonly<Record<string, Picture>> | undefined;
};

/** An agreement alone, looked at for a paper. */
export type AgreementSubject = {
  subject: Subject;
  agreement: Thing | undefined;
  workplace: Thing | undefined;
  /** The workplaces of the agreement: its own, and those with approvals of their own. */
  sites: readonly Workplace[];
  /** The same as things with their answers. */
  places: readonly (Thing | undefined)[];
  /** What the agreement is of: its workplace, else its area, else its own name. */
  named: string;
  /** The title of its area; empty when it is for one workplace. */
  area: string;
};

export function agreementSubject(
  input: Pick<AgreementInput, 'file' | 'assessment' | 'catalog' | 'words'>,
): AgreementSubject {
  const { file, assessment, catalog, words } = input;
  const subject = subjectOf(planOfAgreement(file), assessment, catalog, words);
  const [agreement] = thingsOf(subject, 'agreement');
  const workplace =
    file.workplace === null
      ? undefined
      : thingAt(subject, { scope: 'workplace', id: file.workplace.id });
  const area = areaOf(subject, file);
  const sites = [...(file.workplace ? [file.workplace] : []), ...(file.places ?? [])];
  return {
    subject,
    agreement,
    workplace,
    sites,
    places: sites.map(({ id }) => thingAt(subject, { scope: 'workplace', id })),
    named: workplace?.name ?? (area || (agreement?.name ?? words.unnamed)),
    area,
  };
}

/** The title of the area that the agreement is for; empty when it is for one workplace. */
function areaOf({ catalog }: Subject, { agreement }: AgreementFile): string {
  if (agreement.area === null) return '';
  return catalog.areas.find(({ id }) => id === agreement.area)?.title ?? agreement.area;
}
