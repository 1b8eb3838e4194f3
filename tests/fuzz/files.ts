/** The files that leave the site, and what becomes of one that a stranger has been at. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { agreementFile, briefingFile, type Plan } from '../../src/core/index.ts';
import { anyReviewSteps, reviewsOfSteps } from '../core/any-review.ts';
import { example } from '../document/papers.ts';
import type { Chance } from './campaign.ts';
import { HARMS, WRITINGS } from './harms.ts';

const fixture = (name: string) =>
  JSON.parse(readFileSync(`tests/fixtures/plans/${name}`, 'utf8')) as Plan;
/** The plan that all of them are about. */
export const base = example();
const [steps] = fc.sample(anyReviewSteps, { seed: 7, numRuns: 1 });
const reviews = reviewsOfSteps(base, steps ?? []);
export const review = reviews.reduce((a, b) =>
  Object.keys(a.remarks).length < Object.keys(b.remarks).length ? b : a,
);
const [{ id: first } = { id: '' }] = base.agreements;
const agreement = agreementFile(base, first);
/** Every kind of file that leaves the site as text, by what it is. */
export const OURS = {
  example: base,
  plan: fixture('v2-full.json'),
  'plan of version 1': fixture('v1-full.json'),
  agreement,
  'agreement of version 1': fixture('v1-agreement.json'),
  review,
  briefing: briefingFile(base, first),
} as const;
export const harms = Object.keys(HARMS);
export const writings = Object.keys(WRITINGS);

/** A file of ours that a stranger has been at, as bytes. */
export function harmed(chance: Chance, tell: (what: string) => void): Uint8Array {
  const which = chance.pick(Object.keys(OURS) as (keyof typeof OURS)[]);
  const file = structuredClone(OURS[which]) as unknown as Parameters<(typeof HARMS)[string]>[0];
  tell(which);
  // The text of a file is changed as often as what it says.
  const isWritten = chance.below(3) === 0;
  for (let left = isWritten ? 0 : 1 + chance.below(3); left > 0; left -= 1) {
    const harm = chance.pick(harms);
    HARMS[harm]?.(file, chance);
    tell(harm);
  }
  const writing = isWritten ? chance.pick(writings) : 'as it is';
  tell(writing);
  return (
    (WRITINGS[writing] ?? WRITINGS['as it is'])?.(JSON.stringify(file), chance) ?? new Uint8Array()
  );
}
