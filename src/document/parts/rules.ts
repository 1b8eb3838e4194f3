/** What the rules say and rest on: tables with results, reservations, expected changes and sources. */
import { fill, formatDate } from '../../core/index.ts';
import { RULE_KINDS } from '../../core/content/content.ts';
import type { Certainty, Source, TargetGroup } from '../../core/content/content.ts';
import type { Block, Cell } from './doc.ts';
import { resultText, type TriedRule } from './findings.ts';
import { bullets, callout, cell, link, paragraph, strong } from './inline.ts';
import { basisText, checkedOn } from './sources.ts';
import { targetGroupOf, thingsOf, type Subject } from './subject.ts';

/** Whether a rule is met wherever it was tried. */
export const isMet = ({ findings }: TriedRule): boolean =>
  findings.every(({ status }) => status === 'met');

/** What says what a rule rests on: how sure it is, its doubt and the numbers of its sources in `sources`. */
export function basisOf(
  subject: Subject,
  tried: readonly TriedRule[],
  sources: readonly Source[],
): (entry: TriedRule) => string {
  const withDay = checkedOn(tried.map((entry) => entry.rule)) === null;
  return ({ rule, certainty }) => basisText(subject, { ...rule, certainty }, sources, withDay);
}

type RuleColumn = { head: string; width: number; value: (entry: TriedRule) => Cell };

function rulesTable(
  caption: string,
  columns: readonly RuleColumn[],
  entries: readonly TriedRule[],
): Block[] {
  if (entries.length === 0) return [];
  return [
    {
      type: 'table',
      caption,
      widths: columns.map(({ width }) => width),
      rowHeaders: true,
      head: columns.map(({ head }) => cell(head)),
      rows: entries.map((entry) => columns.map(({ value }) => value(entry))),
    },
  ];
}

/** The rules that are not met everywhere, with what they say now. */
export function unsettledTable(
  subject: Subject,
  tried: readonly TriedRule[],
  basis: (entry: TriedRule) => string,
): Block[] {
  const { rules } = subject.words;
  return rulesTable(
    rules.unsettled,
    [
      { head: rules.rule, width: 3, value: ({ rule }) => cell(rule.title) },
      { head: rules.now, width: 4, value: ({ rule }) => cell(rule.now) },
      { head: rules.result, width: 2.2, value: (entry) => cell(resultText(subject, entry)) },
      { head: rules.basis, width: 4.3, value: (entry) => cell(basis(entry)) },
    ],
    tried.filter((entry) => !isMet(entry)),
  );
}

/** First the rules that are not met everywhere; then a table for each kind of the rest, with result and basis. */
export function ruleTables(
  subject: Subject,
  tried: readonly TriedRule[],
  sources: readonly Source[],
): Block[] {
  const { words } = subject;
  const { rule, result, basis: basisHead } = words.rules;
  const basis = basisOf(subject, tried, sources);
  const columns: RuleColumn[] = [
    { head: rule, width: 4, value: (entry) => cell(entry.rule.title) },
    { head: result, width: 1.6, value: (entry) => cell(resultText(subject, entry)) },
    { head: basisHead, width: 6, value: (entry) => cell(basis(entry)) },
  ];
  return [
    ...unsettledTable(subject, tried, basis),
    ...RULE_KINDS.flatMap((kind) =>
      rulesTable(
        words.kinds[kind],
        columns,
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
    callout(
      'warning',
      words.rules.unconfirmed,
      words.rules.unconfirmedIntro,
      ...named.map(({ label, titles }) =>
        paragraph(strong(fill(words.colon, { label, text: '' })), `${titles.join('; ')}.`),
      ),
      paragraph(
        words.rules.unconfirmedAdvice,
        link(words.rules.lawAddress, words.rules.lawSite),
        '.',
      ),
    ),
  ];
}

/** Changes of law that are expected to lower the certainty of what the paper rests on, each said once. */
export function expectedNotes(
  { words }: Subject,
  tried: readonly TriedRule[],
  groups: readonly TargetGroup[],
): string[] {
  const notes = [...tried.map(({ rule }) => rule), ...groups].flatMap(({ expected }) =>
    expected === undefined
      ? []
      : [
          fill(words.rules.expectedItem, {
            from: formatDate(expected.from),
            note: expected.note,
          }),
        ],
  );
  return [...new Set(notes)];
}

/** The same in a box of their own; nothing when no change is expected. */
export function expectedChanges(
  subject: Subject,
  tried: readonly TriedRule[],
  groups: readonly TargetGroup[],
): Block[] {
  const { words } = subject;
  const notes = expectedNotes(subject, tried, groups);
  if (notes.length === 0) return [];
  const [only] = notes;
  return [
    callout(
      'info',
      words.rules.expected,
      notes.length === 1 && only !== undefined ? only : bullets(notes),
    ),
  ];
}

/** The records of the target groups in the plan. */
export function chosenGroups(subject: Subject): TargetGroup[] {
  return thingsOf(subject, 'target-group').flatMap((thing) => targetGroupOf(subject, thing) ?? []);
}
