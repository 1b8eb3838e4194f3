/** Nothing is said twice where once is enough, and nothing else is touched. */
import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/document/parts/tidy.ts';
import { agreementOf, example, strategyOf } from './papers.ts';
import { heading, paper, paragraph, table } from './pdf/sample.ts';

const captioned = (caption: string) => ({ ...table(['A'], [['b']]), caption });
const captionUnder = (title: string, caption: string) => {
  const [, tidied] = tidy(paper([heading(2, title), captioned(caption)])).blocks;
  return tidied?.type === 'table' ? tidied.caption : null;
};

describe('a caption right under a heading', () => {
  it.each([
    ['Modeluge', 'Modeluge: timer om dagen', 'Timer om dagen'],
    ['Jobparate', 'Arbejdsgang: Jobparate', 'Arbejdsgang'],
    ['3. Handleplan', 'Handleplan', ''],
    ['Opgaver', 'Opgaverne', 'Opgaverne'],
    ['Mål', 'Hvem og hvornår', 'Hvem og hvornår'],
  ])('“%s”, “%s” becomes “%s”', (title, caption, expected) => {
    expect(captionUnder(title, caption)).toBe(expected);
  });

  it('is shortened alike for every table of the section', () => {
    const doc = paper([
      heading(2, 'Uge'),
      captioned('Uge: timer'),
      paragraph('Tekst.'),
      captioned('Uge: dage'),
      heading(2, 'År'),
      captioned('Uge: timer'),
    ]);
    const captions = tidy(doc).blocks.flatMap((block) =>
      block.type === 'table' ? [block.caption] : [],
    );
    expect(captions).toEqual(['Timer', 'Dage', 'Uge: timer']);
  });

  it('is needed where text stands between, and a paper without such is left as it is', () => {
    const doc = paper([heading(2, 'Uge'), paragraph('Tekst.'), captioned('Uge')]);
    expect(tidy(doc)).toBe(doc);
  });

  it('repeats no heading in the papers of the example', () => {
    const plan = example();
    let under = 0;
    for (const doc of [strategyOf(plan), agreementOf(plan, 0)].map(tidy)) {
      doc.blocks.forEach((block, at) => {
        const above = doc.blocks[at - 1];
        if (block.type !== 'table' || above?.type !== 'heading') return;
        under++;
        expect(block.caption).not.toContain(`${above.text}:`);
        expect(block.caption).not.toContain(`: ${above.text}`);
        expect(block.caption).not.toBe(above.text);
      });
    }
    expect(under).toBeGreaterThan(5);
  });
});
