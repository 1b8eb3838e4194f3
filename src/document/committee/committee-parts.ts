/** The grounds in the case for the committee: the strategy in short, who was heard, the money, the law, and what follows. */
import { fill, formatDate } from '../../core/index.ts';
import type { Certainty } from '../../core/content/content.ts';
import { answerFields, answerOf, firstOf, inShort, wholeOf } from '../parts/digest.ts';
import type { Block, Field, Inline } from '../parts/doc.ts';
import { openTitles, triedRules, type TriedRule } from '../parts/findings.ts';
import { bullets, field, link, paragraph, strong, text } from '../parts/inline.ts';
import { agreementsCounted } from '../strategy/strategy-brief.ts';
import { byArea } from '../strategy/strategy-tables.ts';
import { tasksThatAre, thingsOf, type Subject, type Thing } from '../parts/subject.ts';
import { counted } from '../parts/values.ts';

/** Whom the plan has consulted: the committee itself, and the parties, of which some have answered and some are against. */
export type Heard = {
  own: readonly Thing[];
  parties: readonly Thing[];
  replied: readonly Thing[];
  against: readonly Thing[];
};

/** Letters of a text and items of a list that there is room for on two pages. */
const ROOM = { text: 240, money: 220, said: 170, expected: 200, line: 90 } as const;
const MOST = { groups: 6, areas: 6, parties: 6, rules: 3 } as const;
/** The kinds of rule that are law; the others are advice, or the kommune's own choice. */
const LAW = ['vaernsregel', 'betingelse'];

/** The strategy in short: a paragraph for each answer, opened by what it is about, and one on groups and tasks. */
export function proposed(subject: Subject, measure: number): Block[] {
  const { committee } = subject.words;
  const said = answerFields(subject, committee.answers.case, ROOM.text * measure);
  return [
    ...said.map(({ label, content }) => runIn(subject, label, content)),
    runIn(subject, committee.tasksLabel, [text(coverage(subject))]),
  ];
}

function runIn({ words }: Subject, label: string, content: Parameters<typeof paragraph>): Block {
  return paragraph(strong(fill(words.committee.runIn, { label })), ...content);
}

/** The target groups and tasks by count, and the agreements. */
function coverage(subject: Subject): string {
  const { words } = subject;
  const { committee, strategy } = words;
  const groups = thingsOf(subject, 'target-group').map(({ name }) => name);
  const chosen = tasksThatAre(subject, 'valgt');
  const declined = tasksThatAre(subject, 'fravalgt').length;
  const areas = byArea(subject, chosen).map(({ title, things }) =>
    fill(committee.areaCount, { area: title, n: String(things.length) }),
  );
  const inBrackets = (items: readonly string[]): string =>
    items.length === 0 ? '' : ` (${items.join('; ')})`;
  return [
    fill(committee.groupsText, {
      groups: counted(strategy.counts.groups, groups.length),
      named: inBrackets(firstOf(words, groups, MOST.groups)),
    }),
    fill(committee.tasksText, {
      tasks: counted(strategy.counts.tasks, chosen.length),
      areas: inBrackets(firstOf(words, areas, MOST.areas)),
      agreements: agreementsCounted(subject),
    }),
    ...(declined > 0 ? [counted(committee.declined, declined)] : []),
  ].join(' ');
}

/** Each party with its stance, those against first, so that no cut hides them; how it was done when none is named. */
export function hearing(subject: Subject, { parties, against }: Heard, measure: number): Block[] {
  const { words } = subject;
  const { committee, digest } = words;
  if (parties.length === 0) {
    const how = answerFields(subject, [committee.answers.involvement], ROOM.text * measure);
    return [...how.map(({ content }) => paragraph(...content)), paragraph(committee.noHearing)];
  }
  const first = [...against, ...parties.filter((party) => !against.includes(party))];
  const most = Math.ceil(MOST.parties * measure);
  const rest = first.length - most;
  return [
    bullets([
      ...first.slice(0, most).map((party) => partyItem(subject, party, measure)),
      ...(rest > 0 ? [counted(digest.more, rest)] : []),
    ]),
  ];
}

/** A party with what it thinks, when it said so, and what it said, in short. */
function partyItem(subject: Subject, party: Thing, measure: number): Inline[] {
  const { words } = subject;
  const { committee } = words;
  const { answered, stance, said } = committee.consultation;
  const value = (slug: string): string => answerOf(subject, party, slug);
  const when = value(answered);
  const stand = value(stance);
  const state =
    when === ''
      ? committee.notHeard
      : stand === ''
        ? fill(committee.heardOn, { date: when })
        : fill(committee.heardAs, { date: when, stance: stand });
  const name = inShort(words, party.name, ROOM.line * measure);
  return [
    strong(fill(committee.runIn, { label: name })),
    text([state, inShort(words, value(said), ROOM.said * measure)].join(' ').trim()),
  ];
}

/** What the plan says of money; and that it says nothing, when it does not. */
export function economy(subject: Subject, measure: number): Block[] {
  const { words } = subject;
  const { committee } = words;
  const said = answerFields(subject, committee.answers.economy, ROOM.money * measure);
  if (said.length > 0) return [inARow(subject, said)];
  const isIn = answerOf(subject, wholeOf(subject), committee.answers.economyIn);
  if (isIn === '') return [paragraph(committee.economyUnsaid)];
  return [paragraph(isIn === words.yes ? committee.economyEmpty : committee.economyOut)];
}

/** The law by how sure it is over the whole period, what is open, and what is expected to change. */
export function law(subject: Subject, measure: number): Block[] {
  const { words, assessment } = subject;
  const { committee } = words;
  const tried = triedRules(subject).filter(({ rule }) => LAW.includes(rule.kind));
  const most = Math.ceil(MOST.rules * measure);
  const said = (label: string, items: readonly string[]): Field[] =>
    field(label, firstOf(words, items, most).join('; '));
  const openSaid = said(committee.open, openTitles(subject));
  if (tried.length === 0) {
    return [
      paragraph(committee.lawNone),
      ...(openSaid.length > 0 ? [inARow(subject, openSaid)] : []),
    ];
  }
  const isSure = (certainty: Certainty): boolean => certainty === 'bekraeftet';
  const titles = (wanted: (entry: TriedRule) => boolean): string[] =>
    tried.filter(wanted).map(({ rule }) => rule.title);
  const sure = titles(({ certainty }) => isSure(certainty));
  const sureNow = titles(({ certainty, rule }) => !isSure(certainty) && isSure(rule.certainty));
  const unsure = titles(({ rule }) => !isSure(rule.certainty));
  return [
    paragraph(
      fill(committee.lawText, {
        rules: counted(committee.rules, tried.length),
        on: formatDate(assessment.on),
      }),
    ),
    inARow(subject, [
      ...openSaid,
      ...said(committee.confirmed, sure),
      ...said(committee.confirmedNow, sureNow),
      ...said(committee.unconfirmed, unsure),
      ...field(committee.expected, expected(subject, tried)),
    ]),
    paragraph(committee.lawAdvice, link(words.rules.lawAddress, words.rules.lawSite), '.'),
  ];
}

/** The changes of law that lie ahead of the rules tried, in short. */
function expected({ words }: Subject, tried: readonly TriedRule[]): string {
  const notes = new Set(tried.flatMap(({ rule }) => rule.expected?.note ?? []));
  return inShort(words, [...notes].join(' '), ROOM.expected);
}

/** The days that are set for what comes after. */
export function process(subject: Subject): Block[] {
  const { committee } = subject.words;
  const fields = answerFields(subject, committee.answers.process, ROOM.line);
  return [fields.length > 0 ? inARow(subject, fields) : paragraph(committee.noProcess)];
}

/** Labels with values after each other in one paragraph. */
function inARow({ words }: Subject, fields: readonly Field[]): Block {
  return paragraph(
    ...fields.flatMap(({ label, content }, index) => [
      ...(index === 0 ? [] : [text('\n')]),
      strong(fill(words.colon, { label, text: '' })),
      ...content,
    ]),
  );
}
