/** Whether the strategy is adopted on the day the paper speaks of, and what the papers say of it. */
import { fill, findQuestion, formatDate, shiftUnder } from '../../core/index.ts';
import { inShort, wholeOf } from '../parts/digest.ts';
import type { Block } from '../parts/doc.ts';
import { callout } from '../parts/inline.ts';
import { printed, unanswered, type Subject } from '../parts/subject.ts';
import { counted, phrase } from '../parts/values.ts';

/** Letters of a council's name that there is room for. */
const NAME = 90;

export type Adoption = {
  /** `coming`: adopted on a day that is still to come. All but `adopted` are drafts. */
  state: 'draft' | 'coming' | 'adopted';
  /** The day in words; empty when nobody has written it. */
  day: string;
  /** "9. juni 2026 af Byrådet", as far as it is written. */
  how: string;
  /** How many obligatory questions are without an answer. */
  missing: number;
  /** What has changed since it was adopted, by the questions' headings. */
  shaken: string[];
};

/** How far the strategy is, by its own answers. */
export function adoptionOf(subject: Subject): Adoption {
  const { assessment, catalog, words } = subject;
  const { answers, on, onBy, by } = words.adoption;
  const whole = wholeOf(subject);
  const said = (slug: string): unknown => {
    const question = findQuestion(catalog, 'plan', slug)?.question;
    return whole && question ? printed(subject, whole, question) : undefined;
  };
  const missing = unanswered(subject, 'obligatorisk').length;
  if (said(answers.adopted) !== true)
    return { state: 'draft', day: '', how: '', missing, shaken: [] };
  const written = said(answers.on);
  const date = typeof written === 'string' ? formatDate(written) : '';
  const who = said(answers.by);
  const values = {
    date,
    by: typeof who === 'string' ? inShort(words, who, NAME).replace(/[.\s]+$/, '') : '',
  };
  const template = date === '' ? by : values.by === '' ? on : onBy;
  const isComing = typeof written === 'string' && written > assessment.on;
  return {
    state: isComing ? 'coming' : 'adopted',
    day: date,
    how: date === '' && values.by === '' ? '' : fill(template, values),
    missing,
    shaken: isComing ? [] : shakenIn(subject),
  };
}

function shakenIn({ plan, catalog, words }: Subject): string[] {
  const place = { scope: 'plan', id: null, question: words.adoption.answers.adopted } as const;
  return shiftUnder(plan, catalog, place)?.questions.map(({ heading }) => heading) ?? [];
}

/** The header of a paper: with "Udkast" before it, as `draftHeader` has it, or with the day it was adopted after it. */
export function headerOf(
  { words }: Subject,
  { state, day }: Adoption,
  header: string,
  draftHeader: string,
): string {
  if (state !== 'adopted') return draftHeader;
  const { header: dated, headerUndated } = words.adoption;
  return fill(day === '' ? headerUndated : dated, { header, date: day });
}

/** When and by whom it was adopted, or is to be; nothing when nobody has said so. */
export function adoptionFacts(
  { words }: Subject,
  { state, how }: Adoption,
): { label: string; value: string }[] {
  const { label, comingLabel } = words.adoption;
  return how === '' ? [] : [{ label: state === 'coming' ? comingLabel : label, value: how }];
}

/** "Strategien er vedtaget 9. juni 2026 af Byrådet."; empty while it is a draft. */
export function adoptionText({ words }: Subject, { state, how }: Adoption): string {
  if (state !== 'adopted') return '';
  return how === '' ? words.adoption.saidBare : fill(words.adoption.said, { how });
}

/**
 * What the reader must know first: that it is a draft, and why; that it was adopted with answers missing; that it has been
 * changed since. `where` says where the missing ones stand.
 */
export function adoptionCallouts(
  subject: Subject,
  adoption: Adoption,
  where: readonly string[] = [],
): Block[] {
  const { words } = subject;
  const { state, how, shaken } = adoption;
  const missing = counted(words.strategy.counts.questions, adoption.missing);
  const said = words.adoption;
  const warning = (title: string, ...sentences: string[]): Block =>
    callout('warning', title, sentences.join(' '));
  if (state !== 'adopted') {
    const { draftTitle, draftText } = words.strategy;
    if (adoption.missing > 0) return [warning(draftTitle, fill(draftText, { missing }), ...where)];
    return [warning(draftTitle, state === 'coming' ? fill(said.coming, { how }) : said.notYet)];
  }
  const open = { said: adoptionText(subject, adoption), missing };
  return [
    ...(adoption.missing > 0 ? [warning(said.openTitle, fill(said.open, open), ...where)] : []),
    ...(shaken.length > 0
      ? [warning(said.shakenTitle, fill(said.shaken, { questions: phrase(words, shaken) }))]
      : []),
  ];
}
