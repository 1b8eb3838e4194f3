/** What a paper is asked for by, what it tells beside the plan, and what its file is called. The making is fetched when something is made. */
import { slugOf, type Plan, type Review } from '../../core/index.ts';
import { isQuarter } from '../../core/follow-up/quarter.ts';
import type { DiscussionPoint } from '../../core/follow-up/discuss.ts';
import type { Report } from '../../core/follow-up/report.ts';
import type { AnnexId } from '../../document/parts/annexes.ts';
import type { Picture } from '../../document/parts/doc.ts';
import { paperFile, type Paper } from '../../document/papers.ts';
import type { Store } from '../../storage/index.ts';
import { previousOf } from '../plan/previous.ts';
import type { Session } from '../plan/session.svelte.ts';

export type { Paper } from '../../document/papers.ts';

/** The paper that is looked at, as its text and its pages show it. */
export type Shown = {
  session: Session;
  paper: Paper;
  /** It carries its data. */
  data: boolean;
  annexes: readonly AnnexId[] | undefined;
  /** Grows when a picture that the paper may carry has changed. */
  pictured: number;
  /** What the paper is called, with what it is of. */
  name: string;
};

/** What a paper tells beside the plan, as far as it is kept here. */
export type Beside = {
  /** The edition that the plan was begun from. */
  previous: Plan | undefined;
  /** What reviewers wrote of the plan's lineage. */
  reviews: readonly Review[];
  /** What is seen of the figures, when there are any. */
  report: Report | undefined;
  /** What the steering group is to discuss. */
  points: readonly DiscussionPoint[] | undefined;
  /** The kommune's own pictures by what they are for. */
  pictures: Readonly<Record<string, Picture>>;
};

/** Gathers it; `leftOut` says of each picture that cannot be used, and why. */
export async function besides(
  session: Session,
  plan: Plan,
  paper: { kind?: string },
): Promise<{ beside: Beside; leftOut: string[] }> {
  const { store } = session;
  const [previous, reviews, { pictures, leftOut }, report, points] = await Promise.all([
    previousOf(store, plan),
    reviewsFor(store, plan),
    picturesFor(store, plan),
    reportFor(session, plan, paper),
    pointsOf(session, plan, paper),
  ]);
  return { beside: { previous, reviews, report, points, pictures }, leftOut };
}

/** What reviewers wrote of the plan and of the editions it came from, when it is kept here: a strategy tells what became of it. */
async function reviewsFor(store: Store | null, plan: Plan): Promise<Review[]> {
  const editions = [plan.edition, plan.basedOn ?? ''];
  if (!(await store?.reviewing.has(editions))) return [];
  const listed = await store?.reviewing.list();
  return listed?.ok ? listed.reviews.filter((each) => each.plan.id === plan.id) : [];
}

/** What a paper tells of the figures: what the address chooses, but a strategy never small counts; nothing without figures. */
async function reportFor(
  session: Session,
  plan: Plan,
  { kind }: { kind?: string },
): Promise<Report | undefined> {
  if (kind !== 'strategy' && kind !== 'follow-up') return undefined;
  const [{ reportForPaper }, { seenIn }] = await Promise.all([
    import('../figures/follow-up-report.ts'),
    import('../figures/follow-up-choice.ts'),
  ]);
  const query = kind === 'follow-up' ? location.search : '';
  return reportForPaper(session, plan, seenIn(new URLSearchParams(query)));
}

/** What the steering group is to discuss, for a strategy that has goals. */
async function pointsOf(
  session: Session,
  plan: Plan,
  { kind }: { kind?: string },
): Promise<DiscussionPoint[] | undefined> {
  if (kind !== 'strategy' || plan.followUp.length === 0) return undefined;
  return (await import('../figures/revision-figures.ts')).pointsFor(session, plan);
}

/** The kommune's own pictures for the plan's papers. */
async function picturesFor(
  store: Store | null,
  plan: Plan,
): Promise<{ pictures: Record<string, Picture>; leftOut: string[] }> {
  if (!store) return { pictures: {}, leftOut: [] };
  const { picturesOf } = await import('./pictures.ts');
  return picturesOf(store, plan.id);
}

/**
 * The name a paper is saved under but for its ending, e.g. `strategi-eksempel-kommune-2026`; `of` is what the thing it is of
 * is called. It ends in the plan's year, else that of the day `on`, or in the quarter that `on` is.
 */
export function paperName({ kind }: Paper, of: string, plan: Plan, on: string): string {
  const about = slugOf(of === '' ? (plan.kommune?.name ?? '') : of);
  const file = paperFile(kind);
  const name = about.startsWith(file) ? about : [file, about].filter(Boolean).join('-');
  return `${name}-${isQuarter(on) ? on : (plan.period.from ?? on).slice(0, 4)}`;
}
