/** Each condition is proved able to speak: on a paper broken for it, and on nothing else of the good one. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Doc } from '../../../../src/document/parts/doc.ts';
import { renderPdf } from '../../../../src/document/pdf/index.ts';
import { everything, fonts } from '../sample.ts';
import type { Sample } from './condition.ts';
import { CONDITIONS, faultsOf, MATTERHORN } from './conditions.ts';
import { listObjects, written } from './objects.ts';
import { Opened } from './opened.ts';

/** Letters that no plain font has: they are set in a wide one. */
const beyondPlain = [{ type: 'text' as const, text: 'Først ő, så → og ≥' }];

/** One of everything, with tables short enough to be read many times. */
const small: Doc = {
  ...everything,
  blocks: [
    ...everything.blocks.map((block) =>
      block.type === 'table' ? { ...block, rows: block.rows.slice(0, 4) } : block,
    ),
    { type: 'paragraph', content: beyondPlain },
  ],
};

let sample: Sample;
let good: Opened;
beforeAll(async () => {
  const { bytes } = await renderPdf(small, fonts);
  sample = { bytes, json: listObjects(bytes) };
  good = new Opened(sample.bytes, sample.json);
});

describe('the conditions', () => {
  it('are each there once', () => {
    const ids = CONDITIONS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(MATTERHORN.length).toBeGreaterThanOrEqual(80);
  });

  it('say nothing of a paper that is only read and written again', async () => {
    expect(await faultsOf(written(sample.json))).toEqual([]);
  });
});

describe('a paper with words that run from right to left', () => {
  const hebrew: Doc = {
    ...small,
    blocks: [
      ...small.blocks,
      { type: 'paragraph', content: [{ type: 'text', text: 'ש\u05c1 <og>' }] },
    ],
  };

  it('is in none of the conditions, though readers have orders of their own', async () => {
    const { bytes } = await renderPdf(hebrew, fonts);
    expect(await faultsOf(bytes, CONDITIONS)).toEqual([]);
  });

  it('is found when what one reads is not what the other does', async () => {
    const { bytes } = await renderPdf(hebrew, fonts);
    const condition = CONDITIONS.find(({ id }) => id === '+same-text');
    const made = condition?.broken({ bytes, json: listObjects(bytes) });
    const paper = made instanceof Opened ? made : new Opened(made ?? bytes);
    expect(await condition?.find(paper)).toHaveLength(1);
  });
});

describe('a paper broken on purpose', () => {
  it.each(CONDITIONS.map((each) => [`${each.id} ${each.says}`, each] as const))(
    '%s',
    async (_, { find, broken }) => {
      expect(await find(good)).toEqual([]);
      const made = broken(sample);
      const paper = made instanceof Opened ? made : new Opened(made);
      expect((await find(paper)).length).toBeGreaterThan(0);
    },
  );
});
