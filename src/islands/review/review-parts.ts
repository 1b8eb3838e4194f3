/** The parts of the reviewer's page that others make: each is taken up when its file is there. */
import type { Component } from 'svelte';
import type { Catalog, Observation } from '../../core/index.ts';
import type { ReviewDesk } from './review-desk.svelte.ts';

export type Parts = {
  Seen: Component<{ observations: readonly Observation[]; catalog: Catalog }> | null;
  Guide: Component<{ section?: string; catalog?: Catalog | null }> | null;
  Give: Component<{ desk: ReviewDesk; edition?: string }> | null;
};

const files = import.meta.glob<{ default: unknown }>([
  './ReviewSeen.svelte',
  './ReviewGuide.svelte',
  './ReviewGive.svelte',
]);

/** Fetches them; without the net a part stays away, and the rest of the page does not depend on it. */
export async function loadParts(): Promise<Parts> {
  const load = async (name: string): Promise<unknown> =>
    (await files[`./${name}.svelte`]?.().catch(() => null))?.default ?? null;
  const [Seen, Guide, Give] = await Promise.all(
    ['ReviewSeen', 'ReviewGuide', 'ReviewGive'].map(load),
  );
  return { Seen, Guide, Give } as Parts;
}
