/** An opened plan meets the plans that are here: nothing is overwritten without being asked for. */
import { keepHidden, stampRevision, type Plan } from '../core/index.ts';
import type { SaveFailure } from './plans.ts';
import type { RecordFailure } from './problem.ts';
import { contentHash } from './record.ts';
import { stamp } from './stamp.ts';
import type { Store } from './store.ts';

/** How an opened plan stands to the stored one of the same edition, by their revisions. */
type Relation = 'same' | 'newer-than-mine' | 'older-than-mine' | 'diverged';

/** `new`: it was not here, and is now. Otherwise nothing was changed; `stored` is what lies here. */
type BringInResult =
  | { ok: true; kind: 'new'; plan: Plan }
  | { ok: true; kind: Relation; plan: Plan; stored: Plan }
  | SaveFailure
  | RecordFailure;

/** Hidden answers, which a paper leaves out, make no difference. */
function relation(mine: Plan, theirs: Plan): Relation {
  if (theirs.revision.id === mine.revision.id) {
    return contentHash(keepHidden(mine, theirs)) === contentHash(mine) ? 'same' : 'diverged';
  }
  if (theirs.revision.parents.includes(mine.revision.id)) return 'newer-than-mine';
  return mine.revision.parents.includes(theirs.revision.id) ? 'older-than-mine' : 'diverged';
}

/**
 * Saves the plan if its edition is not here, and keeps the file's state as a restore point; else says how it stands to
 * the one that is, so that the reader can choose: `takeIn`, `store.addCopy`, or leave it. A damaged record in its place is
 * a failure: `store.remove` puts that aside.
 */
export async function bringIn(store: Store, plan: Plan): Promise<BringInResult> {
  const loaded = await store.load(plan.edition);
  if (!loaded.ok && loaded.reason !== 'missing') return loaded;
  const stored = loaded.ok ? loaded.plan : null;
  if (stored) return { ok: true, kind: relation(stored, plan), plan, stored };
  const saved = await store.save(plan, { base: null });
  if (saved.ok) {
    await store.setAside(plan, { reason: 'file' });
    return { ok: true, kind: 'new', plan };
  }
  if (saved.reason !== 'conflict') return saved;
  return { ok: true, kind: relation(saved.stored, plan), plan, stored: saved.stored };
}

/**
 * Puts the opened plan in place of the stored one, which becomes a restore point, as the file's own state does. Hidden
 * answers that the file does not carry are kept; the result descends from both.
 */
export async function takeIn(
  store: Store,
  plan: Plan,
  stored: Plan,
): Promise<{ ok: true; plan: Plan } | SaveFailure> {
  const next = joined(plan, stored);
  const saved = await store.replace(next, { base: stored.revision.id });
  if (!saved.ok) return saved;
  await store.setAside(plan, { reason: 'file' });
  return { ok: true, plan: next };
}

function joined(plan: Plan, stored: Plan): Plan {
  const whole = keepHidden(stored, plan);
  const isForward = relation(stored, plan) === 'newer-than-mine';
  if (isForward && contentHash(whole) === contentHash(plan)) return plan;
  const { id, parents } = plan.revision;
  const both = new Set([stored.revision.id, ...parents, ...stored.revision.parents]);
  both.delete(id);
  return stampRevision({ ...whole, revision: { id, parents: [...both] } }, stamp());
}
