/** The agenda of a meeting about many plans: what to begin with, what comes back, and what is particular to each. */
import { fill, formatDate, newestRows, type OverviewRow } from '../../core/index.ts';
import { planLink, type Agenda, type AgendaInput } from './agenda-input.ts';
import { planFields } from './agenda-plan.ts';
import { codesOf, openRemarks, ownPoints, sharedPoints, verdictsIn } from './agenda-points.ts';
import { commonTasks, overview, shared } from './agenda-tables.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { cell, factList, heading, paragraph } from '../parts/inline.ts';
import { counted, listed } from '../parts/values.ts';

/** The agenda as a value. It carries no data: each plan has its own file. */
export function agendaDoc(input: AgendaInput): Doc {
  const { rows, words, on, made } = input;
  const points = sharedPoints(rows, input.catalog);
  const parts = new Map(
    rows.flatMap((row) => {
      const fields = planFields(input, row, points);
      return fields.length > 0 ? [[row, fields] as const] : [];
    }),
  );
  const agenda = { ...input, points, parts };
  const counts = [
    { label: words.plansLabel, value: String(rows.length) },
    { label: words.kommunerLabel, value: String(newestRows(rows).length) },
  ];
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
      ...factList([
        { label: words.madeLabel, value: formatDate(made.slice(0, 10)) },
        ...(rows.length === 1 ? [] : counts),
      ]),
      paragraph(fill(words.note, { day: formatDate(on) })),
      ...(rows.length > 1 ? [...first(agenda), ...shared(agenda)] : []),
      ...each(agenda),
      ...(rows.length > 1 ? [...commonTasks(agenda), ...overview(agenda)] : []),
    ],
    attachments: [],
  };
}

/** Broken rules that come back, and then the plans that stand out: the most broken first, then the most asked of. */
function first(agenda: Agenda): Block[] {
  const { rows, catalog, reviews, words, points } = agenda;
  const { reasons } = words;
  const broken = points.filter(({ kind }) => kind === 'broken');
  const urgent = rows
    .map((row) => {
      const review = reviews.get(row.edition);
      const own = ownPoints(row, catalog, points);
      const counts = {
        broken: own.filter(({ kind }) => kind === 'broken').length,
        verdicts: verdictsIn(review).filter(({ verdict }) => verdict !== 'i-orden').length,
        remarks: openRemarks(review).length,
      };
      return { row, ...counts, said: counts.verdicts + counts.remarks };
    })
    .filter(({ broken, said }) => broken + said > 0)
    .toSorted((a, b) => b.broken - a.broken || b.said - a.said);
  const why = (counts: (typeof urgent)[number]) =>
    (['broken', 'verdicts', 'remarks'] as const)
      .filter((sort) => counts[sort] > 0)
      .map((sort) => counted(reasons[sort], counts[sort]));
  return [
    heading(2, words.first, 'begynd'),
    ...(broken.length > 0
      ? [paragraph(fill(words.firstShared, { codes: codesOf(words, broken) }))]
      : []),
    ...(urgent.length === 0
      ? [paragraph(words.firstNone)]
      : [
          paragraph(words.firstIntro),
          {
            type: 'table' as const,
            caption: words.firstCaption,
            widths: [2, 3],
            head: [cell(words.plan), cell(words.why)],
            rowHeaders: true,
            rows: urgent.map((it) => [cell(planLink(agenda, it.row)), cell(listed(why(it)))]),
          },
        ]),
  ];
}

/** Each plan that has something to itself under its own heading; the others in a line. One alone has no others. */
function each(agenda: Agenda): Block[] {
  const { rows, names, parts, words } = agenda;
  if (rows.length === 0) return [];
  const others = rows.filter((row) => !parts.has(row));
  const nameOf = (row: OverviewRow) => names.get(row.edition) ?? row.title;
  const title = heading(2, words.each, 'planer');
  const isOne = rows.length === 1;
  const nothing = isOne ? words.nothing : words.eachNone;
  const line = fill(words.others, { names: listed(others.map(nameOf)) });
  return [
    title,
    ...(parts.size === 0 ? [paragraph(nothing)] : isOne ? [] : [paragraph(words.eachIntro)]),
    ...[...parts].flatMap(([row, fields]): Block[] => [
      heading(3, nameOf(row), `plan-${row.edition}`),
      { type: 'field-list', fields },
    ]),
    ...(others.length > 0 && !isOne && parts.size > 0 ? [paragraph(line)] : []),
  ];
}
