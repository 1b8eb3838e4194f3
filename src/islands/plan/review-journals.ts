/** What a killed tab had written of reviews: brought into the store before its journals are dropped. */
import {
  dropJournals,
  openFile,
  reviewJournals,
  type Space,
  type Store,
} from '../../storage/index.ts';

/** Keeps what the journals of the space hold, and drops those that could be kept: bringing one in twice changes nothing. */
export async function replayReviews(store: Store, space: Space): Promise<void> {
  const kept: string[] = [];
  for (const text of reviewJournals(space)) {
    const found = await openFile(new Blob([text]));
    if (!found.ok || found.kind !== 'review') continue;
    if ((await store.reviewing.keep(found.review)).ok) kept.push(text);
  }
  if (kept.length > 0) dropJournals(space, kept);
}
