/** A member's remarks on the strategy: what is judged, and beside each text what is said of it. */
import {
  fill,
  formatDate,
  ofVoice,
  verdictOf,
  WHOLE,
  withoutKeptBack,
  type Review,
} from '../../core/index.ts';
import { REMARKS_ATTACHMENT } from '../parts/attachments.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { openPoints } from '../parts/findings.ts';
import { cell, endCell, heading, paragraph, text } from '../parts/inline.ts';
import {
  factsOf,
  isWhole,
  placeTitle,
  quotedCell,
  remarkCell,
  reviewSheet,
  reviewSubject,
  underOwners,
  verdictText,
  type ReviewPaperInput,
  type ReviewSubject,
} from './review-input.ts';
import { counted } from '../parts/values.ts';

/** `voice`: whose remarks; those of others are not in the paper. `seen`: with what the machine saw. */
export type RemarksOf = { review: Review; voice: string; seen?: boolean };

/** The remarks' paper. It carries the voice's review, and nothing of the plan but the texts that are spoken of. */
export function remarksDoc(input: ReviewPaperInput, { review, voice, seen }: RemarksOf): Doc {
  const own = withoutKeptBack(ofVoice(review, voice), input.plan, input.inspection.onToday);
  const about = reviewSubject(input, own);
  const { member } = about.subject.words.review;
  const blocks: Block[] = [
    heading(1, member.heading, 'bemaerkninger'),
    paragraph(member.lead),
    topOf(about, voice, input.made),
    ...judged(about, voice, input.inspection.sections),
    ...remarked(about),
    ...(seen === true ? seenIn(about) : []),
  ];
  const { made } = input;
  return reviewSheet(about, { made, words: member, attachment: REMARKS_ATTACHMENT }, blocks);
}

function topOf(about: ReviewSubject, voice: string, made: string): Block {
  const { subject, review } = about;
  const { words } = subject;
  const role = review.voices[voice]?.role.trim() ?? '';
  return {
    type: 'field-list',
    fields: [
      { label: words.review.member.from, content: [text(role || words.review.noRole)] },
      ...factsOf(about, made),
      {
        label: words.review.overall,
        content: [text(verdictText(subject, verdictOf(review, voice, WHOLE)))],
      },
    ],
  };
}

/** Section by section the verdict and how many remarks there are; a section of which nothing is said is left out. */
function judged(
  { subject, review, places }: ReviewSubject,
  voice: string,
  sections: ReviewPaperInput['inspection']['sections'],
): Block[] {
  const { words } = subject;
  const { member, section, verdict, remarks } = words.review;
  const parts = places.filter((place) => !isWhole(place) && place.section !== null);
  const said = parts
    .map((place) => ({ place, verdict: verdictOf(review, voice, place.spot) }))
    .filter(({ place, verdict: given }) => given !== null || place.remarks.length > 0);
  // What was declined is read, but is outside every count.
  const inCount = sections.filter(({ declined }) => !declined);
  const n = inCount.filter(({ spot }) => verdictOf(review, voice, spot) !== null).length;
  const intro = paragraph(fill(counted(member.judgedIntro, n), { of: inCount.length }));
  return [
    heading(2, member.judged, 'vurderinger'),
    intro,
    ...(said.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            caption: member.judgedCaption,
            widths: [6, 3, 2],
            rowHeaders: true,
            head: [cell(section), cell(verdict), endCell(remarks)],
            rows: said.map(({ place, verdict: given }) => [
              cell(placeTitle(subject, place)),
              cell(verdictText(subject, given)),
              endCell(String(place.remarks.length)),
            ]),
          },
        ]),
  ];
}

/** The remarks beside the texts they concern, section by section. */
function remarked(about: ReviewSubject): Block[] {
  const { subject, places } = about;
  const { member, text: quoted, remark, caption } = subject.words.review;
  const blocks = underOwners(about, places, ({ remarks }, title) =>
    remarks.length === 0
      ? []
      : [
          {
            type: 'table',
            caption: fill(caption, { title }),
            widths: [1, 1],
            rowHeaders: false,
            head: [cell(quoted), cell(remark)],
            rows: remarks.map((each) => [
              quotedCell(subject, each),
              remarkCell(subject, { remark: each }),
            ]),
          },
        ],
  );
  if (blocks.length === 0) {
    const { remarks } = subject.words.review;
    return [heading(2, remarks, 'alle-bemaerkninger'), paragraph(member.none)];
  }
  return [paragraph(member.how), ...blocks];
}

/** What the machine saw: the rules that are broken or open on the day of the paper. */
function seenIn({ subject }: ReviewSubject): Block[] {
  const { member } = subject.words.review;
  const items = openPoints(subject);
  const date = formatDate(subject.assessment.on);
  return [
    heading(2, member.seen, 'set'),
    paragraph(fill(member.seenIntro, { date })),
    items.length === 0 ? paragraph(member.seenNone) : { type: 'list', ordered: false, items },
  ];
}
