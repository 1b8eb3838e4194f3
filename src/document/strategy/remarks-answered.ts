/** "Bemærkninger og hvad der blev af dem" in a strategy: what reviewers wrote, and what the kommune made of each. */
import { cprInText, fill, receivedRemarks } from '../../core/index.ts';
import type { Received } from '../../core/review/received.ts';
import type { Review } from '../../core/review/review-format.ts';
import type { Block, Cell } from '../parts/doc.ts';
import { cell, heading, paragraph } from '../parts/inline.ts';
import type { Subject } from '../parts/subject.ts';

/** A table of the remarks to the edition before and one of those to this; nothing when there are none of either. */
export function remarksAnnex(subject: Subject, reviews: readonly Review[]): Block[] {
  const { plan, catalog, words } = subject;
  const received = receivedRemarks(plan, catalog, reviews);
  const editions = (['former', 'this'] as const)
    .map((of) => ({ of, remarks: received.filter((each) => each.of === of) }))
    .filter(({ remarks }) => remarks.length > 0);
  if (editions.length === 0) return [];
  return [
    paragraph(words.remarks.intro),
    ...editions.flatMap(({ of, remarks }) => [
      ...(editions.length > 1 ? [heading(2, words.remarks[of], `bilag-bemaerkninger-${of}`)] : []),
      table(subject, words.remarks.captions[of], remarks),
    ]),
  ];
}

function table(subject: Subject, caption: string, remarks: readonly Received[]): Block {
  const { where, remark, became } = subject.words.remarks;
  return {
    type: 'table',
    caption,
    widths: [3, 5, 4],
    rowHeaders: true,
    head: [where, remark, became].map((head) => cell(head)),
    rows: remarks.map((each) => rowOf(subject, each)),
  };
}

function rowOf(subject: Subject, { remark, role, place }: Received): Cell[] {
  const { words } = subject;
  const { by, suggested, noRole, outcomes, open } = words.remarks;
  const named = safe(subject, role.trim()) || noRole;
  const sayer = remark.dissent ? fill(words.review.council.inMinority, { role: named }) : named;
  const said = [
    fill(by, { role: sayer }),
    safe(subject, remark.text.trim()),
    remark.suggestion === null
      ? ''
      : fill(suggested, { text: safe(subject, remark.suggestion.trim()) }),
  ];
  const became =
    remark.outcome === null
      ? [open]
      : [outcomes[remark.outcome], safe(subject, remark.reason.trim())];
  return [cell(whereOf(subject, place)), cell(lines(said)), cell(lines(became))];
}

const lines = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** What must not leave in a paper is left out, and said to be. */
const safe = ({ plan, words }: Subject, text: string): string =>
  cprInText(plan, text).length > 0 ? words.remarks.withheld : text;

/** The section, the thing and the question, each once. */
function whereOf({ catalog, words }: Subject, place: Received['place']): string {
  const holder = [...catalog.focusPoints, ...catalog.forms].find(({ id }) => id === place.owner);
  const section = holder?.sections.find(({ id }) => id === place.section)?.title;
  const parts = [section ?? holder?.title ?? words.wholePlan, place.name, place.heading];
  return lines([...new Set(parts)]);
}
