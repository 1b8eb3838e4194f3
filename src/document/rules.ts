/** What the rules say and rest on: tables with results, reservations, expected changes and sources. */
import { fill, formatDate } from '../core/index.ts';
import { RULE_KINDS } from '../core/content.ts';
import type { Certainty, Source, SourceRef, TargetGroup } from '../core/content.ts';
import type { Block, Cell } from './doc.ts';
import { resultText, type TriedRule } from './findings.ts';
import { bullets, cell, link, paragraph, strong, text } from './inline.ts';
import { targetGroupOf, thingsOf, type Subject } from './subject.ts';
import { listed } from './values.ts';
import type { PaperWords } from './words.ts';

/** The sources some records name, each once, in the catalog's order: a source's number is its place here, from 1. */
export function sourcesOf(
  { catalog }: Subject,
  records: readonly { sources: readonly SourceRef[] }[],
): Source[] {
  const used = new Set(records.flatMap(({ sources }) => sources.map(({ source }) => source)));
  return catalog.sources.filter(({ id }) => used.has(id));
}

/**
 * First the rules that are not met everywhere, with what they say now; then a table for each kind of the rest. Every
 * rule stands with its result, how sure it is, its doubt and the numbers of its sources in `sources`.
 */
export function ruleTables(
  subject: Subject,
  tried: readonly TriedRule[],
  sources: readonly Source[],
): Block[] {
  const { words } = subject;
  const { rule, now, result, basis } = words.rules;
  const withDay = checkedOn(tried.map((entry) => entry.rule)) === null;
  const basisOf = (entry: TriedRule) =>
    cell(basisText(subject, { ...entry.rule, certainty: entry.certainty }, sources, withDay));
  const isMet = ({ findings }: TriedRule) => findings.every(({ status }) => status === 'met');
  const unsettled = tried.filter((entry) => !isMet(entry));
  const table = (
    caption: string,
    columns: readonly { head: string; width: number; value: (entry: TriedRule) => Cell }[],
    entries: readonly TriedRule[],
  ): Block[] =>
    entries.length === 0
      ? []
      : [
          {
            type: 'table',
            caption,
            widths: columns.map(({ width }) => width),
            rowHeaders: true,
            head: columns.map(({ head }) => cell(head)),
            rows: entries.map((entry) => columns.map(({ value }) => value(entry))),
          },
        ];
  const title = { head: rule, width: 4, value: (entry: TriedRule) => cell(entry.rule.title) };
  const outcome = { head: result, value: (entry: TriedRule) => cell(resultText(subject, entry)) };
  return [
    ...table(
      words.rules.unsettled,
      [
        { ...title, width: 3 },
        { head: now, width: 4, value: (entry) => cell(entry.rule.now) },
        { ...outcome, width: 2.2 },
        { head: basis, width: 4.3, value: basisOf },
      ],
      unsettled,
    ),
    ...RULE_KINDS.flatMap((kind) =>
      table(
        words.kinds[kind],
        [title, { ...outcome, width: 1.6 }, { head: basis, width: 6, value: basisOf }],
        tried.filter((entry) => entry.rule.kind === kind && isMet(entry)),
      ),
    ),
  ];
}

/** How sure the conditions of the plan's target groups are, and the numbers of their sources in `sources`. */
export function groupTable(
  subject: Subject,
  groups: readonly TargetGroup[],
  sources: readonly Source[],
): Block[] {
  const { words } = subject;
  if (groups.length === 0) return [];
  return [
    {
      type: 'table',
      caption: words.rules.groups,
      widths: [4, 7.6],
      rowHeaders: true,
      head: [cell(words.things['target-group'].name), cell(words.rules.basis)],
      rows: groups.map(({ doubt: _said, ...group }) => [
        cell(group.title),
        cell(basisText(subject, group, sources, true)),
      ]),
    },
  ];
}

/** What a rule or a target group rests on. */
type Grounded = {
  sources: readonly SourceRef[];
  certainty: Certainty;
  checked: string;
  doubt?: string | undefined;
};

/** The day all the records were last checked, when it is the same for all. */
function checkedOn(records: readonly { checked: string }[]): string | null {
  const days = new Set(records.map(({ checked }) => checked));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function basisText(
  { words }: Subject,
  record: Grounded,
  sources: readonly Source[],
  withDay: boolean,
): string {
  return [
    fill(words.rules.certainty, { certainty: words.certainty[record.certainty] }),
    ...(record.doubt === undefined ? [] : [record.doubt]),
    ...(withDay ? [fill(words.rules.checked, { checked: formatDate(record.checked) })] : []),
    sourceNumbers(words, record, sources),
  ].join(' ');
}

/** The numbers of a record's sources in the list, with the place in each where it is known. */
export function sourceNumbers(
  words: PaperWords,
  record: { sources: readonly SourceRef[] },
  sources: readonly Source[],
): string {
  const numbers = record.sources
    .map(({ source, place }) => ({
      place,
      number: sources.findIndex(({ id }) => id === source) + 1,
    }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, place }) =>
      place === undefined ? String(number) : fill(words.rules.sourcePlace, { number, place }),
    );
  return fill(words.rules.sourceNumbers, { numbers: listed(numbers) });
}

/** What the tables show, and on which day: `template` has `{on}`. */
export function rulesIntro(subject: Subject, tried: readonly TriedRule[], template: string): Block {
  const { assessment, words } = subject;
  const day = checkedOn(tried.map(({ rule }) => rule));
  return paragraph(
    [
      fill(template, { on: formatDate(assessment.on) }),
      ...(day === null ? [] : [fill(words.rules.checkedAll, { checked: formatDate(day) })]),
    ].join(' '),
  );
}

/** The sources in full as a numbered list, with the addresses readable on paper. */
export function sourceList(sources: readonly Source[]): Block {
  return {
    type: 'list',
    ordered: true,
    items: sources.map(({ title, publisher, published, address }) => {
      const about = [publisher, published].filter((part) => part !== undefined).join(', ');
      return {
        content: [
          strong(title),
          ...(about === '' ? [] : [text(`. ${about}`)]),
          ...(address === undefined ? [] : [text('. '), link(address, address)]),
        ],
      };
    }),
  };
}

/**
 * What the paper rests on that is not confirmed, by name, with the advice to look the law up; empty when all is. The
 * doubts themselves stand where the rule or the target group does.
 */
export function unconfirmed(
  subject: Subject,
  tried: readonly TriedRule[],
  groups: readonly TargetGroup[],
): Block[] {
  const { words } = subject;
  const isDoubtful = ({ certainty }: { certainty: Certainty }) => certainty !== 'bekraeftet';
  const named = [
    { label: words.rules.rules, titles: tried.filter(isDoubtful).map(({ rule }) => rule.title) },
    { label: words.rules.groups, titles: groups.filter(isDoubtful).map(({ title }) => title) },
  ].filter(({ titles }) => titles.length > 0);
  if (named.length === 0) return [];
  return [
    {
      type: 'callout',
      tone: 'warning',
      title: words.rules.unconfirmed,
      blocks: [
        paragraph(words.rules.unconfirmedIntro),
        ...named.map(({ label, titles }) =>
          paragraph(strong(fill(words.colon, { label, text: '' })), `${titles.join('; ')}.`),
        ),
        paragraph(
          words.rules.unconfirmedAdvice,
          link(words.rules.lawAddress, words.rules.lawSite),
          '.',
        ),
      ],
    },
  ];
}

/** Changes of law that are expected to lower the certainty of what the paper rests on. */
export function expectedChanges(
  subject: Subject,
  tried: readonly TriedRule[],
  groups: readonly TargetGroup[],
): Block[] {
  const { words } = subject;
  const notes = new Set(
    [...tried.map(({ rule }) => rule), ...groups].flatMap(({ expected }) =>
      expected === undefined
        ? []
        : [
            fill(words.rules.expectedItem, {
              from: formatDate(expected.from),
              note: expected.note,
            }),
          ],
    ),
  );
  if (notes.size === 0) return [];
  return [
    {
      type: 'callout',
      tone: 'info',
      title: words.rules.expected,
      blocks: notes.size === 1 ? [paragraph(...notes)] : [bullets([...notes])],
    },
  ];
}

/** The records of the target groups in the plan. */
export function chosenGroups(subject: Subject): TargetGroup[] {
  return thingsOf(subject, 'target-group').flatMap((thing) => targetGroupOf(subject, thing) ?? []);
}
