/** A rule added by the guide is met wherever rules are met: tried, asked about, read in the review and in the paper. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog, publishCatalog } from '../../src/catalog.ts';
import { assess, type Content, inspect } from '../../src/core/index.ts';
import { docToHtml } from '../../src/document/index.ts';
import { strategyDoc } from '../../src/document/strategy/strategy.ts';
import { paperWords } from '../../src/texts/paper.ts';
import { brokenBy, folderWithRule } from './added-rule.ts';

describe('the rule of the guide', () => {
  let folder = '';
  let catalog: Content;
  beforeAll(() => {
    folder = folderWithRule();
    ({ catalog } = loadCatalog(folder));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is not there before', () => {
    expect(JSON.stringify(loadCatalog().catalog)).not.toContain(brokenBy().id);
  });

  it('is published to the wizard and the review', () => {
    expect(publishCatalog(catalog).json).toContain(brokenBy().title);
  });

  it('is found in a plan that breaks it, and in the strategy', () => {
    const { id, title, plan } = brokenBy(catalog);
    const assessment = assess(plan, catalog, '2026-11-21');
    const findings = assessment.findings.filter(({ rule }) => rule.id === id);
    // It is only probable, so it asks and does not judge.
    expect(findings.map(({ status, reason }) => [status, reason])).toEqual([['open', 'uncertain']]);
    const made = '2026-11-21T12:00:00Z';
    const doc = strategyDoc({ plan, assessment, catalog, words: paperWords, made });
    expect(docToHtml(doc)).toContain(title);
    expect(JSON.stringify(inspect(plan, catalog, '2026-11-21'))).toContain(id);
  });
});
