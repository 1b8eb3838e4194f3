/** Plans, agreements and reviews from strangers: opened whole or refused with a sentence, and never half. */
import { describe, expect, it } from 'vitest';
import problems from '../../content/texts/file-problems.json' with { type: 'json' };
import { keepHidden } from '../../src/core/index.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { wordFile } from '../../src/document/files.ts';
import { PAPER_OF, type PaperKind } from '../../src/document/index.ts';
import { bringIn, openFile } from '../../src/storage/index.ts';
import { catalog } from '../document/papers.ts';
import { fonts } from '../document/pdf/sample.ts';
import { unzipped } from '../document/unzipped.ts';
import { campaign, HANGS, SOAK } from '../fuzz/campaign.ts';
import { base, harmed, harms, OURS, review, writings } from '../fuzz/files.ts';
import {
  expectHarmless,
  expectReviewUsable,
  expectSafeLists,
  expectUnspoilt,
  expectUsable,
  paperOf,
} from '../fuzz/oracles.ts';
import { freshWorld, openTab } from './world.ts';

const kinds = Object.keys(PAPER_OF) as PaperKind[];

describe('a file that is whole, and yet no plan that anyone could use', () => {
  const codeOf = async (value: unknown) => {
    const found = await openFile(new Blob([JSON.stringify(value)]));
    return found.ok ? found.kind : `${found.problem.code} ${found.problem.path ?? ''}`;
  };
  const [task] = base.tasks;
  const things = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...task, id: `flere-${String(at)}-ting` }));

  it.each(['__proto__', 'constructor', 'prototype'])(
    'has a thing whose id is %s, so that it could never be deleted',
    async (id) => {
      expect(await codeOf({ ...base, tasks: [{ ...task, id }] })).toBe('damaged-at tasks.0.id');
      expect(await codeOf({ ...base, tasks: [{ ...task, id: 'toString' }] })).toBe('plan');
    },
  );

  it('holds more things than could ever be assessed', async () => {
    expect(await codeOf({ ...base, tasks: things(1000) })).toBe('plan');
    expect(await codeOf({ ...base, tasks: things(5001) })).toBe('damaged-at tasks');
    const parents = things(5001).map(({ id }) => id);
    const revision = { ...base.revision, parents };
    expect(await codeOf({ ...base, revision })).toBe('damaged-at revision.parents');
    const answers = Object.fromEntries(
      things(200).map(({ id }) => [id, { value: 1, revision: 1 }]),
    );
    const full = things(600).map((thing) => ({ ...thing, answers }));
    expect(await codeOf({ ...base, tasks: full })).toMatch(/^damaged-at tasks\./);
  });

  it('has a name so long that the sentence about it could not be read', async () => {
    const found = await openFile(
      new Blob([JSON.stringify({ ...base, ['x'.repeat(9000)]: { constructor: 1 } })]),
    );
    if (found.ok) throw new Error('Opened');
    expect(found.problem).toMatchObject({ code: 'damaged-at' });
    expect(found.problem.path?.length).toBeLessThanOrEqual(100);
  });

  it('is larger than any plan: it is refused before a byte of it is read', async () => {
    const file = new Blob(['{']);
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 });
    const unread = () => {
      throw new Error('read');
    };
    Object.defineProperties(file, { arrayBuffer: { value: unread }, slice: { value: unread } });
    expect(await openFile(file)).toEqual({ ok: false, problem: { code: 'too-large', limit: 60 } });
  });
});

describe('a file from a stranger', () => {
  it(
    'is opened whole, and can then be used in every way, or is refused with a sentence',
    async () => {
      freshWorld();
      const store = await openTab();
      let plans = 0;
      const tally = await campaign(0.35, 20260101, async (chance, counts) => {
        const bytes = harmed(chance, (what) => {
          counts.add(what);
        });
        const found = await openFile(new Blob([bytes as BlobPart]));
        counts.add(found.ok ? `opened: ${found.kind}` : found.problem.code);
        expectUnspoilt();
        if (!found.ok) {
          expect(Object.keys(problems)).toContain(found.problem.code);
          return;
        }
        if (found.kind === 'review' && (SOAK || plans % 3 === 0)) {
          await expectReviewUsable(found.review, review, base, catalog);
          const kept = await store.reviewing.keep(found.review);
          expect(kept).toMatchObject({ ok: true });
        }
        if (found.kind !== 'plan') return;
        const { plan } = found;
        plans += 1;
        // All that a plan is for takes longer than all its reading: of a sample every so many-th is put through it.
        const each = (nth: number) => SOAK || plans % nth === 0;
        const doc = each(3) ? await paperOf(plan, chance.pick(kinds), catalog) : null;
        if (doc) expectHarmless(doc);
        if (each(4)) expectUsable(plan, base, catalog);
        if (each(8)) expectSafeLists(plan, catalog);
        if (each(4)) {
          const met = await bringIn(store, plan);
          expect(met).toMatchObject({ ok: true });
          counts.add(met.ok ? `brought in: ${met.kind}` : '');
          const lies = await store.load(plan.edition);
          expect(met.ok && met.kind === 'new' && lies.ok ? lies.plan : plan).toEqual(plan);
        }
        if (plans % 60 === 0 && doc) {
          for (const { text } of unzipped(await wordFile(doc)).values()) expectXml(text);
          const strategy = await paperOf(plan, 'strategy', catalog);
          if (!strategy) throw new Error('No strategy');
          const { bytes: pdf } = await renderPdf(strategy, fonts);
          const back = await openFile(new Blob([pdf as BlobPart]));
          if (!back.ok || back.kind !== 'plan') throw new Error(JSON.stringify(back));
          expect(keepHidden(plan, back.plan)).toEqual(plan);
          counts.add('to paper and back');
        }
      });
      const answers = [
        ...['plan', 'agreement', 'review'].map((kind) => `opened: ${kind}`),
        ...['empty', 'cut-short', 'not-json', 'not-ours', 'newer', 'damaged', 'damaged-at'],
        ...['reference', 'consultation', 'wrong-encoding', 'picture', 'office-file', 'web-page'],
        ...['pdf-damaged', 'brought in: new', 'to paper and back'],
      ];
      expect(tally.missing([...Object.keys(OURS), ...harms, ...writings, ...answers])).toEqual([]);
    },
    HANGS,
  );
});

/** Well formed as far as signs go: XML has no way at all to write some, and text none that begins a tag. */
function expectXml(text: string): void {
  expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff\p{Surrogate}]/u);
  expect(text.replace(/<[^<>]*>/g, '')).not.toMatch(
    /[<>]|&(?!(?:amp|lt|gt|quot|apos|#x?[0-9a-f]+);)/i,
  );
}
