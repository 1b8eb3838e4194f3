/** What must hold of everything that is opened: it can be used in every way there is, and does nothing of itself. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect } from 'vitest';
import {
  agreementFile,
  assess,
  attentionTo,
  type Catalog,
  compareAny,
  comparePlans,
  cprIn,
  fillIn,
  joinAgreement,
  kindsOf,
  LIST_OF,
  merge,
  mergeReviews,
  nextEdition,
  nextStep,
  overviewRow,
  type Plan,
  planOfAgreement,
  pledgesOf,
  readFile,
  receivedRemarks,
  receivedVerdicts,
  removeItem,
  returnedTo,
  type Review,
  settle,
  speakersIn,
  type Stamp,
  suggestionsOf,
  viewOf,
  yearMarks,
} from '../../src/core/index.ts';
import { agreementsCsv, tasksCsv } from '../../src/document/csv-lists.ts';
import { planCalendar } from '../../src/document/calendar/calendar-days.ts';
import {
  type Doc,
  docToHtml,
  paperDoc,
  PAPER_OF,
  type PaperKind,
} from '../../src/document/index.ts';
import { reviewPaperDoc } from '../../src/document/review/review-papers.ts';
import { whyInvalid } from '../../src/storage/reader.ts';
import { planFile } from '../../src/storage/index.ts';
import { calendarWords } from '../../src/texts/calendar.ts';
import { listWords } from '../../src/texts/lists.ts';
import { paperWords as words } from '../../src/texts/paper.ts';

const ON = '2026-03-02';
const MADE = '2026-03-02T09:00:00Z';
let ids = 0;
export const stamp: Stamp = {
  now: MADE,
  newId: () => `fremmed-${String((ids += 1)).padStart(7, '0')}`,
};

/** Nothing of the language itself has been changed. */
export function expectUnspoilt(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Array.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect((globalThis as Record<string, unknown>)['ran']).toBeUndefined();
}

/** The plan is whole, and can be looked at, edited, compared, merged and saved again. */
export function expectUsable(plan: Plan, base: Plan, catalog: Catalog): void {
  const again = readFile(planFile(plan).text);
  expect(again).toEqual({ ok: true, kind: 'plan', plan });
  const assessment = assess(plan, catalog, ON);
  attentionTo(plan, catalog, assessment);
  nextStep(plan, catalog, assessment, false);
  overviewRow(plan, catalog, ON, base);
  pledgesOf(plan, catalog, ON);
  for (const scope of ['task', 'agreement'] as const) kindsOf(plan, catalog, scope, ON);
  suggestionsOf(viewOf(plan, catalog), ON);
  cprIn(plan, catalog);
  yearMarks(plan, catalog);
  comparePlans(base, plan, catalog);
  compareAny(plan, base, catalog);
  for (const [mine, theirs] of [
    [base, plan],
    [plan, base],
  ] as const) {
    const merged = merge(null, mine, theirs, stamp);
    let settled = merged.plan;
    for (const conflict of merged.conflicts) settled = settle(settled, conflict, 'theirs', stamp);
    expect(whyInvalid(settled)).toBeNull();
  }
  expect(whyInvalid(returnedTo(plan, base, stamp))).toBeNull();
  const period = { from: '2027-01-01', until: '2027-12-31' };
  expect(whyInvalid(nextEdition(plan, { period, title: 'Ny', catalog }, stamp))).toBeNull();
  let less = plan;
  for (const [scope, list] of Object.entries(LIST_OF)) {
    const thing = plan[list][0];
    if (thing) less = removeItem(less, scope as keyof typeof LIST_OF, thing.id, stamp);
  }
  expect(whyInvalid(less)).toBeNull();
  for (const { id } of plan.agreements.slice(0, 3)) {
    const file = agreementFile(plan, id);
    if (file === null) continue;
    expect(readFile(JSON.stringify(file))).toEqual({ ok: true, kind: 'agreement', file });
    assess(planOfAgreement(file), catalog, ON);
    expect(whyInvalid(joinAgreement(base, file, stamp))).toBeNull();
    const fields = ['om', '__proto__', 'toString'].map((question) => ({
      name: `${id}/${question}/constructor`,
      value: 'x',
      exported: null,
    }));
    fillIn(plan, fields, catalog, stamp);
  }
}

/** Whether the papers of a plan are made of words alone. `kind` is made, of the first thing there is one of. */
export async function paperOf(plan: Plan, kind: PaperKind, catalog: Catalog): Promise<Doc | null> {
  const assessment = assess(plan, catalog, ON);
  const lists = { agreement: plan.agreements, 'target-group': plan.targetGroups };
  const of = PAPER_OF[kind];
  const things = of === 'plan' ? [] : of === 'consultation' ? plan.consultations : lists[of];
  const id = things[0]?.id ?? null;
  if (of !== 'plan' && id === null) return null;
  return paperDoc({ kind, id }, { plan, assessment, catalog, words, made: MADE });
}

const TAGS = new Set([
  ...[
    'article',
    'header',
    'section',
    'nav',
    'p',
    'span',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['strong', 'em', 'sup', 'a', 'br', 'figure', 'figcaption'],
  ...['svg', 'title', 'desc', 'g', 'path', 'rect', 'line', 'polyline', 'polygon', 'circle', 'text'],
]);
const ATTRIBUTES =
  /^(?:class|id|lang|href|role|scope|aria-[a-z]+|viewbox|width|height|x|x1|x2|y|y1|y2|d|r|cx|cy|points|text-anchor|font-size|stroke-dasharray|stroke-width|fill|fill-rule|focusable|xmlns|preserveaspectratio)$/i;

/** In a page nothing of the paper is but the elements that papers are made of, and no link leads into a script. */
export function expectHarmless(doc: Doc): void {
  const faults: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (!TAGS.has(node.tagName)) faults.push(node.tagName);
      for (const { name, value } of node.attrs) {
        const leads = name !== 'href' || /^(?:https?:\/\/|mailto:|#)/.test(value);
        if (!ATTRIBUTES.test(name) || !leads) faults.push(`${node.tagName} ${name}="${value}"`);
      }
    } else if (node.nodeName === '#comment') faults.push('a comment');
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(docToHtml(doc)));
  expect(faults).toEqual([]);
}

/** Cells that a spreadsheet takes for words, rows of one length, and a calendar whose lines are its own. */
export function expectSafeLists(plan: Plan, catalog: Catalog): void {
  const input = { plan, assessment: assess(plan, catalog, ON), catalog, words };
  for (const csv of [tasksCsv, agreementsCsv].map((make) => make({ ...input, lists: listWords }))) {
    const rows = rowsOf(csv);
    const [head] = rows;
    expect(rows.filter((row) => row.length !== head?.length)).toEqual([]);
    // A number may begin with a minus; no formula is nothing but a number.
    const isRun = (cell: string) =>
      /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(?:,\d+)?$/.test(cell);
    expect(rows.flat().filter(isRun)).toEqual([]);
  }
  const calendar = planCalendar({ ...input, calendar: calendarWords, made: MADE });
  const begun = calendar.match(/^BEGIN:VEVENT\r$/gm) ?? [];
  expect(calendar.match(/^END:VEVENT\r$/gm) ?? []).toHaveLength(begun.length);
  expect(calendar.match(/^END:VCALENDAR\r$/gm)).toHaveLength(1);
}

/** The cells of a CSV text, as a spreadsheet reads them. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ';') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** The review can be put with another, read beside a plan, and told of in its papers. */
export async function expectReviewUsable(
  review: Review,
  other: Review,
  plan: Plan,
  catalog: Catalog,
): Promise<void> {
  for (const both of [mergeReviews(review, other), mergeReviews(other, review)]) {
    if (both)
      expect(readFile(JSON.stringify(both))).toEqual({ ok: true, kind: 'review', review: both });
  }
  const here = { ...review, plan: { ...review.plan, id: plan.id, edition: plan.edition } };
  receivedRemarks(plan, catalog, [here, other]);
  receivedVerdicts(plan, catalog, [here]);
  const input = { plan, catalog, words, made: MADE, on: ON };
  const [voice] = speakersIn(here);
  if (voice) {
    const paper = { kind: 'remarks' as const, review: here, voice: voice.id, seen: true };
    expectHarmless(await reviewPaperDoc(paper, input));
  }
  expectHarmless(await reviewPaperDoc({ kind: 'statement', review: here }, input));
}
