/** The rules a plan was held up against, as a paper shows them: results, open points, certainty and sources. */
import { fill, formatDate } from '../core/index.ts';
import type { Finding, FindingStatus } from '../core/assessment.ts';
import { SCOPES, type Scope } from '../core/condition.ts';
import { CERTAINTIES, RULE_KINDS } from '../core/content.ts';
import type { Certainty, Rule, Source, SourceRef, TargetGroup } from '../core/content.ts';
import type { Block, ListItem } from './doc.ts';
import { bullets, cell, link, paragraph, strong, text } from './inline.ts';
import { nameAt, questionAt, targetGroupOf, thingsOf, type Subject } from './subject.ts';
import { listed, periodText, phrase } from './values.ts';

/** The findings of one rule, and the least certainty any of them rests on. */
export type TriedRule = { rule: Rule; certainty: Certainty; findings: readonly Finding[] };

/** Most urgent first. */
const STATUSES = ['broken', 'open', 'met'] as const satisfies readonly FindingStatus[];

/** The rules that applied somewhere in the plan: by kind, then in the catalog's order. */
export function triedRules({ catalog, assessment }: Subject): TriedRule[] {
  const tried = byRule(assessment.findings.filter(({ status }) => status !== 'not-applicable'));
  return RULE_KINDS.flatMap((kind) => catalog.rules.filter((rule) => rule.kind === kind)).flatMap(
    (rule) => {
      const findings = tried.get(rule.id);
      if (findings === undefined) return [];
      return [{ rule, findings, certainty: leastCertain(findings) }];
    },
  );
}

/** The catalogue's rules that no longer applied anywhere in the plan on the days looked at. */
export function endedRules({ catalog, assessment }: Subject): Rule[] {
  const all = byRule(assessment.findings);
  return catalog.rules.filter((rule) => {
    if (rule.catalogue === undefined) return false;
    const findings = all.get(rule.id) ?? [];
    return findings.length > 0 && findings.every(({ reason }) => reason === 'ended');
  });
}

function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = rules.get(finding.rule.id);
    if (known === undefined) rules.set(finding.rule.id, [finding]);
    else known.push(finding);
  }
  return rules;
}

function leastCertain(findings: readonly Finding[]): Certainty {
  return (
    CERTAINTIES.findLast((certainty) => findings.some((f) => f.certainty === certainty)) ?? 'ukendt'
  );
}

/** What is broken or open, one item a rule, broken first: where, why and what to do. */
export function openPoints(subject: Subject, scopes: readonly Scope[] = SCOPES): ListItem[] {
  const { words } = subject;
  const tried = triedRules(subject).filter(({ rule }) => scopes.includes(rule.scope));
  return STATUSES.filter((status) => status !== 'met').flatMap((status) =>
    tried.flatMap(({ rule, findings }) => {
      const here = findings.filter((finding) => finding.status === status);
      if (here.length === 0) return [];
      const names = labels(subject, here, findings);
      const where = fill(names.length > 0 ? words.rules.openItem : words.rules.openItemWhole, {
        status: words.status[rule.kind][status],
        names: phrase(words, names),
      });
      const why = whyOpen(subject, here);
      const content = [strong(rule.title), text(`. ${[where, ...why, rule.advice].join(' ')}`)];
      return [{ content }];
    }),
  );
}

function whyOpen(subject: Subject, findings: readonly Finding[]): string[] {
  const { words } = subject;
  const questions = new Set(
    findings
      .filter(({ reason }) => reason === 'unanswered')
      .flatMap(({ keptOpenBy }) => keptOpenBy)
      .map((place) =>
        place.part === undefined ? questionAt(subject, place)?.heading : words.parts[place.part],
      )
      .filter((name) => name !== undefined)
      .map((name) => fill(words.quoted, { text: name })),
  );
  return [
    ...(questions.size > 0
      ? [fill(words.rules.openBy, { questions: phrase(words, [...questions]) })]
      : []),
    ...(findings.some(({ reason }) => reason === 'uncertain') ? [words.rules.openUncertain] : []),
  ];
}

/**
 * Names of the things, each once; with its days where the same thing got more than one result.
 * Empty when the rule's scope holds but one thing: then there is nothing to tell apart.
 */
function labels(subject: Subject, findings: readonly Finding[], all: readonly Finding[]): string[] {
  const [first] = findings;
  const isAlone = first === undefined || thingsOf(subject, first.place.scope).length < 2;
  if (isAlone && all.length < 2) return [];
  const names = findings.map((finding) => {
    const name = nameAt(subject, finding.place);
    const others = all.filter(
      ({ place }) => place.id === finding.place.id && place.scope === finding.place.scope,
    );
    return others.every(({ status }) => status === finding.status)
      ? name
      : `${name} (${periodText(subject.words, finding.days)})`;
  });
  return [...new Set(names)];
}

/** How a rule came out: a word when it came out alike everywhere, else what is broken or open by name. */
export function resultText(subject: Subject, { rule, findings }: TriedRule): string {
  const { words } = subject;
  const found = STATUSES.filter((status) => findings.some((finding) => finding.status === status));
  return found
    .map((status) => {
      const word = words.status[rule.kind][status];
      if (found.length === 1) return word;
      if (status === 'met') return fill(words.rules.resultRest, { status: word });
      const here = findings.filter((finding) => finding.status === status);
      const names = phrase(words, labels(subject, here, findings));
      return fill(words.rules.resultNamed, { status: word, names });
    })
    .join('\n');
}

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
