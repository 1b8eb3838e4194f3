/** The annex of a strategy on rules and sources: how each rule came out, what it rests on, and which have ended. */
import { fill, formatDate, standingOn } from '../../core/index.ts';
import type { Rule } from '../../core/content/content.ts';
import type { Block } from '../parts/doc.ts';
import { endedRules, triedRules } from '../parts/findings.ts';
import { bullets, heading, paragraph } from '../parts/inline.ts';
import {
  chosenGroups,
  expectedChanges,
  groupTable,
  rulesIntro,
  ruleTables,
  unconfirmed,
} from '../parts/rules.ts';
import { sourceList, sourceNumbers, sourcesOf } from '../parts/sources.ts';
import type { Subject } from '../parts/subject.ts';

/** The rules that were tried in tables, the ended ones in a list, and the sources of all. */
export function rulesAnnex(subject: Subject): Block[] {
  const { words } = subject;
  const tried = triedRules(subject);
  const ended = endedRules(subject);
  const groups = chosenGroups(subject);
  const records = [...tried.map(({ rule }) => rule), ...ended, ...groups];
  const sources = sourcesOf(subject, records);
  return [
    rulesIntro(subject, tried, words.rules.intro),
    ...unconfirmed(subject, tried, groups),
    ...expectedChanges(subject, tried, groups),
    ...ruleTables(subject, tried, sources),
    ...groupTable(subject, groups, sources),
    ...(ended.length === 0
      ? []
      : [
          heading(2, words.rules.ended, 'regler-ophoert'),
          paragraph(words.rules.endedIntro),
          bullets(
            ended.map((rule) =>
              [endedText(subject, rule), sourceNumbers(words, rule, sources)].join(' '),
            ),
          ),
        ]),
    ...(sources.length === 0
      ? []
      : [heading(2, words.rules.sources, 'kilder'), sourceList(sources)]),
  ];
}

/** An ended rule with its last day, and the rule that came after it, unless that has ended too. */
function endedText({ assessment, catalog, words }: Subject, { id, title, until }: Rule): string {
  if (until === undefined) return title;
  const next = catalog.rules.find(
    (rule) => rule.replaces === id && standingOn(rule, assessment.on) !== 'ended',
  );
  const values = { title, until: formatDate(until) };
  return next === undefined
    ? fill(words.rules.endedItem, values)
    : fill(words.rules.endedReplaced, {
        ...values,
        next: fill(words.quoted, { text: next.title }),
      });
}
