/** The words that a report of the figures is told in. */
import report from '../../content/texts/follow-up-report.json' with { type: 'json' };

export const reportWords = report;
