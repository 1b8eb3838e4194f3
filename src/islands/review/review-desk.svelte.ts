/** The reviewer's desk: what was handed over, what is said of it, and how that is kept. Plans are read and never written in. */
import {
  fill,
  mergeReviews,
  newReview,
  setVoice,
  type Catalog,
  type Check,
  type ISODate,
  type Plan,
  type Review,
  type Stamp,
} from '../../core/index.ts';
import {
  keepReviewed,
  openStore,
  stamp,
  type KeepState,
  type Reviewed,
  type ReviewKeeper,
  type Store,
} from '../../storage/index.ts';
import { benchWords } from '../../texts/review-bench.ts';
import { keptChecks } from './review-checks.ts';
import { planName } from './review-names.ts';
import { own } from './review-own.ts';
import type { Line } from './review-take.ts';
import { replayReviews } from '../plan/review-journals.ts';
import { loadCatalog } from '../page/site.ts';
import { readersToday } from '../page/today.ts';

/** A change of a review by one voice. */
type ReviewChange = (review: Review, voice: string, stamp: Stamp) => Review;

const words = benchWords;

export class ReviewDesk {
  catalog = $state.raw<Catalog | null>(null);
  today = $state.raw<ISODate>(readersToday());
  /** The council's own recommendations, tried beside the catalog's checks. */
  checks = $state.raw<readonly Check[]>([]);
  store = $state.raw<Store | null>(null);
  /** The plans that were handed over, by kommune and period. */
  plans = $state.raw<Reviewed[]>([]);
  /** What is said of each edition, by all voices that are known here. */
  reviews = $state.raw<ReadonlyMap<string, Review>>(new Map());
  /** One's own role, remembered; never a name. */
  role = $state('');
  lines = $state.raw<Line[]>([]);
  progress = $state.raw<{ done: number; of: number } | null>(null);
  /** How it stands with what was written last; `null` until something is. */
  saving = $state.raw<KeepState | null>(null);
  /** What just happened, for those who hear the page. */
  said = $state('');
  /** The element that the address was last followed to: a view that keeps it folded away folds it out. */
  sought = $state.raw<{ id: string } | null>(null);
  /** The catalog could not be fetched. */
  broken = $state(false);
  ready = $state(false);
  /** The plans that were handed over could not be kept. */
  unkept = $state(false);

  #voices = $state.raw<Readonly<Record<string, string>>>({});
  readonly #keepers = new Map<string, ReviewKeeper>();
  #flight: Promise<void> = Promise.resolve();
  /** Ends the reading that is going on. */
  #stopping = new AbortController();

  /** The plan of an edition, when it was handed over. */
  planOf(edition: string): Plan | undefined {
    return this.plans.find(({ plan }) => plan.edition === edition)?.plan;
  }

  /** The id of one's own voice in what is said of an edition; `null` until one has spoken. */
  voiceIn(edition: string): string | null {
    const voice = Object.hasOwn(this.#voices, edition) ? this.#voices[edition] : undefined;
    const voices = this.reviews.get(edition)?.voices ?? {};
    return voice !== undefined && Object.hasOwn(voices, voice) ? voice : null;
  }

  /** Fetches the catalog and all that is kept here; what a killed tab left behind is brought in. */
  open(): Promise<void> {
    this.#flight = this.#open();
    return this.#flight;
  }

  async #open(): Promise<void> {
    ({ role: this.role, voices: this.#voices } = own.get());
    const [catalog, store] = await Promise.all([loadCatalog().catch(() => null), openStore()]);
    this.store = store;
    this.broken = !catalog;
    if (!catalog) return;
    await replayReviews(store, 'own');
    const [plans, reviews] = await Promise.all([store.reviewing.plans(), store.reviewing.list()]);
    if (plans.ok) this.plans = plans.plans;
    if (reviews.ok)
      this.reviews = new Map(reviews.reviews.map((review) => [review.plan.edition, review]));
    this.checks = await keptChecks(catalog);
    this.catalog = catalog;
    this.ready = true;
    const flush = () => void this.flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
  }

  /** Takes in files one by one: what one of them is changes nothing for the others. */
  take(files: readonly File[]): Promise<void> {
    this.#flight = this.#flight.then(() => this.#take(files));
    return this.#flight;
  }

  /** Ends the reading after the file that is being read; what was read is kept. */
  stop(): void {
    this.#stopping.abort();
  }

  async #take(files: readonly File[]): Promise<void> {
    const { store, catalog } = this;
    if (!store || !catalog || this.broken || files.length === 0) return;
    const of = files.length;
    this.lines = [];
    // Fetched when there is a file: a page that is only read in does without.
    const taking = await import('./review-take.ts').catch(() => null);
    if (!taking) {
      this.lines = files.map(({ name }) => ({ name, text: words.page.failed, bad: true }));
      this.said = words.page.failed;
      return;
    }
    const { signal } = (this.#stopping = new AbortController());
    this.progress = { done: 0, of };
    this.said = of > 1 ? fill(words.drop.begun, { of }) : '';
    const waiting = new Map<string, Reviewed>();
    const lines: Line[] = [];
    for (const file of files) {
      if (signal.aborted) break;
      const line = await taking.takeFile(file, {
        plan: (edition) => waiting.get(edition)?.plan ?? this.planOf(edition),
        review: (edition) => this.reviews.get(edition),
        catalog,
        takeChecks: (checks) => (this.checks = checks),
        takePlan: (plan) => waiting.set(plan.edition, { plan, name: file.name }),
        takeReview: (review) => this.#takeReview(store, review),
      });
      lines.push(line);
      this.progress = { done: lines.length, of };
    }
    // All at once: whatever shows the plans is laid out once.
    await this.#keepPlans(store, [...waiting.values()]);
    this.lines = lines;
    this.progress = null;
    this.said = taking.takenText(lines, of);
  }

  async #takeReview(store: Store, review: Review): Promise<void> {
    const keeper = this.#keepers.get(review.plan.edition);
    if (keeper) keeper.edit(review);
    else if (!(await store.reviewing.keep(review)).ok) this.unkept = true;
    this.#know(review);
  }

  async #keepPlans(store: Store, come: readonly Reviewed[]): Promise<void> {
    if (come.length === 0) return;
    const editions = new Set(come.map(({ plan }) => plan.edition));
    const others = this.plans.filter(({ plan }) => !editions.has(plan.edition));
    this.plans = [...others, ...come].sort((a, b) =>
      planName(a.plan).localeCompare(planName(b.plan), 'da'),
    );
    this.unkept ||= !(await store.reviewing.keepPlans(come)).ok;
  }

  /** Changes what is said of an edition by one's own voice, which is given one when it first speaks. */
  edit(edition: string, change: ReviewChange): void {
    const { store } = this;
    const at = stamp();
    const here = this.reviews.get(edition);
    const plan = this.planOf(edition);
    const speaker = this.voiceIn(edition);
    let voice: string;
    let review: Review;
    if (here && speaker !== null) [review, voice] = [here, speaker];
    else {
      if (!plan) return;
      const [fresh, newVoice] = newReview(plan, this.role, at);
      voice = newVoice;
      review = here ? (mergeReviews(here, fresh) ?? here) : fresh;
    }
    const next = change(review, voice, at);
    if (next === review) return;
    const hasRead = next.voices[voice]?.read.revision === plan?.revision.id;
    const read = plan && !hasRead ? setVoice(next, voice, { read: plan }, at) : next;
    this.#voices = { ...this.#voices, [edition]: voice };
    own.set({ voices: { ...own.get().voices, [edition]: voice } });
    this.#know(read);
    if (store) this.#keeperOf(store, review).edit(read);
  }

  #keeperOf(store: Store, review: Review): ReviewKeeper {
    const { edition } = review.plan;
    const known = this.#keepers.get(edition);
    if (known) return known;
    const keeper = keepReviewed({
      reviewing: store.reviewing,
      review,
      space: 'own',
      writer: stamp().newId(),
      onState: (state, kept) => {
        this.saving = state;
        // Another tab's words may have come in with the save.
        if (state.is === 'saved') this.#know(kept);
      },
    });
    this.#keepers.set(edition, keeper);
    return keeper;
  }

  #know(review: Review): void {
    if (this.reviews.get(review.plan.edition) === review) return;
    this.reviews = new Map(this.reviews).set(review.plan.edition, review);
  }

  /** Takes on a role, here and in all that one has said already. */
  speakAs(role: string): void {
    if (role === this.role) return;
    this.role = role;
    own.set({ role });
    for (const edition of this.reviews.keys()) {
      if (this.voiceIn(edition) !== null)
        this.edit(edition, (review, voice, at) => setVoice(review, voice, { role }, at));
    }
  }

  /** Takes a plan off the desk; what was said of it stays, and comes again with the plan. */
  async forget(edition: string): Promise<void> {
    this.plans = this.plans.filter(({ plan }) => plan.edition !== edition);
    await this.store?.reviewing.forgetPlans([edition]);
  }

  /** Puts a plan back on the desk. */
  async restore(reviewed: Reviewed): Promise<void> {
    if (!this.store) return;
    await this.#keepPlans(this.store, [reviewed]);
  }

  /** Deletes all that was said of an edition here, the private notes with it; what was given back is elsewhere. */
  async erase(edition: string): Promise<void> {
    await this.#keepers.get(edition)?.flush();
    this.#keepers.get(edition)?.close();
    this.#keepers.delete(edition);
    const others = new Map(this.reviews);
    others.delete(edition);
    this.reviews = others;
    await this.store?.reviewing.remove(edition);
  }

  /** Waits until all that was written is in the store. */
  async flush(): Promise<void> {
    await Promise.all([...this.#keepers.values()].map((keeper) => keeper.flush()));
  }
}
