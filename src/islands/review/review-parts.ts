/** The parts of a plan under review that the reading does not wait for: fetched beside it. */
import type { Component } from 'svelte';
import type { Catalog, Observation } from '../../core/index.ts';
import type { ReviewDesk } from './review-desk.svelte.ts';

export type Parts = {
  Seen: Component<{ observation: Observation; catalog: Catalog }> | null;
  Guide: Component<{ at: string }> | null;
  Give: Component<{ desk: ReviewDesk; edition: string }> | null;
};

/** Fetches them; without the net a part stays away, and the rest of the page does not depend on it. */
export async function loadParts(): Promise<Parts> {
  const [Seen, Guide, Give] = await Promise.all([
    orNone(import('./ReviewSeen.svelte')),
    orNone(import('./ReviewGuide.svelte')),
    orNone(import('./ReviewGive.svelte')),
  ]);
  return { Seen, Guide, Give };
}

const orNone = <Part>(fetched: Promise<{ default: Part }>): Promise<Part | null> =>
  fetched.then(
    ({ default: part }) => part,
    () => null,
  );
