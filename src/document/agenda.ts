/** The agenda of a meeting about many plans: what is open in each, what members asked, and what the kommuner share. */
import {
  fill,
  findQuestion,
  formatDate,
  formatNumber,
  inCommon,
  newestRows,
  remarksIn,
} from '../core/index.ts';
import type { Catalog, ISODate } from '../core/content.ts';
import { overviewColumns } from '../core/overview-columns.ts';
import type { OverviewRow } from '../core/overview.ts';
import type { Review, Spot } from '../core/review-format.ts';
import type { Verdict } from '../core/verdicts.ts';
import type { Block, Doc } from './doc.ts';
import { bullets, cell, heading, paragraph } from './inline.ts';
import { limitTitle, ruleTitle } from './overview-csv.ts';
import { listed } from './values.ts';

type Text =
  | ('documentTitle' | 'subject' | 'header' | 'footer' | 'notesTitle' | 'madeLabel' | 'note')
  | ('plansLabel' | 'kommunerLabel' | 'overview' | 'overviewCaption' | 'kommune' | 'broken')
  | ('open' | 'missing' | 'verdict' | 'each' | 'brokenTitle' | 'openTitle' | 'missingTitle')
  | (
      | 'uncheckedTitle'
      | 'uncheckedLine'
      | 'verdictsTitle'
      | 'questionsTitle'
      | 'limitsTitle'
      | 'sinceTitle'
    )
  | ('since' | 'sinceNone' | 'sinceColumn' | 'nothing' | 'verdictLine' | 'questionLine')
  | ('limitLine' | 'whole' | 'unknownRole' | 'common' | 'commonIntro' | 'commonCaption')
  | ('task' | 'count' | 'who' | 'commonNone');

/** Words of the agenda. */
export type AgendaWords = Record<Text, string> & {
  keywords: readonly string[];
  verdicts: Record<Verdict, string>;
};

export type AgendaInput = {
  /** In the order they are to be taken; `nameOf` says what each is called. */
  rows: readonly OverviewRow[];
  nameOf: (row: OverviewRow) => string;
  /** What members said, by edition. */
  reviews: ReadonlyMap<string, Review>;
  catalog: Catalog;
  words: AgendaWords;
  /** The day whose rules the rows speak of. */
  on: ISODate;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
};

/** The agenda as a value. It carries no data: each plan has its own file. */
export function agendaDoc(input: AgendaInput): Doc {
  const { rows, words, on, made } = input;
  const field = (label: string, value: string) => ({ label, content: cell(value).content });
  return {
    lang: 'da-DK',
    title: words.documentTitle,
    author: '',
    subject: words.subject,
    keywords: [...words.keywords],
    made,
    header: words.header,
    footer: words.footer,
    notesTitle: words.notesTitle,
    blocks: [
      heading(1, words.documentTitle, 'dagsorden'),
      {
        type: 'field-list',
        fields: [
          field(words.madeLabel, formatDate(made.slice(0, 10))),
          field(words.plansLabel, String(rows.length)),
          field(words.kommunerLabel, String(newestRows(rows).length)),
        ],
      },
      paragraph(fill(words.note, { day: formatDate(on) })),
      ...overview(input),
      ...common(input),
      ...(rows.length === 0 ? [] : [heading(2, words.each, 'planer')]),
      ...rows.flatMap((row) => ofPlan(input, row)),
    ],
    attachments: [],
  };
}

function overview({ rows, nameOf, reviews, words }: AgendaInput): Block[] {
  if (rows.length === 0) return [];
  const number = (count: number) => ({ ...cell(String(count)), align: 'end' as const });
  return [
    heading(2, words.overview, 'overblik'),
    {
      type: 'table',
      caption: words.overviewCaption,
      widths: [4, 1.4, 1.6, 1.4, 1.8],
      head: [words.kommune, words.broken, words.open, words.missing, words.verdict].map((head) =>
        cell(head),
      ),
      rowHeaders: true,
      rows: rows.map((row) => [
        cell(nameOf(row)),
        number(row.whole.broken.length),
        number(row.whole.open.length),
        number(row.missing.length),
        number(verdictsOf(reviews.get(row.edition)).length),
      ]),
    },
  ];
}

function common({ rows, nameOf, catalog, words }: AgendaInput): Block[] {
  const shared = inCommon(rows, 'tasks').filter((each) => each.rows.length > 1);
  const title = heading(2, words.common, 'faelles');
  if (shared.length === 0) return [title, paragraph(words.commonNone)];
  return [
    title,
    paragraph(words.commonIntro),
    {
      type: 'table',
      caption: words.commonCaption,
      widths: [4, 1, 5],
      head: [words.task, words.count, words.who].map((head) => cell(head)),
      rowHeaders: true,
      rows: shared.map(({ slug, rows: by }) => [
        cell(catalog.tasks.find(({ id }) => id === slug)?.title ?? slug),
        { ...cell(String(by.length)), align: 'end' as const },
        cell(listed(by.map((row) => row.kommune || nameOf(row)))),
      ]),
    },
  ];
}

/** What there is to take up of one plan, each sort under its own heading; or that there is nothing. */
function ofPlan(input: AgendaInput, row: OverviewRow): Block[] {
  const { nameOf, catalog, words } = input;
  const review = input.reviews.get(row.edition);
  const part = (title: string, key: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [heading(4, title, `${key}-${row.edition}`), bullets([...lines])];
  const rules = (slugs: readonly string[]) => slugs.map((slug) => ruleTitle(catalog, slug));
  const blocks = [
    ...part(words.brokenTitle, 'brudt', rules(row.whole.broken)),
    ...part(words.openTitle, 'afklares', rules(row.whole.open)),
    ...part(words.missingTitle, 'mangler', missing(row, catalog)),
    ...part(words.uncheckedTitle, 'tjekliste', uncheckedLines(input, row)),
    ...part(words.verdictsTitle, 'vurdering', verdictLines(input, review)),
    ...part(words.questionsTitle, 'bemaerkning', remarkLines(input, review)),
    ...part(
      words.limitsTitle,
      'graense',
      row.limits.map(({ rule, value }) =>
        fill(words.limitLine, { title: limitTitle(catalog, rule), value: formatNumber(value) }),
      ),
    ),
    ...since(input, row),
  ];
  return [
    heading(3, nameOf(row), `plan-${row.edition}`),
    ...(blocks.length === 0 ? [paragraph(words.nothing)] : blocks),
  ];
}

/** The titles of the parts in which something obligatorisk is not answered, each once. */
function missing(row: OverviewRow, catalog: Catalog): string[] {
  const titles = row.missing.map(({ scope, question = '' }) => {
    const section = findQuestion(catalog, scope, question)?.section;
    const columns = overviewColumns(catalog).filter((column) => column.scope === scope);
    return columns.find((column) => column.section === null || column.section === section)?.title;
  });
  return [...new Set(titles)].filter((title) => title !== undefined);
}

/** How many points of each focus point's checklist are not covered; the plan's own page names them. */
function uncheckedLines({ catalog, words }: AgendaInput, { unchecked }: OverviewRow): string[] {
  return catalog.focusPoints.flatMap(({ id, title, checklist }) => {
    const count = unchecked.filter(({ focusPoint }) => focusPoint === id).length;
    const total = checklist.length;
    return count === 0 ? [] : [fill(words.uncheckedLine, { title, count, total })];
  });
}

function verdictsOf(review: Review | undefined) {
  return Object.values(review?.verdicts ?? {}).filter(({ verdict }) => verdict !== null);
}

function verdictLines({ catalog, words }: AgendaInput, review: Review | undefined): string[] {
  return verdictsOf(review).map(({ voice, verdict, spot }) =>
    fill(words.verdictLine, {
      role: roleOf(review, voice, words),
      verdict: verdict === null ? '' : words.verdicts[verdict],
      where: placeOf(spot, catalog, words),
    }),
  );
}

/** What is still open of what members wrote. */
function remarkLines({ catalog, words }: AgendaInput, review: Review | undefined): string[] {
  return (review ? remarksIn(review) : [])
    .filter(({ outcome, text }) => outcome === null && text.trim() !== '')
    .map(({ voice, spot, text }) =>
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

function since({ catalog, words }: AgendaInput, row: OverviewRow): Block[] {
  if (!row.since) return [];
  const { total, columns } = row.since;
  const sections = overviewColumns(catalog).flatMap(({ id, title }) => {
    const count = columns[id] ?? 0;
    return count === 0 ? [] : [fill(words.sinceColumn, { title, count })];
  });
  const said =
    total === 0 || sections.length === 0
      ? words.sinceNone
      : fill(words.since, { count: total, sections: listed(sections) });
  return [heading(4, words.sinceTitle, `siden-${row.edition}`), paragraph(said)];
}
