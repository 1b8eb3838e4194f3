/** The council's statement: its own words, how the members judge, who stands against the rest, and what each has said. */
import {
  fill,
  judgedAt,
  speakersIn,
  spotKey,
  statementOn,
  verdictOf,
  WHOLE,
  withoutKeptBack,
  type Judged,
  type Review,
  type ReviewPlace,
  type Speaker,
  type Told,
} from '../../core/index.ts';
import { STATEMENT_ATTACHMENT } from '../parts/attachments.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { callout, cell, endCell, heading, paragraph, prose } from '../parts/inline.ts';
import {
  factsOf,
  isWhole,
  quotedCell,
  remarkCell,
  reviewSheet,
  reviewSubject,
  underOwners,
  verdictText,
  type ReviewPaperInput,
  type ReviewSubject,
} from './review-input.ts';
import type { Subject } from '../parts/subject.ts';
import { counted, phrase } from '../parts/values.ts';

/** The statement's paper, put together from all that speak in the review; it carries the review. */
export function statementDoc(input: ReviewPaperInput, given: Review): Doc {
  const review = withoutKeptBack(given, input.plan, input.inspection.onToday);
  const about = reviewSubject(input, review);
  const { subject } = about;
  const { council } = subject.words.review;
  const speakers = speakersIn(review);
  const isDraft = speakers.length < 2 || statementOn(review, WHOLE) === '';
  const blocksOf = (place: ReviewPlace, title: string) => said(about, speakers, place, title);
  const words = isDraft ? { ...council, header: council.draftHeader } : council;
  const blocks: Block[] = [
    heading(1, council.heading, 'udtalelse'),
    paragraph(counted(council.lead, speakers.length)),
    { type: 'field-list', fields: factsOf(about, input.made) },
    ...notReady(about, speakers),
    ...underOwners(about, about.places.filter(isWhole), blocksOf),
    ...who(about, speakers),
    ...underOwners(
      about,
      about.places.filter((place) => !isWhole(place)),
      blocksOf,
    ),
    ...signatures(subject, speakers),
  ];
  const { made } = input;
  return reviewSheet(about, { made, words, attachment: STATEMENT_ATTACHMENT }, blocks);
}

/** One member is no council, and a council says something of its own. */
function notReady({ subject, review }: ReviewSubject, speakers: readonly Speaker[]): Block[] {
  const { council } = subject.words.review;
  return [
    ...(speakers.length === 1 ? [callout('warning', council.aloneTitle, council.alone)] : []),
    ...(statementOn(review, WHOLE) === ''
      ? [callout('warning', council.draftTitle, council.draft)]
      : []),
  ];
}

const roleOf = ({ words }: Subject, { role }: Speaker): string =>
  role.trim() || words.review.noRole;

function who({ subject, review, places }: ReviewSubject, speakers: readonly Speaker[]): Block[] {
  const { words } = subject;
  const { council, overall, remarks } = words.review;
  if (speakers.length === 0) return [];
  const all = places.flatMap((place) => place.remarks);
  return [
    heading(2, council.who, 'medlemmer'),
    {
      type: 'table',
      caption: council.whoCaption,
      widths: [6, 3, 2],
      rowHeaders: true,
      head: [cell(council.role), cell(overall), endCell(remarks)],
      rows: speakers.map((speaker) => [
        cell(roleOf(subject, speaker)),
        cell(verdictText(subject, verdictOf(review, speaker.id, WHOLE))),
        endCell(String(all.filter(({ voice }) => voice === speaker.id).length)),
      ]),
    },
  ];
}

/** What is said of a place: together, by how many, by those who stand against them, and by each. */
function said(
  { subject, review }: ReviewSubject,
  speakers: readonly Speaker[],
  { spot, remarks }: ReviewPlace,
  title: string,
): Block[] {
  const { words } = subject;
  const { council, text: quoted, remarks: all, caption } = words.review;
  const judged = judgedAt(review, spot);
  const together = statementOn(review, spot);
  const minority = new Set(judged.dissent.flatMap(({ voices }) => voices));
  const apart = remarks.filter((each) => each.dissent);
  const nameOf = ({ voice, dissent }: Told): string => {
    const speaker = speakers.find((each) => each.id === voice);
    const role = speaker ? roleOf(subject, speaker) : words.review.noRole;
    return dissent || minority.has(voice) ? fill(council.inMinority, { role }) : role;
  };
  const table = (title: string, head: string, of: readonly Told[]): Block[] =>
    of.length === 0
      ? []
      : [
          {
            type: 'table',
            caption: title,
            widths: [1, 1],
            rowHeaders: false,
            head: [cell(quoted), cell(head)],
            rows: bySpot(of).map((group) => [
              quotedCell(subject, group[0]),
              remarkCell(subject, ...group.map((each) => ({ remark: each, by: nameOf(each) }))),
            ]),
          },
        ];
  return [
    ...(together === '' ? [] : [callout('info', council.statement, ...prose(together))]),
    ...counts(subject, judged),
    ...dissent(subject, judged, speakers, apart),
    ...table(
      fill(caption, { title }),
      all,
      remarks.filter((each) => !each.dissent),
    ),
    ...table(fill(council.apartCaption, { title }), council.apart, apart),
  ];
}

/** The remarks by what they speak of, where they speak of the same text. */
function bySpot(remarks: readonly Told[]): [Told, ...Told[]][] {
  const groups = new Map<string, [Told, ...Told[]]>();
  for (const remark of remarks) {
    const key = `${spotKey(remark.spot)} ${remark.quoted.hash}`;
    const group = groups.get(key);
    if (group) group.push(remark);
    else groups.set(key, [remark]);
  }
  return [...groups.values()];
}

/** How many say what; that no verdict has more than half of them. */
function counts(subject: Subject, { of, given, majority }: Judged): Block[] {
  const { words } = subject;
  const { council } = words.review;
  if (of === 0) return [];
  if (given.length === 1 && of > 1) {
    const verdict = verdictText(subject, given[0]?.verdict ?? null);
    return [paragraph(fill(council.all, { n: of, verdict: verdict.toLowerCase() }))];
  }
  const each = given.map(({ verdict, voices }) =>
    fill(council.said, {
      n: voices.length,
      verdict: verdictText(subject, verdict).toLowerCase(),
    }),
  );
  const sentence = fill(counted(council.judged, of), { said: phrase(words, each) });
  return [paragraph([sentence, ...(majority ? [] : [council.divided])].join(' '))];
}

/** Those who judge otherwise than the most, verdict by verdict, and those whose own words stand against the council's. */
function dissent(
  subject: Subject,
  { of, dissent: others }: Judged,
  speakers: readonly Speaker[],
  apart: readonly Told[],
): Block[] {
  const { words } = subject;
  const { council } = words.review;
  if (others.length === 0 && apart.length === 0) return [];
  const roles = (ids: readonly string[]) =>
    speakers.filter(({ id }) => ids.includes(id)).map((speaker) => roleOf(subject, speaker));
  return [
    callout(
      'warning',
      council.dissentTitle,
      ...others.map(({ verdict, voices }) =>
        fill(council.dissent, {
          n: voices.length,
          of,
          verdict: verdictText(subject, verdict).toLowerCase(),
          roles: phrase(words, roles(voices)),
        }),
      ),
      ...(apart.length === 0
        ? []
        : [
            fill(council.apartBy, {
              roles: phrase(words, roles(apart.map(({ voice }) => voice))),
            }),
          ]),
    ),
  ];
}

/** A line for the council, and one for each who speaks. */
function signatures(subject: Subject, speakers: readonly Speaker[]): Block[] {
  const { council } = subject.words.review;
  return [
    heading(2, council.signatures, 'underskrifter'),
    {
      type: 'signatures',
      title: '',
      lines: [
        { role: council.chair, id: 'formand' },
        ...speakers.map((speaker) => ({ role: roleOf(subject, speaker), id: speaker.id })),
      ],
      words: { name: council.name, date: council.signed },
    },
  ];
}
