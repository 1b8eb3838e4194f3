/** What there is to take up of one plan alone. */
import { fill, findQuestion, formatNumber, overviewColumns } from '../../core/index.ts';
import type { Catalog } from '../../core/content/content.ts';
import type { OverviewRow } from '../../core/overview/overview.ts';
import type { Review, Spot } from '../../core/review/review-format.ts';
import type { AgendaInput, AgendaWords } from './agenda-input.ts';
import {
  codesOf,
  LEAST,
  openRemarks,
  ownPoints,
  POINT_KINDS,
  verdictsIn,
  type SharedPoint,
} from './agenda-points.ts';
import type { Field } from '../parts/doc.ts';
import { text } from '../parts/inline.ts';
import { limitTitle } from './overview-csv.ts';
import { counted, listed } from '../parts/values.ts';

/** The plan's part as fields; none when there is nothing that is its own. Of few plans the checklist is told as well. */
export function planFields(
  input: AgendaInput,
  row: OverviewRow,
  points: readonly SharedPoint[],
): Field[] {
  const { catalog, words } = input;
  const { fields } = words;
  const review = input.reviews.get(row.edition);
  const own = ownPoints(row, catalog, points);
  const lines = {
    verdicts: verdictLines(input, review),
    remarks: remarkLines(input, review),
    ...Object.fromEntries(
      POINT_KINDS.map((kind) => [
        kind,
        own.filter((point) => point.kind === kind).map(({ title }) => title),
      ]),
    ),
    limits: row.limits.map(({ rule, value }) =>
      fill(words.limitLine, { title: limitTitle(catalog, rule), value: formatNumber(value) }),
    ),
    since: sinceLine(input, row),
  };
  const unchecked = input.rows.length < LEAST ? uncheckedLines(input, row) : [];
  const field = (name: keyof typeof fields, some: readonly string[]): Field[] =>
    some.length === 0 ? [] : [{ label: fields[name], content: [text(inLines(some, words))] }];
  const particular = Object.entries(lines).flatMap(([name, some]) =>
    field(name as keyof typeof lines, some),
  );
  if (particular.length + unchecked.length === 0) return [];
  const codes = codesOf(
    words,
    points.filter((point) => point.rows.includes(row)),
  );
  return [
    ...particular,
    ...field('unchecked', unchecked),
    ...field('shared', codes === '' ? [] : [codes]),
  ];
}

/** Several lines have a mark each. */
function inLines(lines: readonly string[], words: AgendaWords): string {
  if (lines.length === 1) return lines[0] ?? '';
  return lines.map((line) => fill(words.bullet, { line })).join('\n');
}

/** How many points of each focus point's checklist are not covered; the plan's own page names them. */
function uncheckedLines({ catalog, words }: AgendaInput, { unchecked }: OverviewRow): string[] {
  return catalog.focusPoints.flatMap(({ id, title, checklist }) => {
    const count = unchecked.filter(({ focusPoint }) => focusPoint === id).length;
    const total = checklist.length;
    return count === 0 ? [] : [fill(words.uncheckedLine, { title, count, total })];
  });
}

function verdictLines({ catalog, words }: AgendaInput, review: Review | undefined): string[] {
  return verdictsIn(review).map(({ voice, verdict, spot }) =>
    fill(words.verdictLine, {
      role: roleOf(review, voice, words),
      verdict: verdict === null ? '' : words.verdicts[verdict],
      where: placeOf(spot, catalog, words),
    }),
  );
}

function remarkLines({ catalog, words }: AgendaInput, review: Review | undefined): string[] {
  return openRemarks(review).map(({ voice, spot, text }) =>
    fill(words.questionLine, {
      role: roleOf(review, voice, words),
      text: text.trim(),
      where: placeOf(spot, catalog, words),
    }),
  );
}

const roleOf = (review: Review | undefined, voice: string, words: AgendaWords): string =>
  review?.voices[voice]?.role.trim() || words.unknownRole;

/** The question, the section or the kind of thing that a spot is at. */
function placeOf({ scope, section, question }: Spot, catalog: Catalog, words: AgendaWords): string {
  const columns = overviewColumns(catalog).filter((column) => column.scope === scope);
  const asked = question === undefined ? undefined : findQuestion(catalog, scope, question);
  const at = columns.find((column) => column.section === null || column.section === section);
  return asked?.question.heading ?? at?.title ?? words.whole;
}

/** What differs from the year before, when that is at hand: how much, and in which parts. */
function sinceLine({ catalog, words }: AgendaInput, row: OverviewRow): string[] {
  if (!row.since) return [];
  const { total, columns } = row.since;
  const sections = overviewColumns(catalog).flatMap(({ id, title }) => {
    const count = columns[id] ?? 0;
    return count === 0 ? [] : [fill(words.sinceColumn, { title, count })];
  });
  if (total === 0 || sections.length === 0) return [words.sinceNone];
  return [fill(counted(words.since, total), { sections: listed(sections) })];
}
