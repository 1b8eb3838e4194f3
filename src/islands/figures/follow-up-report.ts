/** From the figures that are kept to the report that page and papers show. Fetched where figures are seen. */
import type { Catalog, Plan } from '../../core/index.ts';
import type { Indicator } from '../../core/content/indicator.ts';
import { quartersBetween, type Quarter } from '../../core/follow-up/quarter.ts';
import { reportOf, type Report } from '../../core/follow-up/report.ts';
import type { Figures } from '../../core/follow-up/rows.ts';
import { reportWords } from '../../texts/follow-up-report.ts';
import { figuresOf } from './figures.ts';
import { spanOf, type SeenChoice } from './follow-up-choice.ts';
import { loadIndicators } from './indicators.ts';
import type { Session } from '../plan/session.svelte.ts';

/** Every quarter from the first that is counted to the last; none without figures. */
export function quartersOf({ rows }: Figures): Quarter[] {
  const counted = rows.map(({ quarter }) => quarter).toSorted();
  const [first, last] = [counted[0], counted.at(-1)];
  return first === undefined || last === undefined ? [] : quartersBetween(first, last);
}

type Seen = {
  figures: Figures;
  indicators: readonly Indicator[];
  plan: Plan;
  catalog: Catalog;
};

/** What is chosen to be seen of some figures; `null` when there are none. */
export function reportSeen(
  { figures, indicators, plan, catalog }: Seen,
  choice: SeenChoice,
): Report | null {
  const quarters = quartersOf(figures);
  if (quarters.length === 0) return null;
  const { grain, hidesSmall } = choice;
  const asked = { figures, indicators, plan, catalog, words: reportWords, grain, hidesSmall };
  return reportOf({ ...asked, ...spanOf(quarters, choice) });
}

/** The report that a paper of the plan tells; `undefined` without figures. Rejects when the indicators cannot be had. */
export async function reportForPaper(
  session: Session,
  plan: Plan,
  choice: SeenChoice,
): Promise<Report | undefined> {
  const { catalog } = session;
  const figures = await figuresOf(session);
  if (!catalog || figures.rows.length === 0) return undefined;
  const indicators = await loadIndicators();
  return reportSeen({ figures, indicators, plan, catalog }, choice) ?? undefined;
}
