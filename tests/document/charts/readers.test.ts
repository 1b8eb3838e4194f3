/** What charts ask of a figure's shapes, in every reader: broken and thick lines, letters that grow with the picture, open ground. */
import { describe, expect, it } from 'vitest';
import { docToDocx } from '../../../src/document/docx/index.ts';
import { docToHtml, type Block, type Doc } from '../../../src/document/index.ts';
import { isTag, type Box, type Tag } from '../../../src/document/pdf/layout/placed.ts';
import { lay } from '../pdf/placed.ts';
import { unzipped } from '../unzipped.ts';

const shapes: Extract<Block, { type: 'figure' }>['shapes'] = [
  {
    shape: 'line',
    points: [
      [0, 1 / 3],
      [10, 5],
    ],
    tone: 'strong',
    dash: [8, 2],
    thickness: 2,
  },
  { shape: 'rect', x: 1, y: 1, width: 2, height: 2, tone: 'open' },
  { shape: 'label', x: 1, y: 4, text: 'stor', anchor: 'start', size: 2, strong: true },
];
const figure: Block = {
  ...{ type: 'figure', alt: 'En prøve', caption: '', width: 100, height: 50, table: null },
  shapes,
};
const doc: Doc = {
  ...{ lang: 'da-DK', title: 'Prøve', author: '', subject: '', keywords: [] },
  ...{ made: '2026-03-02T09:00:00Z', header: '', footer: '', notesTitle: 'Noter' },
  ...{ blocks: [figure], attachments: [] },
};
const boxesOf = (tag: Tag): Box[] => tag.kids.flatMap((kid) => (isTag(kid) ? boxesOf(kid) : [kid]));

describe('the shapes of a chart', () => {
  it('in HTML keep dash, thickness and size, in hundredths of a unit', () => {
    const html = docToHtml(doc);
    expect(html).toContain('stroke-dasharray="8 2" stroke-width="2" points="0,0.33 10,5"');
    expect(html).toContain('class="paper-tone-open"');
    expect(html).toMatch(/<text class="[^"]*paper-label-strong" font-size="2"/);
    expect(html).not.toContain('style=');
  });

  it('in PDF grow with the picture', () => {
    const boxes = boxesOf(lay([figure]).root);
    const line = boxes.find((box) => box.kind === 'line');
    const words = boxes.find((box) => box.kind === 'text');
    const scale = (line?.thickness ?? 0) / 2;
    expect(scale).toBeGreaterThan(4);
    expect(line?.dash).toEqual([8 * scale, 2 * scale]);
    expect(words).toMatchObject({ size: 2 * scale, face: 'bold', text: 'stor' });
    expect(boxes).toContainEqual(expect.objectContaining({ kind: 'rect', fill: [1, 1, 1] }));
  });

  it('in Word are dashed, open and bold', async () => {
    const parts = unzipped(await docToDocx(doc));
    const xml = parts.get('word/document.xml')?.text ?? '';
    expect(xml).toContain('<a:prstDash val="dash"/>');
    expect(xml).toContain('<a:srgbClr val="FFFFFF"/>');
    expect(xml).toMatch(/<w:b\/>.{0,200}<w:sz w:val="(19|2\d)"\/>/);
  });
});
