/**
 * What is kept for those who review, beside the plans and never in them: reviews, private notes apart from both, and the
 * plans that were handed over to be read. All by edition.
 */
import { FORMAT, mergeReviews, VERSION, type Plan, type Review } from '../core/index.ts';
import type { Kept, Kind } from './backing.ts';
import { checksum } from './checksum.ts';
import { attempt, type Failure } from './problem.ts';
import type * as WholeReader from './reader.ts';
import { asWritten, field } from './record.ts';
import type { Room } from './room.ts';

/** A plan that was handed over, under the name of its file; it is read and never written in. */
export type Reviewed = { plan: Plan; name: string };
type TextRecord = Kept & { text: string; sum: string; name: string };

/** So many records are written between two looks at whether the browser has kept up. */
const TOGETHER = 10;

const recordOf = (key: string, value: unknown, name = ''): TextRecord => {
  const text = JSON.stringify(value);
  return { key, text, sum: checksum(text), name };
};

/** What checks a text whole; heavy, and fetched only for a record that this version of the site did not write. */
type Reader = typeof WholeReader;
const readerFor = (raws: readonly unknown[]): Promise<Reader | null> =>
  raws.some((raw) => raw !== undefined && !written(raw))
    ? import('./reader.ts')
    : Promise.resolve(null);

/** The review in a record that lies as this version of the site wrote it, by its sum; else `null`. */
function written(raw: unknown): Review | null {
  const text = field(raw, 'text');
  if (typeof text !== 'string' || field(raw, 'sum') !== checksum(text)) return null;
  try {
    const review = JSON.parse(text) as Partial<Review>;
    const isOurs =
      review.format === FORMAT && review.version === VERSION && review.kind === 'review';
    return isOurs && review.plan?.edition === field(raw, 'key') ? (review as Review) : null;
  } catch {
    return null;
  }
}

/** The review in a record; one of another version is checked whole, and one whose sum is wrong is none. */
function reviewIn(raw: unknown, reader: Reader | null): Review | null {
  const known = written(raw);
  if (known || !reader) return known;
  const text = field(raw, 'text');
  if (typeof text !== 'string' || field(raw, 'sum') !== checksum(text)) return null;
  const read = reader.readFile(text);
  return read.ok && read.kind === 'review' ? read.review : null;
}

async function all(room: Room, kind: Kind): Promise<unknown[]> {
  return room.backing.run('readonly', [kind], (access) => access.all(kind));
}

/**
 * Keeps the review, made one with what is kept of that edition already, which it gives back: two tabs never write over
 * each other. A kept one that cannot be read is set aside under another key.
 */
export function keepReview(
  room: Room,
  review: Review,
): Promise<{ ok: true; review: Review } | Failure> {
  return attempt(async () => {
    const key = review.plan.edition;
    const before = await room.backing.run('readonly', ['reviews'], (access) =>
      access.get('reviews', key),
    );
    // Nothing else may be awaited inside a transaction.
    const reader = await readerFor([before]);
    const kept = await room.backing.run('readwrite', ['reviews'], async (access) => {
      const raw = await access.get('reviews', key);
      const stored = reviewIn(raw, reader);
      const both = stored ? (mergeReviews(stored, review) ?? review) : review;
      if (raw !== undefined && !stored)
        await access.put('reviews', { ...(raw as Kept), key: `damaged:${key}:${room.newId()}` });
      await access.put('reviews', recordOf(key, both));
      return both;
    });
    return { ok: true as const, review: kept };
  });
}

/** Every review that is kept and can be read. */
export function reviews(room: Room): Promise<{ ok: true; reviews: Review[] } | Failure> {
  return attempt(async () => {
    const raws = await all(room, 'reviews');
    const reader = await readerFor(raws);
    return { ok: true as const, reviews: raws.flatMap((raw) => reviewIn(raw, reader) ?? []) };
  });
}

/** Takes out all that is kept of an edition's review, the private notes with it. */
export function removeReview(room: Room, edition: string): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    await room.backing.run('readwrite', ['reviews', 'reviewNotes'], async (access) => {
      await access.delete('reviews', edition);
      await access.delete('reviewNotes', edition);
    });
    return { ok: true as const };
  });
}

/** The private notes to an edition, by `spotKey`; they leave this browser in no file. */
export function notes(
  room: Room,
  edition: string,
): Promise<{ ok: true; notes: Record<string, string> } | Failure> {
  return attempt(async () => {
    const raw = await room.backing.run('readonly', ['reviewNotes'], (access) =>
      access.get('reviewNotes', edition),
    );
    return { ok: true as const, notes: notesIn(raw) };
  });
}

/** Keeps a private note at a spot; an empty text takes it out. */
export function keepNote(
  room: Room,
  edition: string,
  spot: string,
  text: string,
): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    await room.backing.run('readwrite', ['reviewNotes'], async (access) => {
      const before = Object.entries(notesIn(await access.get('reviewNotes', edition)));
      const others = before.filter(([key]) => key !== spot);
      const kept = Object.fromEntries(text === '' ? others : [...others, [spot, text]]);
      await access.put('reviewNotes', { key: edition, notes: kept } as Kept);
    });
    return { ok: true as const };
  });
}

function notesIn(raw: unknown): Record<string, string> {
  const notes = field(raw, 'notes');
  if (typeof notes !== 'object' || notes === null) return {};
  return Object.fromEntries(
    Object.entries(notes).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** Keeps plans that were handed over, each in the place of an earlier one of its edition. */
export function keepReviewed(
  room: Room,
  plans: readonly Reviewed[],
): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    await room.backing.run('readwrite', ['reviewed'], async (access) => {
      // Several are handed over at a time, so that a page that is busy is not waited for at each.
      for (let at = 0; at < plans.length; at += TOGETHER)
        await Promise.all(
          plans
            .slice(at, at + TOGETHER)
            .map(({ plan, name }) => access.put('reviewed', recordOf(plan.edition, plan, name))),
        );
    });
    return { ok: true as const };
  });
}

/** The plans that were handed over and can be read, by kommune and period. */
export function reviewed(room: Room): Promise<{ ok: true; plans: Reviewed[] } | Failure> {
  return attempt(async () => {
    const raws = await all(room, 'reviewed');
    const isWhole = raws.every((raw) => asWritten(raw) !== null);
    const reader = isWhole ? null : await import('./reader.ts');
    const plans = raws.flatMap((raw): Reviewed[] => {
      // What lies as it was written was checked when it came in.
      const written = asWritten(raw);
      const read = written ? { ok: true as const, plan: written } : reader?.readRecordWhole(raw);
      const name = field(raw, 'name');
      return read?.ok ? [{ plan: read.plan, name: typeof name === 'string' ? name : '' }] : [];
    });
    const sorted = plans.sort((a, b) => nameOf(a.plan).localeCompare(nameOf(b.plan), 'da'));
    return { ok: true as const, plans: sorted };
  });
}

const nameOf = ({ kommune, period }: Plan): string => `${kommune?.name ?? ''} ${period.from ?? ''}`;

/** Takes out plans that were handed over; what was written of them stays. */
export function forgetReviewed(
  room: Room,
  editions: readonly string[],
): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    await room.backing.run('readwrite', ['reviewed'], async (access) => {
      for (const edition of editions) await access.delete('reviewed', edition);
    });
    return { ok: true as const };
  });
}
