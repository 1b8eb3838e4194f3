/** The rules a plan was held up against, as a paper shows them: results, open points, certainty and sources. */
import { fill, formatDate } from '../core/index.ts';
import type { Finding, FindingStatus } from '../core/assessment.ts';
import { SCOPES, type Scope } from '../core/condition.ts';
import { CERTAINTIES, RULE_KINDS } from '../core/content.ts';
import type { Certainty, Rule, RuleKind, SourceRef, TargetGroup } from '../core/content.ts';
import type { Block, Inline, ListItem } from './doc.ts';
import { bullets, cell, heading, link, paragraph, strong, text } from './inline.ts';
import { nameAt, questionAt, thingsOf, type Subject } from './subject.ts';
import { periodText, phrase } from './values.ts';

/** The findings of one rule, and the least certainty any of them rests on. */
export type TriedRule = { rule: Rule; certainty: Certainty; findings: readonly Finding[] };

/** Most urgent first. */
const STATUSES = ['broken', 'open', 'met'] as const satisfies readonly FindingStatus[];
const NAMED_WHEN_MET = 3;

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
      .map((place) => questionAt(subject, place)?.heading)
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

/** How a rule came out: what is broken or open by name, what is met by name or count. */
export function resultText(subject: Subject, { rule, findings }: TriedRule): string {
  const { words } = subject;
  const parts = STATUSES.flatMap((status) => {
    const here = findings.filter((finding) => finding.status === status);
    if (here.length === 0) return [];
    const word = words.status[rule.kind][status];
    const names = labels(subject, here, findings);
    if (names.length === 0) return [word];
    const shown = status === 'met' ? shortened(subject, names) : phrase(words, names);
    return [fill(words.rules.resultNamed, { status: word, names: shown })];
  });
  return parts.join('\n');
}

function shortened({ words }: Subject, names: readonly string[]): string {
  if (names.length <= NAMED_WHEN_MET) return phrase(words, names);
  const shown = names.slice(0, NAMED_WHEN_MET - 1);
  return fill(words.rules.resultMore, { names: shown.join(', '), n: names.length - shown.length });
}

/** A table of the rules of one kind with their results; an own limit needs no certainty. */
export function resultTable(subject: Subject, kind: RuleKind, tried: readonly TriedRule[]): Block {
  const { words } = subject;
  const isOwn = kind === 'egen-graense';
  const sure = (value: string) => (isOwn ? [] : [cell(value)]);
  return {
    type: 'table',
    caption: words.kinds[kind],
    widths: isOwn ? [4, 8] : [4, 5, 3],
    rowHeaders: true,
    head: [cell(words.rules.rule), cell(words.rules.result), ...sure(words.rules.certainty)],
    rows: tried.map((entry) => [
      cell(entry.rule.title),
      cell(resultText(subject, entry)),
      ...sure(words.certainty[entry.certainty]),
    ]),
  };
}

/** What one rule says, what is unsure about it, and where it says so. */
export function ruleText(subject: Subject, { rule, certainty }: TriedRule, id: string): Block[] {
  const { words } = subject;
  const fields = [
    ...(rule.practice === undefined
      ? []
      : [{ label: words.rules.practice, content: [text(rule.practice)] }]),
    ...(rule.doubt === undefined ? [] : [{ label: words.doubtLabel, content: [text(rule.doubt)] }]),
    {
      label: words.rules.certainty,
      content: [
        text(
          fill(words.rules.certainChecked, {
            certainty: words.certainty[certainty],
            checked: formatDate(rule.checked),
          }),
        ),
      ],
    },
    { label: words.rules.sources, content: sourceLinks(subject, rule.sources) },
  ];
  return [heading(3, rule.title, id), paragraph(rule.now), { type: 'field-list', fields }];
}

/** A record's sources in one line, each with the place in it, linked where it has an address. */
export function sourceLinks({ catalog, words }: Subject, refs: readonly SourceRef[]): Inline[] {
  return refs.flatMap(({ source: slug, place }, index) => {
    const source = catalog.sources.find(({ id }) => id === slug);
    const title = source?.title ?? slug;
    const named = source?.address === undefined ? text(title) : link(source.address, title);
    const rest = place === undefined ? '' : fill(words.rules.sourcePlace, { place });
    const end = index < refs.length - 1 ? '; ' : '';
    return rest + end === '' ? [named] : [named, text(rest + end)];
  });
}

/** The sources of some records in full, each once, with the address readable on paper. */
export function sourceList(
  { catalog }: Subject,
  records: readonly { sources: readonly SourceRef[] }[],
): Block[] {
  const used = new Set(records.flatMap(({ sources }) => sources.map(({ source }) => source)));
  const items = catalog.sources
    .filter(({ id }) => used.has(id))
    .map(({ title, publisher, published, address }) => {
      const about = [publisher, published].filter((part) => part !== undefined).join(', ');
      return [
        strong(title),
        ...(about === '' ? [] : [text(`. ${about}`)]),
        ...(address === undefined ? [] : [text('\n'), link(address, address)]),
      ];
    });
  return items.length === 0 ? [] : [bullets(items)];
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
  const chosen = thingsOf(subject, 'target-group').map(({ record }) => record);
  return subject.catalog.targetGroups.filter(({ id }) => chosen.includes(id));
}
