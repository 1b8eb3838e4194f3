/** The open plan as the islands see it: loaded once, edited by pure changes, assessed and saved as it changes. */
import type { Component } from 'svelte';
import {
  basisIn,
  newPlan,
  placeKey,
  recordStep,
  redo,
  setAnswer,
  undo,
  type AnswerValue,
  type Assessment,
  type Catalog,
  type CprFound,
  type Difference,
  type Finding,
  type History,
  type ISODate,
  type Moved,
  type Place,
  type Plan,
  type QuestionState,
  type Spot,
  type Stamp,
} from '../../core/index.ts';
import {
  createAutosave,
  currentPlan,
  openStore,
  stamp,
  type Autosave,
  type SaveState,
  type Space,
  type Store,
} from '../../storage/index.ts';
import { Assessed } from './assessed.svelte.ts';
import type { Counted } from './by-place.ts';
import { Guarded } from './guarded.svelte.ts';
import { OpenPlan, type Manner } from './open-plan.svelte.ts';
import { nextBreath } from '../page/idle.ts';
import { goTo, loadCatalog } from '../page/site.ts';
import { itemOf, type Thing } from './things.ts';
import { enterSpace } from '../page/space.ts';
import { readersToday } from '../page/today.ts';

export { fieldId } from './by-place.ts';
export { itemsOf, type Thing } from './things.ts';

export type Change = (plan: Plan, stamp: Stamp) => Plan;
export type Asked = Place & { question: string };
type Mark = Component<{ session: Session; spot: Spot }>;

export class Session {
  catalog = $state.raw<Catalog | null>(null);
  /** How it stands with what was typed; `null` until a plan is kept. */
  saving = $state.raw<SaveState | null>(null);
  /** The open plan is one that is kept, not the blank that stands before the first edit. */
  begun = $state(false);
  /** The day the plan is assessed on. */
  today = $state.raw<ISODate>(readersToday());
  /** The plan that was open is not here any more, or could not be read. */
  unread = $state(false);
  /** Whose plans these are; known once the session is opened. */
  space = $state.raw<Space>('own');
  /** The example could not be fetched into its sandbox. */
  noExample = $state(false);
  /** How many times the plan was taken out as a file here. */
  filed = $state(0);
  /** Another tab writes in the plan: nothing is edited here. */
  held = $state(false);
  /** How many edits were stopped by that. */
  stopped = $state(0);
  /** The catalog could not be fetched. */
  broken = $state(false);
  /** What marks the remarks at a place: fetched when a review of the plan is kept here. */
  mark = $state.raw<Mark | null>(null);
  /** What just happened, for those who hear the page. */
  said = $state('');
  /** The last thing deleted, until something else is, and the differences that made. */
  removed = $state.raw<{ name: string; thing: Thing; differences: Difference[] } | null>(null);

  /** The hands rest for longer, the longer the rules take to be asked: never between two letters, a breath at most. */
  readonly #open: OpenPlan = new OpenPlan(() =>
    Math.min(1000, Math.max(400, 8 * this.#assessed.effort)),
  );
  readonly #assessed = new Assessed(() => this.#asked());
  readonly #guarded = new Guarded(() => this.#asked());

  store = $state.raw<Store | null>(null);
  #autosave: Autosave | null = null;
  /** Typed before the plan was there: kept, and put in when it comes. */
  readonly #early = new Map<string, { place: Asked; value: AnswerValue; revision: number }>();

  /** The plan as the page shows it; what is being typed in a field comes when the hands rest. */
  get plan(): Plan | null {
    return this.#open.shown;
  }

  /** The plan with every letter typed. */
  get current(): Plan | null {
    return this.#open.now;
  }

  /** What the rules say of the plan, as it was when the hands last rested. */
  get assessment(): Assessment | null {
    return this.#assessed.whole;
  }

  /** What in the plan is formed like a CPR number: while there is any, nothing leaves. */
  get cpr(): CprFound[] {
    return this.#guarded.found;
  }

  #asked() {
    const { catalog, today } = this;
    const plan = this.#open.assessed;
    return plan && catalog && { plan, catalog, today };
  }

  /** The steps that can be taken back and again; they survive a reload of the page. */
  get history(): History {
    return this.#open.history;
  }

  /** Loads the catalog and the plan that is open; a plan not yet begun exists only here until it is edited. */
  async open(): Promise<void> {
    const space = (this.space = enterSpace());
    const [catalog, { store, stored }] = await Promise.all([
      loadCatalog().catch(() => null),
      this.#kept(space),
    ]);
    await nextBreath();
    this.store = store;
    if (!catalog) {
      this.broken = true;
      return;
    }
    this.catalog = catalog;
    if (stored?.ok) this.use(stored.plan, stored.base);
    else if (stored) {
      this.unread = true;
      this.leave();
    } else this.#blank();
    for (const { place, value, revision } of this.#early.values())
      this.#putEarly(place, value, revision);
    this.#early.clear();
    const flush = () => {
      this.#open.keepHistory();
      void this.#autosave?.flush();
      this.rest();
    };
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
  }

  /** Opens the store and reads the plan that is open in it. */
  async #kept(space: Space) {
    const store = await openStore({ space });
    if (space === 'example') {
      const { prepareExample } = await import('./example.ts');
      this.noExample = !(await prepareExample(store));
    }
    // A browser that was killed may have kept the plan, and forgotten that it was open.
    const edition = currentPlan.get(space) ?? (await store.latest());
    return { store, stored: edition ? await store.load(edition) : null };
  }

  /** Takes a plan as the open one; `base` is the stored revision it stands on, `null` when it is new here. */
  use(plan: Plan, base: string | null): void {
    this.#autosave?.close();
    this.#autosave = null;
    this.removed = null;
    this.unread = false;
    this.#open.take(plan);
    this.begun = true;
    currentPlan.set(plan.edition, this.space);
    void this.#guarded.post();
    if (!this.store) return;
    this.#autosave = createAutosave({
      store: this.store,
      plan,
      base,
      onFollow: (followed) => {
        this.#open.take(followed);
      },
    });
    this.#autosave.subscribe((state) => {
      const { saving } = this;
      // Each letter says anew that it is not saved yet.
      const isSaid =
        state.is === 'unsaved' && saving?.is === 'unsaved' && state.safe === saving.safe;
      if (!isSaid) this.saving = state;
    });
  }

  /** Leaves the open plan for a blank one, which is kept from its first edit. */
  leave(): void {
    currentPlan.set(null, this.space);
    this.#blank();
  }

  #blank(): void {
    this.#autosave?.close();
    this.#autosave = null;
    this.begun = false;
    this.saving = null;
    this.removed = null;
    const period = { from: null, until: null };
    const content = this.catalog?.version ?? '';
    this.#open.begin(newPlan(stamp(), { kommune: null, period, title: '', content }));
  }

  /**
   * Applies a change to the open plan, and saves it. `typing`: more is likely to come in the same breath. `apart`: undone
   * by itself, however soon after typing it comes.
   */
  edit(change: Change, { typing = false, apart = false } = {}): void {
    this.#edit(change, typing ? 'typing' : 'done', apart);
  }

  #edit(change: Change, manner: Manner, isApart = false): void {
    const { now, steps } = this.#open;
    if (!now) return;
    const at = stamp();
    const next = change(now, at);
    this.#become(next, recordStep(steps, now, next, at, isApart), manner);
  }

  /** Takes back the last step; what it was, `null` when there is none. */
  undo(): Moved | null {
    const { now, steps } = this.#open;
    const moved = now && undo(now, steps, stamp());
    if (moved) this.#become(moved.plan, moved.history, 'done');
    return moved;
  }

  /** Takes again the step that was taken back last. */
  redo(): Moved | null {
    const { now, steps } = this.#open;
    const moved = now && redo(now, steps, stamp());
    if (moved) this.#become(moved.plan, moved.history, 'done');
    return moved;
  }

  /** What is typed is saved, and in the journal at once, whatever the page shows of it. */
  #become(next: Plan, history: History, manner: Manner): void {
    if (!this.catalog || next === this.#open.now) return;
    if (this.held) {
      this.stopped += 1;
      return;
    }
    const content = this.catalog.version;
    const plan = next.content === content ? next : { ...next, content };
    if (this.#autosave) this.#autosave.edit(plan);
    else this.use(plan, null);
    this.#open.become(plan, history, manner);
  }

  /** The hands rest: what was typed is shown all over the page, and the rules are asked of it. */
  rest(): void {
    if (this.#open.now !== this.#open.assessed) this.#open.settle();
  }

  /** Waits until everything typed is in the store. */
  async flush(): Promise<void> {
    await this.#autosave?.flush();
  }

  /** Ends a conflict with another tab: this plan, or the stored one. The other becomes a restore point. */
  async settle(choice: 'mine' | 'theirs'): Promise<void> {
    await this.#autosave?.settle(choice);
    if (choice !== 'theirs' || !this.#autosave) return;
    this.#open.take(this.#autosave.plan);
  }

  /** Whether the plan must stay here, for what is formed like a CPR number in it; the reader is led to where it says so. */
  async holdsBack(): Promise<boolean> {
    if (!(await this.isHeld())) return false;
    this.said = this.#guarded.stopped;
    void goTo('cpr-stop');
    return true;
  }

  /** Whether something in the plan is formed like a CPR number, asked as soon as the guard is here. */
  async isHeld(): Promise<boolean> {
    this.rest();
    await this.#guarded.post();
    return this.cpr.length > 0;
  }

  /** Whether the answer or thing has something formed like a CPR number in it. */
  cprAt(place: Place): boolean {
    return this.#guarded.at(place);
  }

  /** Notes that this state of the plan has left whole, in a file or a paper. */
  async noteFile(plan: Plan): Promise<void> {
    await this.store?.noteFile(plan);
    this.filed += 1;
  }

  /** The plan under the revision that a paper or file carries: what is edited after is a later one. */
  forPaper(): Plan | null {
    return this.#autosave?.forFile() ?? this.plan;
  }

  /** Answers a question. `typing`: in a field that shows it already. */
  answer(place: Asked, value: AnswerValue, revision: number, { typing = false } = {}): void {
    const { catalog } = this;
    const change: Change = (plan, at) =>
      setAnswer(plan, place, value, revision, at, catalog && basisIn(plan, catalog, place));
    if (this.#open.now) this.#edit(change, typing ? 'drafted' : 'done');
    else this.#early.set(placeKey(place), { place, value, revision });
  }

  /** The answer with every letter typed; looked up again when the page shows another plan. */
  valueOf(place: Asked): AnswerValue {
    const plan = this.plan && this.#open.now;
    if (!plan) return this.#early.get(placeKey(place))?.value ?? null;
    const { scope } = place;
    if (scope === 'enquiry') return null;
    const answers =
      (scope === 'plan' ? plan.answers : itemOf(plan, scope, place.id)?.answers) ?? {};
    // An answer may still stand under a slug the question had before.
    const slugs = [place.question, ...(this.stateOf(place)?.storedAs ?? [])];
    const slug = slugs.find((each) => Object.hasOwn(answers, each));
    return slug === undefined ? null : (answers[slug]?.value ?? null);
  }

  stateOf(place: Asked): QuestionState | undefined {
    return this.#assessed.stateOf(place);
  }

  /** How many of a thing's questions are answered, of those that matter: the optional ones are not counted. */
  countsOf(thing: Thing): Counted {
    return this.#assessed.countsOf(thing);
  }

  findingsAt(place: Asked): Finding[] {
    return this.#assessed.findingsAt(place);
  }

  /** What was typed before the plan came, beside what the plan already had: neither is lost. */
  #putEarly(place: Asked, value: AnswerValue, revision: number): void {
    const before = this.valueOf(place);
    const both =
      typeof before === 'string' && typeof value === 'string' && before !== '' && before !== value
        ? `${before}\n${value}`
        : value;
    this.answer(place, both, revision);
  }
}
