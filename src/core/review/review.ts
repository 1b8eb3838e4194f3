/** A review, written in: every change gives a new one, stamped so that merging knows which came last. */
import type { Stamp } from '../plan/edit.ts';
import { own } from '../plan/entries.ts';
import { FORMAT, VERSION } from '../plan/format.ts';
import type { Plan } from '../plan/plan.ts';
import type { Remark, Review, Spot } from './review-format.ts';
import { spotKey } from './spot.ts';
import type { Outcome, Verdict } from './verdicts.ts';

export type * from './review-format.ts';

/** By whom and of what a verdict is, as one text. */
export function verdictKey(voice: string, spot: Spot): string {
  return `${voice}@${spotKey(spot)}`;
}

const readOf = ({ revision, changed }: Plan) => ({ revision: revision.id, changed });
const factsOf = ({ id, edition, title, kommune, period, revision, changed }: Plan) => ({
  ...{ id, edition, title, kommune, period },
  ...{ revision: revision.id, changed },
});

/** A review of the plan with nothing said yet, and its one voice. */
export function newReview(
  plan: Plan,
  role: string,
  { now, newId }: Stamp,
): [Review, voice: string] {
  const voice = newId();
  const review: Review = {
    format: FORMAT,
    version: VERSION,
    kind: 'review',
    plan: factsOf(plan),
    voices: { [voice]: { role, read: readOf(plan), changed: now } },
    remarks: {},
    verdicts: {},
    statements: {},
    outcomes: {},
    content: plan.content,
    changed: now,
  };
  return [review, voice];
}

/** Later than what stands there, also when the clock was moved back: what is written last shall win in a merge. */
function after(before: { changed: string } | undefined, now: string): string {
  if (!before || before.changed < now) return now;
  return new Date(Date.parse(before.changed) + 1).toISOString();
}

const stamped = (review: Review, parts: Partial<Review>, at: string): Review => ({
  ...review,
  ...parts,
  changed: review.changed > at ? review.changed : at,
});

/** The voice under another role, or as one who has read a later state of the plan. */
export function setVoice(
  review: Review,
  voice: string,
  change: { role?: string; read?: Plan },
  { now }: Stamp,
): Review {
  const before = review.voices[voice];
  if (!before) return review;
  const changed = after(before, now);
  const role = change.role ?? before.role;
  const read = change.read ? readOf(change.read) : before.read;
  const voices = { ...review.voices, [voice]: { role, read, changed } };
  return stamped(review, { voices, ...(change.read && { plan: factsOf(change.read) }) }, changed);
}

/** Says what the voice judges the spot to be; `null` takes it back. */
export function setVerdict(
  review: Review,
  voice: string,
  spot: Spot,
  verdict: Verdict | null,
  { now }: Stamp,
): Review {
  const key = verdictKey(voice, spot);
  const before = review.verdicts[key];
  if ((before?.verdict ?? null) === verdict) return review;
  const changed = after(before, now);
  const verdicts = { ...review.verdicts, [key]: { voice, spot, verdict, changed } };
  return stamped(review, { verdicts }, changed);
}

/** The voice's verdict on the spot; `null` when it has none. */
export function verdictOf(review: Review, voice: string, spot: Spot): Verdict | null {
  return review.verdicts[verdictKey(voice, spot)]?.verdict ?? null;
}

export type NewRemark = Pick<Remark, 'voice' | 'spot' | 'quoted'> &
  Partial<Pick<Remark, 'text' | 'suggestion' | 'rule'>>;

/** Adds a remark, and says its id. */
export function addRemark(
  review: Review,
  { voice, spot, quoted, text = '', suggestion = null, rule = null }: NewRemark,
  { now, newId }: Stamp,
): [Review, id: string] {
  const id = newId();
  const remark: Remark = { voice, spot, text, suggestion, rule, quoted, made: now, changed: now };
  return [stamped(review, { remarks: { ...review.remarks, [id]: remark } }, now), id];
}

/** The remark in other words; one that is gone stays gone. */
export function changeRemark(
  review: Review,
  id: string,
  change: Partial<Pick<Remark, 'text' | 'suggestion' | 'rule' | 'quoted'>>,
  { now }: Stamp,
): Review {
  const before = review.remarks[id];
  if (!before || before.gone) return review;
  const changed = after(before, now);
  return stamped(
    review,
    { remarks: { ...review.remarks, [id]: { ...before, ...change, changed } } },
    changed,
  );
}

/** Takes a remark back: its words go, and a merge does not bring them again. */
export function removeRemark(review: Review, id: string, { now }: Stamp): Review {
  const before = review.remarks[id];
  if (!before || before.gone) return review;
  const changed = after(before, now);
  const quoted = { hash: before.quoted.hash, text: null };
  const gone: Remark = { ...before, text: '', suggestion: null, quoted, changed, gone: true };
  return stamped(review, { remarks: { ...review.remarks, [id]: gone } }, changed);
}

/** What the council says together of the spot; an empty text takes it back. */
export function setStatement(review: Review, spot: Spot, text: string, { now }: Stamp): Review {
  const key = spotKey(spot);
  const before = review.statements[key];
  if ((before?.text ?? '') === text) return review;
  const changed = after(before, now);
  const statements = { ...review.statements, [key]: { spot, text, changed } };
  return stamped(review, { statements }, changed);
}

/** What became of a remark, in the edition it went into; `null` opens it again. */
export function setOutcome(
  review: Review,
  remark: string,
  { outcome, reason, edition }: { outcome: Outcome | null; reason: string; edition: string },
  { now }: Stamp,
): Review {
  const changed = after(review.outcomes[remark], now);
  const outcomes = { ...review.outcomes, [remark]: { outcome, reason, edition, changed } };
  return stamped(review, { outcomes }, changed);
}

/** Lets a remark stand as dissent beside what the council says together, or takes that back. */
export function setDissent(review: Review, id: string, stands: boolean, { now }: Stamp): Review {
  const before = own(review.dissents, id);
  if ((before?.stands ?? false) === stands) return review;
  const changed = after(before, now);
  return stamped(review, { dissents: { ...review.dissents, [id]: { stands, changed } } }, changed);
}

/** A remark with its id, what became of it (`null` while it is open), and whether it stands as dissent. */
export type Told = Remark & {
  id: string;
  outcome: Outcome | null;
  reason: string;
  dissent: boolean;
};

/** The remarks that stand, the earliest first. */
export function remarksIn(review: Review): Told[] {
  return Object.entries(review.remarks)
    .filter(([, { gone }]) => !gone)
    .map(([id, remark]) => {
      const became = own(review.outcomes, id);
      const dissent = own(review.dissents, id)?.stands ?? false;
      const { outcome = null, reason = '' } = became ?? {};
      return { ...remark, id, outcome, reason, dissent };
    })
    .sort((a, b) => (a.made < b.made || (a.made === b.made && a.id < b.id) ? -1 : 1));
}
