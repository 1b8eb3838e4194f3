/** One matter asked about outside every plan: a few questions, and an answer with its reasons on a day. */
import type { Finding } from './assessment.ts';
import type { Catalog, Question } from '../content/content.ts';
import { findingsOf } from './findings.ts';
import { indexOf } from '../content/lookup.ts';
import type { Answer, AnswerValue } from '../plan/plan.ts';
import type { ISODate } from '../content/vocabulary.ts';
import { enquiryView } from '../condition/enquiry-view.ts';

/** What an enquiry is worked out from. */
export type EnquiryCatalog = Pick<Catalog, 'forms' | 'rules'>;

/** By question; `null` is that it was asked and nobody knows, and it is not asked again. */
export type EnquiryAnswers = Readonly<Record<string, AnswerValue>>;

/**
 * `yes`: every rule in force is met, and all of them are confirmed. `no`: a confirmed rule is not met.
 * `unconfirmed`: a rule in force is not confirmed, or an answer that matters is not known.
 * `none`: no rule is in force on the day. `open`: it still depends on the questions left.
 */
export type EnquiryOutcome = 'yes' | 'no' | 'unconfirmed' | 'none' | 'open';

export type Enquiry = {
  on: ISODate;
  outcome: EnquiryOutcome;
  /** Where it probably points when it is `unconfirmed`; `null` when not even that can be said. */
  leaning: 'yes' | 'no' | null;
  /** The rules in force on the day, in asking order. */
  findings: Finding[];
  /** The question to ask now; `null` when no answer can change the outcome or add to what must be checked. */
  next: Question | null;
};

/** Answers an enquiry on a day, as far as its answers reach. */
export function enquire(
  { forms, rules }: EnquiryCatalog,
  answers: EnquiryAnswers,
  on: ISODate,
): Enquiry {
  const catalog: Catalog = {
    ...NOTHING,
    forms: forms.filter(({ scope }) => scope === 'enquiry'),
    rules: rules.filter(({ scope }) => scope === 'enquiry'),
  };
  const given = Object.entries(answers).map(
    ([slug, value]) => [slug, { value, revision: 1 }] as const,
  );
  const view = enquiryView(Object.fromEntries<Answer>(given), catalog);
  const asked = [...indexOf(catalog).asked.enquiry.values()].map(({ question }) => question);
  const place = ({ place }: Finding): number =>
    asked.findIndex((question) => question.id === place.question);
  const findings = findingsOf(view, on)
    .filter(({ status }) => status !== 'not-applicable')
    .sort((a, b) => place(a) - place(b));

  const decided = decide(findings);
  const isOver = decided.outcome === 'no' || decided.leaning === 'no';
  const waiting = new Set(
    findings.flatMap(({ keptOpenBy }) => keptOpenBy.map(({ question }) => question)),
  );
  const next = isOver
    ? undefined
    : asked.find(({ id }) => waiting.has(id) && !Object.hasOwn(answers, id));
  const isOpen = decided.outcome === 'open' && next === undefined;
  return { on, ...decided, ...(isOpen ? UNKNOWN : {}), findings, next: next ?? null };
}

const UNKNOWN = { outcome: 'unconfirmed', leaning: null } as const;

function decide(findings: readonly Finding[]): Pick<Enquiry, 'outcome' | 'leaning'> {
  if (findings.length === 0) return { outcome: 'none', leaning: null };
  if (findings.some(({ status }) => status === 'broken')) return { outcome: 'no', leaning: null };
  const isFailing = ({ reason, certainty }: Finding): boolean =>
    reason === 'uncertain' && certainty === 'sandsynlig';
  if (findings.some(isFailing)) return { outcome: 'unconfirmed', leaning: 'no' };
  if (findings.some(({ certainty }) => certainty === 'ukendt')) return UNKNOWN;
  if (findings.some(({ status }) => status === 'open')) return { outcome: 'open', leaning: null };
  return findings.every(({ certainty }) => certainty === 'bekraeftet')
    ? { outcome: 'yes', leaning: null }
    : { outcome: 'unconfirmed', leaning: 'yes' };
}

/** All that an enquiry has nothing to do with. */
const NOTHING: Catalog = {
  version: '',
  focusPoints: [],
  forms: [],
  targetGroups: [],
  areas: [],
  reasons: [],
  tasks: [],
  rules: [],
  checks: [],
  measures: [],
  sources: [],
  municipalities: [],
};
