/** What the papers of a review share: what they are made of, what they begin with, and how a remark stands in them. */
import {
  cprInText,
  fill,
  findRule,
  formatDate,
  placesOfReview,
  remarkState,
  type ReadSection,
  type Review,
  type ReviewPlace,
  type Told,
  type Verdict,
} from '../../core/index.ts';
import type { Assessment } from '../../core/assess/assessment.ts';
import type { Catalog, Question } from '../../core/content/content.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { differenceInlines } from './remarks-difference.ts';
import { dataOf } from '../parts/attachments.ts';
import type { Block, Cell, Doc, Field, Inline } from '../parts/doc.ts';
import { cell, heading, strong, text } from '../parts/inline.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import {
  printed,
  questionAt,
  stateOf,
  subjectOf,
  thingAt,
  type Subject,
} from '../parts/subject.ts';
import { answerText, periodText } from '../parts/values.ts';
import type { PaperWords } from '../words/paper-words.ts';
import type { ReviewSheetWords } from '../words/review-words.ts';

/** What a paper of a review is made of. `sections` and `onToday` are the plan as `inspect` lays it out on the reader's day. */
export type ReviewPaperInput = {
  plan: Plan;
  inspection: {
    sections: readonly (ReadSection & { declined: boolean })[];
    onToday: Assessment;
  };
  catalog: Catalog;
  words: PaperWords;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
};

/** A review with the plan it is of, looked at for a paper. */
export type ReviewSubject = { subject: Subject; review: Review; places: ReviewPlace[] };

export function reviewSubject(input: ReviewPaperInput, review: Review): ReviewSubject {
  const { plan, inspection, catalog, words } = input;
  const subject = subjectOf(plan, inspection.onToday, catalog, words);
  const { sections } = inspection;
  return { subject, review, places: placesOfReview({ plan, catalog, sections }, review) };
}

/** A paper of a review, which it carries under the name of `attachment`; the words' own say what the review in it is. */
export function reviewSheet(
  { subject, review }: ReviewSubject,
  { made, words, attachment }: { made: string; words: ReviewSheetWords; attachment: string },
  blocks: Block[],
): Doc {
  const { kommune } = subject;
  return sheet(subject, made, aboutOf(words, { kommune }), blocks, [
    dataOf(attachment, words.attachment, review),
  ]);
}

/** Which strategy it is that was read: the same facts on top of both papers. */
export function factsOf({ subject, review }: ReviewSubject, made: string): Field[] {
  const { words, kommune, plan } = subject;
  const reads = Object.values(review.voices).map(({ read }) => read);
  const versions = new Map(reads.map(({ revision, changed }) => [revision, changed]));
  const read = [...versions].map(([revision, changed]) =>
    fill(words.review.readVersion, {
      version: revision.slice(0, 8),
      date: formatDate(changed.slice(0, 10)),
    }),
  );
  return [
    { label: words.kommuneLabel, content: [text(kommune)] },
    { label: words.review.strategy, content: [text(plan.title.trim() || words.unnamed)] },
    { label: words.periodLabel, content: [text(periodText(words, plan.period))] },
    ...(read.length > 0 ? [{ label: words.review.read, content: [text(read.join('\n'))] }] : []),
    { label: words.review.date, content: [text(formatDate(made.slice(0, 10)))] },
  ];
}

/** A verdict in words; those for none when there is none. */
export function verdictText({ words }: Subject, verdict: Verdict | null): string {
  return verdict === null ? words.review.noVerdict : words.review.verdicts[verdict];
}

/** Whether the place is the plan itself. */
export const isWhole = ({ spot }: ReviewPlace): boolean =>
  spot.scope === 'plan' && spot.section === undefined && spot.question === undefined;

/** What a place is called: the section's or the thing's name. */
export function placeTitle({ words }: Subject, place: ReviewPlace): string {
  const { section } = place;
  if (section === null) return words.review.gone;
  return isWhole(place) ? words.review.wholeStrategy : section.title.trim() || words.unnamed;
}

/** Each place under its own heading, and those of one focus point or form under that. */
export function underOwners(
  { subject }: ReviewSubject,
  places: readonly ReviewPlace[],
  blocksOf: (place: ReviewPlace, title: string) => Block[],
): Block[] {
  let last: string | undefined;
  let gone = 0;
  return places.flatMap((place) => {
    const { section, spot } = place;
    const title = placeTitle(subject, place);
    const blocks = blocksOf(place, title);
    if (blocks.length === 0) return [];
    const owner = section?.ownerTitle ?? '';
    const id = ['afsnit', spot.scope, spot.id, spot.section].filter(Boolean).join('-');
    const begins = owner !== last && owner !== '';
    last = owner;
    if (section === null) {
      gone += 1;
      return [...(gone === 1 ? [heading(2, title, 'ikke-i-planen')] : []), ...blocks];
    }
    if (owner === '') return [heading(2, title, id), ...blocks];
    const above = begins ? [heading(2, owner, `${id}-del`)] : [];
    // A part with the same name as its one section is said once.
    return [...above, ...(owner === title ? [] : [heading(3, title, id)]), ...blocks];
  });
}

/** The text that a remark speaks of, as it was read; never one that is hidden or may hold a person's number. */
export function quotedCell(subject: Subject, remark: Told): Cell {
  const { words } = subject;
  const question = questionAt(subject, remark.spot);
  const whole =
    remark.spot.scope === 'plan' && remark.spot.section === undefined
      ? words.review.wholeStrategy
      : words.review.wholeSection;
  const name = question?.heading ?? sectionName(subject, remark) ?? whole;
  const said = quotedText(subject, remark, question);
  return cell(strong(name), ...(said === '' ? [] : [`\n${said}`]));
}

function sectionName({ catalog }: Subject, { spot }: Told): string | undefined {
  if (spot.section === undefined || spot.scope === 'plan') return undefined;
  const forms = catalog.forms.filter(({ scope }) => scope === spot.scope);
  return forms.flatMap(({ sections }) => sections).find(({ id }) => id === spot.section)?.title;
}

function quotedText(subject: Subject, remark: Told, question: Question | undefined): string {
  const { words, plan, catalog } = subject;
  const { spot, quoted } = remark;
  const state = remarkState(remark, plan, catalog);
  if (state === 'gone') return words.review.goneText;
  if (spot.question === undefined) return '';
  const thing = thingAt(subject, spot);
  if (!thing || stateOf(subject, thing, spot.question) === 'hidden') return words.review.hiddenText;
  const value = question && printed(subject, thing, question);
  const now = question && value !== undefined ? answerText(subject, question, value) : '';
  const read = question && quoted.text ? answerText(subject, question, quoted.text) : quoted.text;
  const said = (read ?? now).trim() || words.notStated;
  const isNumber = question?.type === 'cvr' || question?.type === 'pnumber';
  const shown = !isNumber && cprInText(plan, said).length > 0 ? words.changes.withheld : said;
  return state === 'changed' ? `${shown}\n(${words.review.changedText})` : shown;
}

/** What is said of it, and the wording that is suggested; `by` is who says it, where several do. */
export function remarkCell(subject: Subject, ...remarks: { remark: Told; by?: string }[]): Cell {
  const said = remarks.map(({ remark, by }) => [
    ...(by === undefined ? [] : [strong(by), '\n']),
    ...remarkInlines(subject, remark),
  ]);
  return cell(...said.flatMap((part, at) => (at === 0 ? part : ['\n\n', ...part])));
}

function remarkInlines(subject: Subject, remark: Told): (Inline | string)[] {
  const { words, plan, catalog } = subject;
  const { review } = words;
  const { suggestion, quoted } = remark;
  const rule = remark.rule === null ? undefined : findRule(catalog, remark.rule);
  const before = quoted.text ?? '';
  const isHeldBack = cprInText(plan, before).length > 0 || isHidden(subject, remark);
  const parts: (Inline | string)[][] = [
    ...(remark.text.trim() === '' ? [] : [[remark.text.trim()]]),
    ...(suggestion === null
      ? []
      : [
          [
            strong(fill(words.colon, { label: review.suggestion, text: '' }).trim()),
            '\n',
            ...differenceInlines(review, isHeldBack ? '' : before, suggestion),
          ],
        ]),
    ...(rule ? [[fill(review.aboutRule, { title: rule.title })]] : []),
  ];
  return parts.flatMap((part, at) => (at === 0 ? part : ['\n\n', ...part]));
}

function isHidden(subject: Subject, { spot }: Told): boolean {
  const thing = thingAt(subject, spot);
  return (
    !thing || (spot.question !== undefined && stateOf(subject, thing, spot.question) === 'hidden')
  );
}
