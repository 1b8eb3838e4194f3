/** How far a paper is, told while it is made. */
import { expect, it } from 'vitest';
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { fonts, heading, paper, paragraph, sentence } from './sample.ts';

const long = paper(
  Array.from({ length: 200 }, (_, at) => [
    heading(1, `Kapitel ${String(at)}`),
    paragraph(sentence.repeat(8)),
  ]).flat(),
);

it('a long paper tells how far it is, more and more, through laying out and painting to the end', async () => {
  const told: number[] = [];
  await renderPdf(long, fonts, (share) => told.push(share));
  expect(told.length).toBeGreaterThan(20);
  expect(told.length).toBeLessThanOrEqual(100);
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.filter((share) => share > 0.05 && share < 0.5).length).toBeGreaterThan(10);
  expect(told.filter((share) => share > 0.55 && share < 1).length).toBeGreaterThan(10);
  expect(told.at(-1)).toBe(1);
});

it('is the same paper, whether or not anybody listens', async () => {
  const short = paper([heading(1, 'Kort'), paragraph(sentence)]);
  const heard = await renderPdf(short, fonts, () => undefined);
  expect(heard).toEqual(await renderPdf(short, fonts));
});
