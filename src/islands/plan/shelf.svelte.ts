/** All plans in the space as the plan's own page lists them: with counts, by lineage, and how the last file of each stands. */
import {
  assess,
  formatDate,
  fill,
  setTitle,
  stampRevision,
  type Counts,
  type Plan,
} from '../../core/index.ts';
import { stamp, type DamagedRecord, type PlanSummary } from '../../storage/index.ts';
import { deskWords } from '../../texts/desk.ts';
import { dayOf } from '../page/today.ts';
import type { Session } from './session.svelte.ts';

export class Shelf {
  plans = $state.raw<readonly PlanSummary[]>([]);
  damaged = $state.raw<readonly DamagedRecord[]>([]);
  /** The counts of each plan, by edition; they come a little after the list. */
  counts = $state.raw<ReadonlyMap<string, Counts>>(new Map());
  /** There has been a plan since the page was opened: the list stays, and with it the way to take back a deletion. */
  used = $state(false);
  readonly #session: Session;
  /** What was counted last, so that a plan is not counted again for nothing. */
  readonly #counted = new Map<string, { revision: string; counts: Counts }>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** What the list says of the open plan. */
  get mine(): PlanSummary | undefined {
    return this.plans.find(({ edition }) => edition === this.#session.plan?.edition);
  }

  /** A file holds the open plan as it is now. */
  get hasCopy(): boolean {
    const { mine } = this;
    const isSaved = this.#session.saving?.is === 'saved';
    return isSaved && mine !== undefined && mine.lastFile?.revision === mine.revision;
  }

  /** The plans of one lineage together, the latest changed first; within it the latest year first. */
  get lineages(): PlanSummary[][] {
    return byLineage(this.plans);
  }

  async refresh(): Promise<void> {
    const listed = await this.#session.store?.list();
    this.plans = listed?.ok ? listed.plans : [];
    this.damaged = listed?.ok ? listed.damaged : [];
    this.used ||= this.plans.length > 0;
    await this.#count();
  }

  async #count(): Promise<void> {
    const { store, catalog, today } = this.#session;
    if (!store || !catalog) return;
    for (const { edition, revision } of this.plans) {
      if (this.#counted.get(edition)?.revision === revision) continue;
      const loaded = await store.load(edition);
      if (!loaded.ok) continue;
      const counts = assess(loaded.plan, catalog, today).completeness.whole;
      this.#counted.set(edition, { revision, counts });
    }
    this.counts = new Map([...this.#counted].map(([edition, { counts }]) => [edition, counts]));
  }

  /** Gives a plan another name; false when it could not be saved. */
  async rename(edition: string, title: string): Promise<boolean> {
    const session = this.#session;
    if (session.plan?.edition === edition) {
      session.edit((plan, at) => setTitle(plan, title, at));
      await session.flush();
      await this.refresh();
      return true;
    }
    const stored = await session.store?.load(edition);
    if (!stored?.ok || !session.store) return false;
    const at = stamp();
    const renamed: Plan = stampRevision(setTitle(stored.plan, title, at), at);
    const saved = await session.store.save(renamed, { base: stored.base });
    await this.refresh();
    return saved.ok;
  }
}

function byLineage(plans: readonly PlanSummary[]): PlanSummary[][] {
  const groups = new Map<string, PlanSummary[]>();
  for (const plan of plans) groups.set(plan.id, [...(groups.get(plan.id) ?? []), plan]);
  const start = (plan: PlanSummary): string => plan.period.from ?? '';
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => start(b).localeCompare(start(a))),
  );
}

/** How the last file of a plan stands to the plan, as a short text. */
export function fileText({ lastFile, revision }: PlanSummary): string {
  const words = deskWords.desk;
  if (!lastFile) return words.fileNever;
  const date = formatDate(dayOf(lastFile.at));
  return fill(lastFile.revision === revision ? words.fileCurrent : words.fileOlder, { date });
}
