/** The papers to decide on hold for any plan that someone could have lived through: sound, in size, and without private things. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, setAnswer, type Plan } from '../../src/core/index.ts';
import { anySteps, planOfSteps } from '../core/any-plan.ts';
import { catalog, docOf, ON, pagesOf, stamp } from './papers.ts';
import { sound } from './sound.ts';

const SECRET = 'kunigennem';

/** The plan with a marked text in every question that is hidden and holds text, and how many those are. */
function withSecrets(plan: Plan): { plan: Plan; secrets: number } {
  const hidden = assess(plan, catalog, ON).questions.filter(({ state }) => state === 'hidden');
  const marked = hidden.reduce((next, { place }) => setAnswer(next, place, SECRET, 1, stamp), plan);
  const still = assess(marked, catalog, ON).questions.filter(({ state }) => state === 'hidden');
  // An answer that brings another question to light would be no secret.
  return still.length < hidden.length
    ? { plan, secrets: 0 }
    : { plan: marked, secrets: still.length };
}

describe('the papers to decide on', () => {
  it('are sound for any plan, keep to their pages, and say nothing hidden', async () => {
    let secrets = 0;
    let letters = 0;
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const made = withSecrets(planOfSteps(catalog, steps));
        secrets += made.secrets;
        for (const kind of ['short', 'committee'] as const) {
          const doc = await docOf(made.plan, kind);
          sound(doc);
          expect(pagesOf(doc)).toBeLessThanOrEqual(2);
          expect(JSON.stringify(doc)).not.toContain(SECRET);
        }
        for (const { id } of made.plan.consultations) {
          letters += 1;
          const doc = await docOf(made.plan, 'consultation-letter', { id });
          sound(doc);
          expect(JSON.stringify(doc)).not.toContain(SECRET);
        }
      }),
      { numRuns: 15 },
    );
    expect(secrets).toBeGreaterThan(0);
    expect(letters).toBeGreaterThan(0);
  });
});
