/** The figures in a paper: each indicator with what it means, its charts and tables, and what it rests on. */
import { formatQuarter } from '../../core/follow-up/quarter.ts';
import type { Report } from '../../core/follow-up/report.ts';
import { fill } from '../../core/index.ts';
import { chartOf, indicatorsOf } from '../charts/index.ts';
import type { Block } from '../parts/doc.ts';
import { bullets, factList, heading, paragraph } from '../parts/inline.ts';
import type { Subject } from '../parts/subject.ts';

/** The period that a report tells of, in words. */
export function spanOf({
  from,
  until,
}: Pick<Report, 'from' | 'until'>): Record<'from' | 'until', string> {
  return { from: formatQuarter(from), until: formatQuarter(until) };
}

/** A chapter for each indicator, under headings of that level. */
export function indicatorBlocks(subject: Subject, report: Report, level: 1 | 2): Block[] {
  const { words } = subject;
  const { followUp } = words;
  return indicatorsOf(report).flatMap(({ indicator, tables }): Block[] => {
    const sources = indicator.sources.map(({ source, place }) => {
      const title = subject.catalog.sources.find(({ id }) => id === source)?.title ?? source;
      return place === undefined ? title : fill(followUp.sourcePlace, { title, place });
    });
    const shown = tables.filter(({ rows }) => rows.length > 0);
    const notes = [...new Set(tables.flatMap((table) => table.notes))];
    return [
      heading(level, indicator.title, `tal-${indicator.id}`),
      ...factList([
        { label: followUp.definitionLabel, value: indicator.definition },
        { label: followUp.readingLabel, value: indicator.reading },
      ]),
      ...(shown.length === 0 && notes.length === 0 ? [paragraph(followUp.none)] : []),
      ...shown.map((table) => chartOf(table, followUp.chart)),
      ...(notes.length === 0 ? [] : [bullets(notes)]),
      paragraph(
        fill(words.colon, { label: followUp.sourcesLabel, text: `${sources.join('; ')}.` }),
      ),
    ];
  });
}

/** The annex of a strategy; nothing without figures, or when small counts are not hidden in them. */
export function followUpAnnex(subject: Subject, report: Report | undefined): Block[] {
  if (!report?.hidesSmall || report.tables.every(({ rows }) => rows.length === 0)) return [];
  return [
    paragraph(fill(subject.words.followUp.annexIntro, spanOf(report))),
    ...indicatorBlocks(subject, report, 2),
  ];
}
