/** The open plan as the islands see it: loaded once, edited by pure changes, assessed and saved as it changes. */
import {
  assess,
  newPlan,
  type Answers,
  type AnswerValue,
  type Assessment,
  type Catalog,
  type Finding,
  type ISODate,
  type Place,
  type Plan,
  type QuestionState,
  removeItem,
  restoreItem,
  setAnswer,
  type Stamp,
} from '../core/index.ts';
import { createAutosave, currentPlan, openStore, type Autosave, type SaveState, type Store } from '../storage/index.ts';
import { loadCatalog, newId } from './site.ts';

export type Change = (plan: Plan, stamp: Stamp) => Plan;

/** The reader's today, by their own clock and time zone. */
export function readersToday(): ISODate {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function stamp(): Stamp {
  return { now: new Date().toISOString(), newId };
}

/** One key for a place in a plan, for maps and element ids. */
export function placeKey(place: Place): string {
  return [place.id, place.question].filter((part) => part !== null && part !== undefined).join('-');
}

export class Session {
  catalog = $state.raw<Catalog | null>(null);
  plan = $state.raw<Plan | null>(null);
  saving = $state.raw<SaveState>({ state: 'saved', at: null });
  /** The browser keeps nothing after the tab is closed. */
  memoryOnly = $state(false);
  /** The day the plan is assessed on. */
  today = $state.raw<ISODate>(readersToday());
  /** What could not be loaded, if anything. */
  broken = $state.raw<'catalog' | 'store' | null>(null);

  readonly assessment: Assessment | null = $derived(
    this.plan && this.catalog ? assess(this.plan, this.catalog, this.today) : null,
  );
  readonly #questions: Map<string, QuestionState> = $derived(
    new Map(this.assessment?.questions.map((state) => [placeKey(state.place), state])),
  );
  readonly #findings: Map<string, Finding[]> = $derived(
    Map.groupBy(this.assessment?.findings ?? [], (finding) => placeKey(finding.place)),
  );

  store: Store | null = null;
  #autosave: Autosave | null = null;
  /** Typed before the plan was there: kept, and put in when it comes. */
  readonly #early = new Map<string, { place: Place & { question: string }; value: AnswerValue; revision: number }>();

  /** Loads the catalog and the plan that is open; a plan not yet begun exists only here until it is edited. */
  async open(): Promise<void> {
    const [catalog, store] = await Promise.all([loadCatalog().catch(() => null), openStore()]);
    if (!catalog) {
      this.broken = 'catalog';
      return;
    }
    this.store = store;
    this.memoryOnly = store.state === 'memory';
    const edition = currentPlan.get();
    const stored = edition ? await store.load(edition) : null;
    this.catalog = catalog;
    if (stored?.ok) this.use(stored.plan);
    else this.use(this.#blank());
    for (const { place, value, revision } of this.#early.values()) this.#putEarly(place, value, revision);
    this.#early.clear();
    const flush = () => void this.#autosave?.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    store.onChange((change) => {
      if (change.edition === this.plan?.edition && this.saving.state === 'saved') void this.#reload();
    });
  }

  /** The open plan is one that is kept, not the blank that stands before the first edit. */
  get begun(): boolean {
    return this.plan !== null && currentPlan.get() === this.plan.edition;
  }

  /** Takes a plan as the open one, and keeps it. */
  begin(plan: Plan): void {
    currentPlan.set(plan.edition);
    this.use(plan);
    this.#autosave?.edit(plan);
  }

  /** Leaves the open plan for a blank one. */
  leave(): void {
    currentPlan.set(null);
    this.use(this.#blank());
  }

  #blank(): Plan {
    const content = this.catalog?.version ?? '';
    return newPlan(stamp(), { kommune: null, period: null, title: '', content });
  }

  /** Takes a plan as the open one. */
  use(plan: Plan): void {
    this.#autosave?.close();
    this.plan = plan;
    if (!this.store) return;
    this.#autosave = createAutosave({ store: this.store, plan, now: () => new Date().toISOString(), newId });
    this.saving = this.#autosave.state;
    this.#autosave.subscribe((state) => {
      this.saving = state;
    });
  }

  /** Applies a change to the open plan, and saves it. */
  edit(change: Change): void {
    if (!this.plan || !this.catalog) return;
    const next = change(this.plan, stamp());
    if (next === this.plan) return;
    this.plan = { ...next, content: this.catalog.version };
    currentPlan.set(this.plan.edition);
    this.#autosave?.edit(this.plan);
  }

  /** The last thing deleted, until something else is; `before` is the plan as it was. */
  removed = $state.raw<{ name: string; place: Place & { id: string }; before: Plan } | null>(null);

  /** Deletes a repeated thing, and offers to give it back. */
  remove(name: string, place: Place & { id: string }): void {
    const before = this.plan;
    this.edit((plan, at) => removeItem(plan, place.scope, place.id, at));
    if (before && before !== this.plan) this.removed = { name, place, before };
  }

  /** Gives back what was deleted last; what was written since stays. */
  undoRemove(): void {
    const removed = this.removed;
    if (!removed) return;
    this.edit((plan) => restoreItem(plan, removed.before, removed.place.scope, removed.place.id));
    this.removed = null;
  }

  /** After a conflict: the stored plan instead of this tab's. */
  async useNewest(): Promise<void> {
    await this.#reload();
  }

  /** Waits until everything typed is in the store. */
  async flush(): Promise<void> {
    await this.#autosave?.flush();
  }

  answer(place: Place & { question: string }, value: AnswerValue, revision: number): void {
    if (!this.plan) {
      this.#early.set(placeKey(place), { place, value, revision });
      return;
    }
    this.edit((plan, at) => setAnswer(plan, place, value, revision, at));
  }

  valueOf(place: Place & { question: string }): AnswerValue {
    if (!this.plan) return this.#early.get(placeKey(place))?.value ?? null;
    return this.answersOf(place)?.[place.question]?.value ?? null;
  }

  answersOf(place: Place): Answers | undefined {
    const plan = this.plan;
    if (!plan) return undefined;
    if (place.scope === 'plan') return plan.answers;
    return itemsOf(plan, place.scope).find((item) => item.id === place.id)?.answers;
  }

  stateOf(place: Place): QuestionState | undefined {
    return this.#questions.get(placeKey(place));
  }

  findingsAt(place: Place): Finding[] {
    return this.#findings.get(placeKey(place)) ?? [];
  }

  #putEarly(place: Place & { question: string }, value: AnswerValue, revision: number): void {
    const before = this.valueOf(place);
    const both =
      typeof before === 'string' && typeof value === 'string' && before !== '' && before !== value
        ? `${before}\n${value}`
        : value;
    this.edit((plan, at) => setAnswer(plan, place, both, revision, at));
  }

  async #reload(): Promise<void> {
    if (!this.plan || !this.store) return;
    const stored = await this.store.load(this.plan.edition);
    if (stored.ok && stored.plan.revision.id !== this.plan.revision.id) this.use(stored.plan);
  }
}

const LISTS = {
  'target-group': 'targetGroups',
  workplace: 'workplaces',
  task: 'tasks',
  agreement: 'agreements',
  measure: 'measures',
  consultation: 'consultations',
  action: 'actions',
} as const;

/** The repeated things of one scope, in their order. */
export function itemsOf<S extends keyof typeof LISTS>(plan: Plan, scope: S): Plan[(typeof LISTS)[S]] {
  return plan[LISTS[scope]];
}
