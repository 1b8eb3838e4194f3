/** The places a review speaks of: the sections that a plan is read in, each with the remarks that lie in it. */
import type { Catalog } from '../content/content.ts';
import { findQuestion } from '../content/lookup.ts';
import type { Plan } from '../plan/plan.ts';
import type { Review, Spot } from './review-format.ts';
import { remarksIn, type Told } from './review.ts';
import { spotKey, WHOLE } from './spot.ts';

/** A section that a plan is read in, as `inspect` lays them out. */
export type ReadSection = {
  spot: Spot;
  title: string;
  owner: string;
  ownerTitle: string;
  questions: readonly { spot: Spot }[];
};

/** `section` is `null` for what the plan does not have, or not any more. */
export type ReviewPlace<S extends ReadSection = ReadSection> = {
  spot: Spot;
  section: S | null;
  remarks: Told[];
};

/**
 * Every section in the order they are read, with the remarks that lie in it: on the section itself first, then on its
 * questions as they are asked. Last comes what the review speaks of that the plan does not have, so that no remark is lost.
 */
export function placesOfReview<S extends ReadSection>(
  { plan, catalog, sections }: { plan: Plan; catalog: Catalog; sections: readonly S[] },
  review: Review,
): ReviewPlace<S>[] {
  const places = sections.map((section): ReviewPlace<S> => ({
    ...{ spot: section.spot, section },
    remarks: [],
  }));
  const holding = new Map<string, ReviewPlace<S>>();
  for (const place of places) {
    for (const { spot } of place.section?.questions ?? []) holding.set(spotKey(spot), place);
    holding.set(spotKey(place.spot), place);
  }
  const at = (spot: Spot): ReviewPlace<S> => {
    const ways = [spot, placeOf(catalog, spot), holderOf(plan, spot)];
    const known = ways.map((way) => holding.get(spotKey(way))).find((place) => place);
    if (known) return known;
    const gone: ReviewPlace<S> = { spot: placeOf(catalog, spot), section: null, remarks: [] };
    holding.set(spotKey(gone.spot), gone);
    places.push(gone);
    return gone;
  };
  for (const remark of remarksIn(review).filter(saysSomething))
    at(remark.spot).remarks.push(remark);
  for (const { spot, verdict } of Object.values(review.verdicts)) if (verdict) at(spot);
  for (const { spot, text } of Object.values(review.statements)) if (text.trim()) at(spot);
  for (const place of places) {
    const order = [place.spot, ...(place.section?.questions ?? []).map(({ spot }) => spot)].map(
      spotKey,
    );
    const rank = ({ spot }: Told) => {
      const found = order.indexOf(spotKey(spot));
      return found < 0 ? order.length : found;
    };
    place.remarks.sort((a, b) => rank(a) - rank(b));
  }
  return places;
}

/** Whether there is a word in the remark; one that was begun and left empty says nothing. */
export function saysSomething({ text, suggestion }: Pick<Told, 'text' | 'suggestion'>): boolean {
  return text.trim() !== '' || suggestion !== null;
}

/** The section or thing that a spot lies in, as far as the content tells. */
function placeOf(catalog: Catalog, { scope, id, section, question }: Spot): Spot {
  if (scope !== 'plan') return { scope, id };
  if (question === undefined) return section === undefined ? WHOLE : { scope, id, section };
  const asked = findQuestion(catalog, scope, question);
  return asked ? { scope, id, section: asked.section } : { scope, id, question };
}

/** What a spot without a section of its own is read with: an approval with its agreement; else the thing itself. */
export function holderOf(plan: Plan, { scope, id }: Spot): Spot {
  const approval = scope === 'approval' ? plan.approvals.find((one) => one.id === id) : undefined;
  return approval ? { scope: 'agreement', id: approval.agreement } : { scope, id };
}
