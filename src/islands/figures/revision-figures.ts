/** The figures of the plan's own period, as the yearly revision holds goals against them. Fetched where it is shown. */
import type { Catalog, Plan } from '../../core/index.ts';
import { type DiscussionPoint, pointsToDiscuss } from '../../core/follow-up/discuss.ts';
import { quarterOf } from '../../core/follow-up/quarter.ts';
import { reportOf, type Report } from '../../core/follow-up/report.ts';
import type { Figures } from '../../core/follow-up/rows.ts';
import { reportWords } from '../../texts/follow-up-report.ts';
import { figuresOf } from './figures.ts';
import { loadIndicators } from './indicators.ts';
import type { Session } from '../plan/session.svelte.ts';

/** What is kept of the lineage, and what is seen of it in the plan's period; small counts are hidden, for goals are told to others. */
export async function figuresOfPeriod(
  session: Session,
  plan: Plan,
  catalog: Catalog,
): Promise<{ figures: Figures; report: Report }> {
  const [figures, indicators] = await Promise.all([figuresOf(session), loadIndicators()]);
  const today = quarterOf(session.today);
  const report = reportOf({
    figures,
    plan,
    catalog,
    indicators,
    from: plan.period.from === null ? today : quarterOf(plan.period.from),
    until: plan.period.until === null ? today : quarterOf(plan.period.until),
    grain: 'quarter',
    hidesSmall: true,
    words: reportWords,
  });
  return { figures, report };
}

/** What the steering group is to discuss of the plan, for a paper. */
export async function pointsFor(session: Session, plan: Plan): Promise<DiscussionPoint[]> {
  const { catalog, today } = session;
  if (!catalog) return [];
  const { figures, report } = await figuresOfPeriod(session, plan, catalog);
  return pointsToDiscuss({ plan, rows: figures.rows, report: shownOf(figures, report), on: today });
}

/** The report, when there is anything counted to tell. */
const shownOf = ({ rows }: Figures, report: Report): Report | null =>
  rows.length === 0 ? null : report;
