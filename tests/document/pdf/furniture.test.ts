/** Headers and footers cost no more for long words than for short ones. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/parts/doc.ts';
import { layOut } from '../../../src/document/pdf/layout/layout.ts';
import { paper, paragraph } from './sample.ts';

/** How many letters are measured to lay out a paper with a header of so many. */
function measured(letters: number): number {
  let count = 0;
  const breaks = Array.from({ length: 5 }, (): Block => ({ type: 'page-break' }));
  const blocks = breaks.flatMap((each) => [paragraph('a'), each]);
  const { pages } = layOut(paper(blocks, { header: 'i'.repeat(letters) }), (text) => {
    count += text.length;
    return 272 * text.length;
  });
  const shown: unknown = expect.stringMatching(/^i+…$/);
  expect(pages.at(-1)?.header[0]).toMatchObject({ kind: 'text', text: shown });
  return count;
}

describe('page furniture', () => {
  it('is shortened without measuring a header of any length on every page', () => {
    expect(measured(3000)).toBe(measured(1000));
  });
});
