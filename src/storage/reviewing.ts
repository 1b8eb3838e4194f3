/** The part of the store for those who review; what does the work is fetched when it is first asked for. */
import type { Plan, Review } from '../core/index.ts';
import { attempt, type Failure } from './problem.ts';
import type * as Reviews from './reviews.ts';
import type { Room } from './room.ts';

export type Reviewing = {
  /** Keeps the review, made one with what is kept of its edition, and gives that back. */
  keep(review: Review): Promise<{ ok: true; review: Review } | Failure>;
  /** Whether a review of one of the editions is kept: cheap enough to be asked whenever a plan is opened. */
  has(editions: readonly string[]): Promise<boolean>;
  /** Every review that is kept. */
  list(): Promise<{ ok: true; reviews: Review[] } | Failure>;
  /** Takes out an edition's review, the private notes with it. */
  remove(edition: string): Promise<{ ok: true } | Failure>;
  /** Private notes to an edition, by `spotKey`. They never leave this browser. */
  notes(edition: string): Promise<{ ok: true; notes: Record<string, string> } | Failure>;
  keepNote(edition: string, spot: string, text: string): Promise<{ ok: true } | Failure>;
  /** Plans that were handed over to be read, with the names of their files. */
  plans(): Promise<{ ok: true; plans: Reviews.Reviewed[] } | Failure>;
  keepPlans(plans: readonly { plan: Plan; name: string }[]): Promise<{ ok: true } | Failure>;
  forgetPlans(editions: readonly string[]): Promise<{ ok: true } | Failure>;
};

type Work = typeof Reviews;
/** What a function of the store's does once it knows the room. */
type InRoom<F> = F extends (room: Room, ...given: infer Given) => Promise<infer Result>
  ? (...given: Given) => Promise<Result | Failure>
  : never;

/** What is kept in the room for those who review. */
export function reviewingIn(room: Room): Reviewing {
  /** A function of `reviews.ts` by its name, so that a page which never reviews carries the names alone. */
  const on = <Name extends keyof Work>(name: Name) =>
    ((...given: unknown[]) =>
      attempt(async () => {
        const work = (await import('./reviews.ts'))[name] as (
          room: Room,
          ...given: unknown[]
        ) => Promise<unknown>;
        return work(room, ...given);
      })) as InRoom<Work[Name]>;
  return {
    has: (editions) =>
      room.backing
        .run('readonly', ['reviews'], async (access) => {
          for (const edition of editions) if (await access.get('reviews', edition)) return true;
          return false;
        })
        .catch(() => false),
    keep: on('keepReview'),
    list: on('reviews'),
    remove: on('removeReview'),
    notes: on('notes'),
    keepNote: on('keepNote'),
    plans: on('reviewed'),
    keepPlans: on('keepReviewed'),
    forgetPlans: on('forgetReviewed'),
  };
}
