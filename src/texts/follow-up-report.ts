import report from '../../content/texts/follow-up-report.json' with { type: 'json' };

/** The words that a report of the figures is told in. */
export const reportWords = report;
