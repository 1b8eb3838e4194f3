/** One who reviews a strategy is never left alone with a section, and no question is asked of what is not there. */
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { guideForReview } from '../../src/texts/review-guide.ts';

const { catalog } = loadCatalog();
const forms = catalog.forms.filter(({ scope }) => scope !== 'enquiry');
const slugs = [
  ...catalog.focusPoints.flatMap(({ sections }) => sections.map(({ id }) => id)),
  ...forms.map(({ id }) => id),
];

describe('guidance for reviewers', () => {
  it('has questions at every section and every kind of thing, and at nothing else', () => {
    expect(Object.keys(guideForReview.sections).sort()).toEqual([...slugs].sort());
  });

  it('asks two to five questions at each, and never the same twice', () => {
    const all = [...Object.values(guideForReview.sections), guideForReview.whole];
    for (const questions of all) {
      expect(questions.length).toBeGreaterThanOrEqual(2);
      expect(questions.length).toBeLessThanOrEqual(5);
    }
    const asked = all.flat();
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((question) => !question.endsWith('?'))).toEqual([]);
  });
});
