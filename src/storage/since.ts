/** What was edited since a plan was written whole to the journal: small enough to be written at every keystroke. */
import { differencesBetween, withDifferences, type Plan } from '../core/index.ts';

/** The edits since an entry: `on` is the revision id in the entry that they belong to. */
type Since = {
  on: string;
  batch: string;
  keep: boolean;
  facts: Pick<Plan, 'revision' | 'content' | 'changed'>;
  changes: { at: string[]; after?: unknown }[];
};

/** Characters; above it the plan is written anew. */
const MOST = 50_000;

/** The text of what leads from the plan in the entry to `plan`; `null` when that is better written whole. */
export function sinceText(entry: Plan, plan: Plan, batch: string, keep: boolean): string | null {
  const differences = differencesBetween(entry, plan);
  // What comes or goes stands at a place in its list: that is for the whole plan to say.
  const isAnswers = differences.every(({ at }) => at.length !== 2 || at[0] === 'answers');
  if (!isAnswers) return null;
  const { revision, content, changed } = plan;
  const since: Since = {
    on: entry.revision.id,
    batch,
    keep,
    facts: { revision, content, changed },
    changes: differences.map(({ at, after }) => ({ at: [...at], after })),
  };
  const text = JSON.stringify(since);
  return text.length > MOST ? null : text;
}

/** The plan of an entry with the edits since. */
export function edited(plan: Plan, { changes, facts }: Since): Plan {
  const differences = changes.map(({ at, after }) => ({ at, before: undefined, after }));
  return { ...withDifferences(plan, differences), ...facts };
}

/** The edits in a text that this site wrote; `null` when it is empty or damaged. */
export function parseSince(text: string | null): Since | null {
  try {
    const since = text ? (JSON.parse(text) as Partial<Since> | null) : null;
    const isWhole =
      typeof since?.on === 'string' &&
      typeof since.batch === 'string' &&
      typeof since.keep === 'boolean' &&
      typeof since.facts === 'object' &&
      Array.isArray(since.changes) &&
      since.changes.every(
        ({ at }) => Array.isArray(at) && at.every((key) => typeof key === 'string'),
      );
    return isWhole ? (since as Since) : null;
  } catch {
    return null;
  }
}
