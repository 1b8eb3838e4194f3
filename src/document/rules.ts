/** What the rules say and rest on: tables with results, reservations, expected changes and sources. */
import { fill, formatDate } from '../core/index.ts';
import { RULE_KINDS } from '../core/content.ts';
import type { Source, SourceRef, TargetGroup } from '../core/content.ts';
import type { Block } from './doc.ts';
import { resultText, type TriedRule } from './findings.ts';
import { bullets, cell, link, paragraph, strong, text } from './inline.ts';
import { targetGroupOf, thingsOf, type Subject } from './subject.ts';
import { listed } from './values.ts';

/** The sources some records name, each once, in the catalog's order: a source's number is its place here, from 1. */
export function sourcesOf(
  { catalog }: Subject,
  records: readonly { sources: readonly SourceRef[] }[],
): Source[] {
  const used = new Set(records.flatMap(({ sources }) => sources.map(({ source }) => source)));
  return catalog.sources.filter(({ id }) => used.has(id));
}

/**
 * A table for each kind of rule: what it says now, how the plan came out, how sure it is and the numbers of
 * its sources in `sources`. A kind without rules is left out.
 */
export function ruleTables(
  subject: Subject,
  tried: readonly TriedRule[],
  sources: readonly Source[],
): Block[] {
  const { words } = subject;
  const { rule, now, result, basis } = words.rules;
  const isSameDay = checkedOn(tried) !== null;
  return RULE_KINDS.flatMap((kind): Block[] => {
    const ofKind = tried.filter((entry) => entry.rule.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      {
        type: 'table',
        caption: words.kinds[kind],
        widths: [3, 4, 2.5, 3.5],
        rowHeaders: true,
        head: [rule, now, result, basis].map((title) => cell(title)),
        rows: ofKind.map((entry) => [
          cell(entry.rule.title),
          cell(entry.rule.now),
          cell(resultText(subject, entry)),
          cell(basisText(subject, entry, sources, !isSameDay)),
        ]),
      },
    ];
  });
}

/** The day all the rules were last checked, when it is the same for all. */
function checkedOn(tried: readonly TriedRule[]): string | null {
  const days = new Set(tried.map(({ rule }) => rule.checked));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

/** The doubt of an unconfirmed rule stands in the warning above the tables, so it is not said twice. */
function basisText(
  { words }: Subject,
  { rule, certainty }: TriedRule,
  sources: readonly Source[],
  withDay: boolean,
): string {
  const numbers = rule.sources
    .map(({ source, place }) => ({
      place,
      number: sources.findIndex(({ id }) => id === source) + 1,
    }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, place }) =>
      place === undefined ? String(number) : fill(words.rules.sourcePlace, { number, place }),
    );
  return [
    fill(words.rules.certainty, { certainty: words.certainty[certainty] }),
    ...(certainty === 'bekraeftet' && rule.doubt !== undefined ? [rule.doubt] : []),
    ...(withDay ? [fill(words.rules.checked, { checked: formatDate(rule.checked) })] : []),
    fill(words.rules.sourceNumbers, { numbers: listed(numbers) }),
  ].join(' ');
}

/** What the tables show, and on which day: `template` has `{on}`. */
export function rulesIntro(subject: Subject, tried: readonly TriedRule[], template: string): Block {
  const { assessment, words } = subject;
  const day = checkedOn(tried);
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
          ...(address === undefined ? [] : [text('\n'), link(address, address)]),
        ],
      };
    }),
  };
}

/** What the paper rests on that is not confirmed, with the advice to look the law up; empty when all is. */
export function unconfirmed(
  subject: Subject,
  tried: readonly TriedRule[],
  groups: readonly TargetGroup[],
): Block[] {
  const { words } = subject;
  const records = [
    ...tried
      .filter(({ certainty }) => certainty !== 'bekraeftet')
      .map(({ rule, certainty }) => ({ ...rule, certainty })),
    ...groups.filter(({ certainty }) => certainty !== 'bekraeftet'),
  ];
  if (records.length === 0) return [];
  return [
    {
      type: 'callout',
      tone: 'warning',
      title: words.rules.unconfirmed,
      blocks: [
        paragraph(words.rules.unconfirmedIntro),
        bullets(
          records.map(({ title, doubt, certainty }) => [
            strong(title),
            text(`. ${doubt ?? `${words.certainty[certainty]}.`}`),
          ]),
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
