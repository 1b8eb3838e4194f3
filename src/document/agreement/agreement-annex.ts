/** The annex of an agreement: how its rules came out and what they rest on, in few words and fine print. */
import { fill } from '../../core/index.ts';
import { RULE_KINDS } from '../../core/content/content.ts';
import { AGREEMENT_SCOPES } from './agreement-chapters.ts';
import type { Block } from '../parts/doc.ts';
import { triedRules, type TriedRule } from '../parts/findings.ts';
import { callout, heading, link, paragraph, strong, text } from '../parts/inline.ts';
import { basisOf, expectedNotes, isMet, rulesIntro, unsettledTable } from '../parts/rules.ts';
import { sourceList, sourcesOf } from '../parts/sources.ts';
import type { Subject } from '../parts/subject.ts';

/** On pages of their own after the signatures; nothing when no rule was tried. */
export function annex(subject: Subject): Block[] {
  const { words } = subject;
  const tried = triedRules(subject).filter(({ rule }) => AGREEMENT_SCOPES.includes(rule.scope));
  if (tried.length === 0) return [];
  const sources = sourcesOf(
    subject,
    tried.map(({ rule }) => rule),
  );
  const basis = basisOf(subject, tried, sources);
  return [
    { type: 'page-break' },
    heading(2, words.rules.agreementTitle, 'regler'),
    rulesIntro(subject, tried, words.rules.agreementIntro),
    ...reservations(subject, tried),
    ...unsettledTable(subject, tried, basis),
    ...RULE_KINDS.flatMap((kind): Block[] => {
      const met = tried.filter((entry) => entry.rule.kind === kind && isMet(entry));
      if (met.length === 0) return [];
      const title = fill(words.colon, {
        label: words.kinds[kind],
        text: words.status[kind].met.toLowerCase(),
      });
      return [
        heading(3, title, `regler-${kind}`),
        {
          type: 'field-list',
          fine: true,
          fields: met.map((entry) => ({ label: entry.rule.title, content: [text(basis(entry))] })),
        },
      ];
    }),
    heading(3, words.rules.sources, 'kilder'),
    sourceList(sources, true),
  ];
}

/** That some of it is not confirmed, and what is expected to change. */
function reservations(subject: Subject, tried: readonly TriedRule[]): Block[] {
  const { words } = subject;
  const isDoubtful = tried.some(({ certainty }) => certainty !== 'bekraeftet');
  const notes = expectedNotes(subject, tried, []);
  const blocks = [
    ...(isDoubtful
      ? [
          paragraph(
            words.rules.unconfirmedMarked,
            link(words.rules.lawAddress, words.rules.lawSite),
            '.',
          ),
        ]
      : []),
    ...notes.map((note) =>
      paragraph(strong(fill(words.colon, { label: words.rules.expected, text: '' })), note),
    ),
  ];
  if (blocks.length === 0) return [];
  const title = isDoubtful ? words.rules.unconfirmed : words.rules.expected;
  return [callout(isDoubtful ? 'warning' : 'info', title, ...blocks)];
}
