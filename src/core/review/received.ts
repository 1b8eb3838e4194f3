/** A review as the one who wrote the plan gets it: each remark with who says it, where it belongs, and how that stands now. */
import { basisIn } from '../assess/basis.ts';
import type { Catalog, Question } from '../content/content.ts';
import { own } from '../plan/entries.ts';
import { setAnswer, type Stamp } from '../plan/edit.ts';
import { findQuestion, indexOf, recordOf } from '../content/lookup.ts';
import { thingAt } from '../plan/place.ts';
import type { Plan } from '../plan/plan.ts';
import { remarksIn, type Told } from './review.ts';
import type { Review, Spot } from './review-format.ts';
import { type RemarkState, spotKey, standsAt, stateNow } from './spot.ts';
import { VERDICTS, type Verdict } from './verdicts.ts';

/** Of which edition a review is: the plan's own, the one it was begun from, or another of its lineage. */
export type ReviewedEdition = 'this' | 'former' | 'other';

/** Where a spot belongs. */
export type SpotPlace = {
  /** The focus point or form it belongs to; `null` for the plan whole. */
  owner: string | null;
  /** The section; `null` for a thing whole, and for what the content knows no more. */
  section: string | null;
  /** The question's short heading, or its slug when the content knows it no more; empty when none is spoken of. */
  heading: string;
  /** What the thing is called; empty for the plan itself, and for a thing that is gone. */
  name: string;
};

/** A remark, with what the one who answers it needs to know. */
export type Received = {
  remark: Told;
  /** The edition that was reviewed, and how it stands to this one. */
  edition: string;
  of: ReviewedEdition;
  /** Who says it, by role. */
  role: string;
  place: SpotPlace;
  /** How what it speaks of stands to what was read. */
  state: RemarkState;
  /** The text that stands there now; `null` when it is no text, or nothing. */
  now: string | null;
};

/** The reviews of the plan's lineage, those of its own edition first, then of the one before, then the others. */
export function reviewsOf(plan: Plan, reviews: readonly Review[]): Review[] {
  return reviews
    .filter((review) => review.plan.id === plan.id)
    .sort((a, b) => rankOf(plan, a) - rankOf(plan, b) || (a.changed < b.changed ? 1 : -1));
}

const ORDER: readonly ReviewedEdition[] = ['this', 'former', 'other'];
const rankOf = (plan: Plan, review: Review): number => ORDER.indexOf(reviewedEdition(plan, review));

/** How the edition that was reviewed stands to the plan. */
export function reviewedEdition(plan: Plan, { plan: { edition } }: Review): ReviewedEdition {
  if (edition === plan.edition) return 'this';
  return edition === plan.basedOn ? 'former' : 'other';
}

/** Every remark that stands in the reviews of the plan's lineage, in the order of the plan's own parts. */
export function receivedRemarks(
  plan: Plan,
  catalog: Catalog,
  reviews: readonly Review[],
): Received[] {
  const all = reviewsOf(plan, reviews).flatMap((review) =>
    remarksIn(review).map((remark): Received => {
      const now = standsAt(plan, catalog, remark.spot);
      return {
        remark,
        edition: review.plan.edition,
        of: reviewedEdition(plan, review),
        role: roleOf(review, remark.voice),
        place: spotPlace(plan, catalog, remark.spot),
        state: stateNow(remark, now),
        now: now?.text ?? null,
      };
    }),
  );
  const rank = new Map(
    all.map((each) => [each, spotRank(plan, catalog, each.remark.spot, each.place)]),
  );
  return all.sort((a, b) => byRank(rank.get(a) ?? [], rank.get(b) ?? []));
}

function roleOf({ voices }: Review, voice: string): string {
  return own(voices, voice)?.role ?? '';
}

/** Where the spot belongs, and what is called so there. */
export function spotPlace(plan: Plan, catalog: Catalog, spot: Spot): SpotPlace {
  const { scope, question, section } = spot;
  const asked = question === undefined ? undefined : findQuestion(catalog, scope, question);
  const standing = indexOf(catalog).sections[scope].find((each) =>
    asked ? each.section === asked.section : section !== undefined && each.section === section,
  );
  const form = catalog.forms.find((each) => each.scope === scope);
  return {
    owner: standing?.owner ?? form?.id ?? null,
    section: standing?.section ?? null,
    heading: asked?.question.heading ?? question ?? '',
    name: nameOf(plan, catalog, spot),
  };
}

function nameOf(plan: Plan, catalog: Catalog, { scope, id }: Spot): string {
  const thing = thingAt(plan, { scope, id });
  if (!thing) return '';
  if (thing.name !== undefined) return thing.name;
  return recordOf(catalog, scope, thing.record ?? '')?.title ?? thing.record ?? '';
}

/** Where a spot stands among all: the plan whole, then section by section and thing by thing, what is gone last. */
function spotRank(
  plan: Plan,
  catalog: Catalog,
  spot: Spot,
  { owner, section }: SpotPlace,
): number[] {
  const { scope, id, question } = spot;
  if (scope === 'plan' && id === null && question === undefined && spot.section === undefined)
    return [0];
  const owners = [...catalog.focusPoints, ...catalog.forms].map((each) => each.id);
  const sections = indexOf(catalog).sections[scope];
  const at = sections.find((each) => each.section === section && each.owner === owner);
  const asked = at?.asked.findIndex((each) => each.question.id === question) ?? -1;
  return [
    1 + ((owners.indexOf(owner ?? '') + owners.length + 1) % (owners.length + 1)),
    thingAt(plan, { scope, id })?.order ?? 0,
    at ? sections.indexOf(at) : -1,
    asked,
  ];
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The question whose answer a remark's suggestion can be taken over as; `undefined` when there is none such now. */
export function questionToTake(
  catalog: Catalog,
  { remark, state }: Received,
): Question | undefined {
  const { scope, question } = remark.spot;
  if (remark.suggestion === null || state === 'gone' || question === undefined) return undefined;
  const found = findQuestion(catalog, scope, question)?.question;
  return found && (found.type === 'text' || found.type === 'longtext') ? found : undefined;
}

/** The plan with the words in the place of the answer that the remark speaks of; the same plan when it speaks of none. */
export function takenOver(
  plan: Plan,
  catalog: Catalog,
  received: Received,
  words: string,
  stamp: Stamp,
): Plan {
  const question = questionToTake(catalog, received);
  if (!question) return plan;
  const { scope, id } = received.remark.spot;
  const place = { scope, id, question: question.id };
  const basis = basisIn(plan, catalog, place);
  return setAnswer(plan, place, words === '' ? null : words, question.revision, stamp, basis);
}

/** What the voices judge a spot to be: for each verdict the roles that give it. */
export type ReceivedVerdict = {
  spot: Spot;
  place: SpotPlace;
  of: ReviewedEdition;
  roles: Record<Verdict, string[]>;
};

/** Every verdict that stands, by spot and edition, in the order of the plan's own parts. */
export function receivedVerdicts(
  plan: Plan,
  catalog: Catalog,
  reviews: readonly Review[],
): ReceivedVerdict[] {
  const all = reviewsOf(plan, reviews).flatMap((review) => {
    const bySpot = new Map<string, ReceivedVerdict>();
    for (const { spot, voice, verdict } of Object.values(review.verdicts)) {
      if (verdict === null) continue;
      const key = spotKey(spot);
      const known = bySpot.get(key) ?? {
        spot,
        place: spotPlace(plan, catalog, spot),
        of: reviewedEdition(plan, review),
        roles: Object.fromEntries(VERDICTS.map((each) => [each, [] as string[]])) as never,
      };
      known.roles[verdict].push(roleOf(review, voice));
      bySpot.set(key, known);
    }
    return [...bySpot.values()];
  });
  const ranked = all.map((each) => [each, spotRank(plan, catalog, each.spot, each.place)] as const);
  return ranked
    .sort(([a, one], [b, two]) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of) || byRank(one, two))
    .map(([each]) => each);
}
