/** The letter that asks a party what it thinks of the strategy: what is sent, what is asked, by when and to where. */
import { consultationFile, fill, formatDate } from '../../core/index.ts';
import { dataOf, LETTER_ATTACHMENT } from '../parts/attachments.ts';
import { answerBlocks, answerOf, inShort, proseWithin } from '../parts/digest.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { fitted, ONE_PAGE } from '../parts/fit.ts';
import { bullets, callout, field, fieldList, headed, heading, paragraph } from '../parts/inline.ts';
import type { PaperInput } from '../parts/paper-input.ts';
import { leadOf } from '../strategy/strategy-brief.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { subjectOf, thingAt, unanswered, type Subject, type Thing } from '../parts/subject.ts';
import { phrase } from '../parts/values.ts';

/** Letters of a text that a letter has room for. */
const ROOM = { asked: 1800, aim: 360, line: 160 } as const;

/** The letter to a party, or `null` when the plan has no such consultation. It carries that consultation alone. */
export function consultationLetterDoc(input: PaperInput, id: string): Doc | null {
  const { plan, assessment, catalog, words, made } = input;
  const subject = subjectOf(plan, assessment, catalog, words);
  const party = thingAt(subject, { scope: 'consultation', id });
  if (!party) return null;
  const { letter } = words;
  const { kommune } = subject;
  const missing = missingIn(subject, party);
  const header = missing.length === 0 ? letter.header : letter.draftHeader;
  const about = aboutOf({ ...letter, header }, { name: party.name, kommune });
  const blocks = fitted(
    (measure) => [
      heading(1, letter.heading, 'brev'),
      ...facts(subject, party, made),
      ...draftCallout(subject, missing),
      paragraph(fill(letter.intro, { kommune: inShort(words, kommune, ROOM.line) })),
      ...headed(2, letter.sends, 'sendt', [bullets(sent(subject))]),
      ...headed(2, letter.asks, 'spoergsmaal', asked(subject, party, measure)),
      ...headed(2, letter.how, 'svar', [paragraph(how(subject, party))]),
      ...headed(2, letter.brief, 'kort', [
        ...answerBlocks(subject, letter.answers.aim, ROOM.aim * measure),
        paragraph(leadOf(subject)),
      ]),
      ...headed(2, letter.use, 'brug', [paragraph(letter.useText)]),
      paragraph(`${letter.greeting}\n${inShort(words, kommune, ROOM.line)}`),
    ],
    ONE_PAGE,
  );
  return sheet(subject, made, about, blocks, [
    dataOf(LETTER_ATTACHMENT, letter.attachment, consultationFile(plan, assessment, id)),
  ]);
}

/** What a letter cannot be sent without, by the words for it. */
function missingIn(subject: Subject, party: Thing): string[] {
  const { letter, unnamed } = subject.words;
  const { deadline, address } = letter.answers;
  return [
    ...(party.name === unnamed ? [letter.recipient] : []),
    ...(answerOf(subject, party, deadline) === '' ? [letter.deadline] : []),
    ...(answerOf(subject, party, address) === '' ? [letter.address] : []),
  ].map((label) => fill(subject.words.quoted, { text: label }));
}

function facts(subject: Subject, party: Thing, made: string): Block[] {
  const { words, kommune } = subject;
  const { letter } = words;
  const { sent: sentOn, deadline, address } = letter.answers;
  const said = (slug: string, none: string): string =>
    inShort(words, answerOf(subject, party, slug), ROOM.line) || none;
  return fieldList([
    ...field(letter.to, inShort(words, party.name, ROOM.line)),
    ...field(letter.from, inShort(words, kommune, ROOM.line)),
    ...field(letter.sent, said(sentOn, formatDate(made.slice(0, 10)))),
    ...field(letter.deadline, said(deadline, words.digest.unanswered)),
    ...field(letter.address, said(address, words.digest.unanswered)),
  ]);
}

function draftCallout({ words }: Subject, missing: readonly string[]): Block[] {
  if (missing.length === 0) return [];
  const { draftTitle, draftText } = words.letter;
  const said = fill(draftText, { missing: phrase(words, missing) });
  return [callout('warning', draftTitle, said)];
}

function sent(subject: Subject): string[] {
  const { plan, words } = subject;
  const { sendsStrategy, sendsDraft, sendsShort } = words.letter;
  const isDraft = unanswered(subject, 'obligatorisk').length > 0;
  const version = plan.revision.id.slice(0, 8);
  return [fill(isDraft ? sendsDraft : sendsStrategy, { version }), sendsShort];
}

/** What the kommune asks this party, or what every party is asked. */
function asked(subject: Subject, party: Thing, measure: number): Block[] {
  const { words } = subject;
  const { letter } = words;
  const own = answerOf(subject, party, letter.answers.asked);
  if (own === '') return [bullets(letter.asksPlain)];
  return [...proseWithin(words, own, ROOM.asked * measure), paragraph(letter.asksAlways)];
}

/** By when and to where, as far as it is said, and what not to write. */
function how(subject: Subject, party: Thing): string {
  const { words } = subject;
  const { letter } = words;
  const deadline = answerOf(subject, party, letter.answers.deadline);
  const address = inShort(words, answerOf(subject, party, letter.answers.address), ROOM.line);
  const template =
    deadline !== '' && address !== ''
      ? letter.answerBy
      : address !== ''
        ? letter.answerTo
        : deadline !== ''
          ? letter.answerBefore
          : letter.answerLater;
  return [fill(template, { deadline, address }), letter.answerShort].join(' ');
}
