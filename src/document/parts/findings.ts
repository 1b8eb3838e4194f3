/** The findings of an assessment rule by rule: what was tried, how it came out, and what is open. */
import { fill } from '../../core/index.ts';
import type { Finding, FindingStatus } from '../../core/assess/assessment.ts';
import { SCOPES, type Scope } from '../../core/content/condition.ts';
import { CERTAINTIES, RULE_KINDS, type Certainty, type Rule } from '../../core/content/content.ts';
import type { ListItem } from './doc.ts';
import { strong, text } from './inline.ts';
import { nameAt, questionAt, thingsOf, type Subject } from './subject.ts';
import { periodText, phrase } from './values.ts';

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

/** A rule that is broken or open somewhere: the findings that say so, and all of them. */
export type OpenRule = TriedRule & { status: 'broken' | 'open'; here: readonly Finding[] };

/** What is broken or open by rule, broken first. */
export function openRules(subject: Subject, scopes: readonly Scope[] = SCOPES): OpenRule[] {
  const tried = triedRules(subject).filter(({ rule }) => scopes.includes(rule.scope));
  return STATUSES.filter((status) => status !== 'met').flatMap((status) =>
    tried.flatMap((entry) => {
      const here = entry.findings.filter((finding) => finding.status === status);
      return here.length === 0 ? [] : [{ ...entry, status, here }];
    }),
  );
}

/** What is broken or open by the rule's title and how it stands, broken first. */
export function openTitles(subject: Subject): string[] {
  const { words } = subject;
  return openRules(subject).map(({ rule, status }) =>
    fill(words.colon, { label: rule.title, text: words.status[rule.kind][status] }),
  );
}

/** What is broken or open, one item a rule, broken first: where, why and what to do. */
export function openPoints(subject: Subject, scopes: readonly Scope[] = SCOPES): ListItem[] {
  const { words } = subject;
  return openRules(subject, scopes).map(({ rule, status, here, findings }) => {
    const names = labels(subject, here, findings);
    const where = fill(names.length > 0 ? words.rules.openItem : words.rules.openItemWhole, {
      status: words.status[rule.kind][status],
      names: phrase(words, names),
    });
    const why = whyOpen(subject, here);
    return { content: [strong(rule.title), text(`. ${[where, ...why, rule.advice].join(' ')}`)] };
  });
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
