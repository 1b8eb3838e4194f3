/** The words of the papers fit the content they speak of. */
import { describe, expect, it } from 'vitest';
import { findQuestion, SCOPES } from '../../src/core/index.ts';
import { catalog, words } from './papers.ts';

describe('the words of the papers', () => {
  it.each(SCOPES)('name only questions there are as columns for %s', (scope) => {
    for (const slug of words.overview[scope]) {
      expect(findQuestion(catalog, scope, slug), slug).toBeDefined();
    }
  });

  it('name a chapter for each focus point', () => {
    const slugs = catalog.focusPoints.map(({ id }) => id);
    expect(Object.keys(words.strategy.chapters)).toEqual(slugs);
  });

  it('have the singular of every unit in the content', () => {
    const questions = [
      ...catalog.focusPoints.flatMap(({ sections }) => sections),
      ...catalog.forms.flatMap(({ sections }) => sections),
    ].flatMap((section) => section.questions);
    const units = [
      ...questions.flatMap(({ unit }) => unit ?? []),
      ...catalog.rules.flatMap(({ limit }) => limit?.unit ?? []),
    ];
    const plurals = units.filter((unit) => /[^u]er$|e$/.test(unit));
    for (const unit of plurals) expect(Object.keys(words.unitsOfOne)).toContain(unit);
  });

  it('name no person among those who sign', () => {
    for (const { role } of words.agreement.signatureRoles)
      expect(role).not.toMatch(/[A-ZÆØÅ]\w+ [A-ZÆØÅ]/);
  });
});
