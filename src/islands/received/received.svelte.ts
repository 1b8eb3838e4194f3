/** The reviews of the open plan, as they were received: answered here, kept as they are written, and undone. */
import { untrack } from 'svelte';
import {
  bringsNews,
  differencesBetween,
  findQuestion,
  mergeReviews,
  receivedRemarks,
  receivedVerdicts,
  reviewsOf,
  setOutcome,
  spotKey,
  standsAt,
  takenBack,
  takenOver,
  type Difference,
  type Outcome,
  type Received,
  type ReceivedVerdict,
  type Review,
} from '../../core/index.ts';
import { keepReviewed, stamp, type KeepState, type ReviewKeeper } from '../../storage/index.ts';
import { receivedWords } from '../../texts/review-receive.ts';
import { keptTaken } from './kept-taken.ts';
import { replayReviews } from '../plan/review-journals.ts';
import type { Session } from '../plan/session.svelte.ts';

export class ReceivedDesk {
  /** Every review that is kept here; not yet looked for, `null`. */
  all = $state.raw<readonly Review[] | null>(null);
  /** The store could not be asked. */
  failed = $state(false);
  /** How it stands with what was answered; `null` until something is. */
  saving = $state.raw<KeepState | null>(null);

  readonly #session: Session;
  readonly #keepers = new Map<string, ReviewKeeper>();
  /** What taking over changed in the plan, by remark: as long as the page is open, it can be put back. */
  readonly #taken = new Map<string, Difference[]>();
  #looking: Promise<void> | null = null;

  /** The reviews of the open plan's lineage, its own edition's first. */
  readonly reviews: Review[] = $derived.by(() => {
    const { plan } = this.#session;
    return plan && this.all ? reviewsOf(plan, this.all) : [];
  });
  readonly remarks: Received[] = $derived.by(() => {
    const { plan, catalog } = this.#session;
    return plan && catalog ? receivedRemarks(plan, catalog, this.reviews) : [];
  });
  /** The remarks of this edition and the one before, by what they speak of; a former slug stands under the present one. */
  readonly bySpot: ReadonlyMap<string, Received[]> = $derived.by(() => {
    const { catalog } = this.#session;
    const groups = new Map<string, Received[]>();
    for (const received of this.remarks) {
      if (received.of === 'other' || !catalog) continue;
      const { spot } = received.remark;
      const asked = spot.question && findQuestion(catalog, spot.scope, spot.question);
      const key = spotKey(asked ? { ...spot, question: asked.question.id } : spot);
      groups.set(key, [...(groups.get(key) ?? []), received]);
    }
    return groups;
  });
  readonly verdicts: ReceivedVerdict[] = $derived.by(() => {
    const { plan, catalog } = this.#session;
    return plan && catalog ? receivedVerdicts(plan, catalog, this.reviews) : [];
  });

  constructor(session: Session) {
    this.#session = session;
    $effect.root(() => {
      $effect(() => {
        for (const received of this.remarks) this.#follow(received);
      });
    });
    addEventListener('pagehide', () => void this.flush());
    document.addEventListener('visibilitychange', () => {
      // Another tab may have brought something in meanwhile.
      if (document.visibilityState === 'visible') void this.look();
      else void this.flush();
    });
  }

  /** Looks for what is kept, and brings in what a killed tab had written. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { store, space } = this.#session;
    if (!store) return;
    if (this.all === null) await replayReviews(store, space);
    const listed = await store.reviewing.list();
    this.failed = !listed.ok;
    if (listed.ok) this.#take(listed.reviews);
    else this.all ??= [];
  }

  /** What is kept, with what is being written here on top of it. */
  #take(reviews: readonly Review[]): void {
    this.all = reviews.map((review) => {
      const writing = this.#keepers.get(review.plan.edition)?.review;
      return (writing && mergeReviews(writing, review)) ?? review;
    });
  }

  #show(review: Review): void {
    const { edition } = review.plan;
    const others = (this.all ?? []).filter((each) => each.plan.edition !== edition);
    this.all = [...others, review];
  }

  /** Keeps a review that came in; `null` when the store refused it. `fresh`: it had something that was not here. */
  async bringIn(review: Review): Promise<{ fresh: boolean } | null> {
    await this.look();
    const { edition } = review.plan;
    const before = this.all?.find((each) => each.plan.edition === edition);
    const kept = await this.#session.store?.reviewing.keep(review);
    if (!kept?.ok) return null;
    const writing = this.#keepers.get(edition);
    const both = (writing && mergeReviews(writing.review, kept.review)) ?? kept.review;
    writing?.edit(both);
    this.#show(both);
    return { fresh: !before || bringsNews(before, review) };
  }

  #edit(edition: string, change: (review: Review) => Review): void {
    const review = this.all?.find((each) => each.plan.edition === edition);
    const { store, space } = this.#session;
    if (!review || !store) return;
    const next = change(review);
    if (next === review) return;
    let keeper = this.#keepers.get(edition);
    if (!keeper) {
      const { reviewing } = store;
      const onState = (state: KeepState, held: Review) => {
        this.saving = state;
        this.#show(held);
      };
      keeper = keepReviewed({ reviewing, review, space, writer: stamp().newId(), onState });
      this.#keepers.set(edition, keeper);
    }
    this.#show(next);
    keeper.edit(next);
  }

  /** Waits until all that was answered is in the store. */
  async flush(): Promise<void> {
    await Promise.all([...this.#keepers.values()].map((keeper) => keeper.flush()));
  }

  /** Says what became of a remark; with `null` it is open, and the reason a draft. */
  answer({ remark, edition }: Received, outcome: Outcome | null, reason: string): void {
    const into = this.#session.plan?.edition ?? edition;
    this.#edit(edition, (review) =>
      setOutcome(review, remark.id, { outcome, reason, edition: into }, stamp()),
    );
  }

  /** Puts the words in the place of the answer that the remark speaks of, and says that it is followed. */
  takeOver(received: Received, text: string, outcome: Outcome): void {
    const { catalog, plan: before } = this.#session;
    if (!catalog || !before) return;
    this.#session.edit((plan, at) => takenOver(plan, catalog, received, text, at), { apart: true });
    const after = this.#session.plan;
    if (after) {
      this.#taken.set(received.remark.id, differencesBetween(before, after));
      const became = standsAt(after, catalog, received.remark.spot)?.text ?? null;
      const was = received.now;
      if (was !== became)
        keptTaken.set(received.remark.id, { was, became, outcome, undone: false });
    }
    this.answer(received, outcome, received.remark.reason);
  }

  /** A text that was taken over and is undone in the plan, or done again, takes what became of its remark along. */
  #follow(received: Received): void {
    const { remark, now } = received;
    const taken = keptTaken.get(remark.id);
    if (!taken || remark.outcome !== (taken.undone ? null : taken.outcome)) return;
    if (now !== (taken.undone ? taken.became : taken.was)) return;
    const { undone, outcome } = taken;
    untrack(() => {
      keptTaken.set(remark.id, { ...taken, undone: !undone });
      this.answer(received, undone ? outcome : null, remark.reason);
      const { told } = receivedWords.remark;
      this.#session.said = undone ? `${told.taken} ${told[outcome]}` : told.putBack;
    });
  }

  /** Opens a remark again, and puts back what taking it over changed here; true when it did. */
  reopen(received: Received): boolean {
    const { id, reason } = received.remark;
    const differences = this.#taken.get(id) ?? [];
    if (differences.length > 0) this.#session.edit((plan, at) => takenBack(plan, differences, at));
    this.#taken.delete(id);
    keptTaken.set(id, null);
    this.answer(received, null, reason);
    return differences.length > 0;
  }
}

const desks = new WeakMap<Session, ReceivedDesk>();

/** The desk of the page's session: one and the same, whoever asks. */
export function receivedAt(session: Session): ReceivedDesk {
  const known = desks.get(session) ?? new ReceivedDesk(session);
  desks.set(session, known);
  return known;
}
