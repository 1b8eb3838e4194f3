/** A figure's picture as SVG: tones are classes, so that the page's colours and dark mode hold. */
import type { Block, Picture, Shape } from './parts/doc.ts';
import { escape } from './parts/escape.ts';

type Figure = Extract<Block, { type: 'figure' }>;
type Shapes = {
  [K in Shape['shape']]: (shape: Extract<Shape, { shape: K }>) => string;
};

/** The picture alone; its caption and its table stand beside it. */
export function svg({ alt, width, height, shapes }: Figure): string {
  // The map has a writer for each shape; TypeScript cannot see that the key and the item agree.
  const inside = shapes.map((shape) => (SHAPES[shape.shape] as (shape: Shape) => string)(shape));
  return (
    `<svg role="img" aria-label="${escape(alt)}" viewBox="0 0 ${String(width)} ${String(height)}">` +
    `${inside.join('')}</svg>`
  );
}

/** A picture of the kommune's own, in itself: nothing is fetched. */
export function pictureHtml({ alt, width, height, data }: Picture): string {
  const size = `width="${String(width)}" height="${String(height)}"`;
  if (data.form === 'png') {
    const source = `data:image/png;base64,${data.base64}`;
    return `<img src="${escape(source)}" alt="${escape(alt)}" ${size}>`;
  }
  const outlines = data.outlines.map(
    ({ d, fill, rule }) => `<path d="${escape(d)}" fill="${escape(fill)}" fill-rule="${rule}"/>`,
  );
  return (
    `<svg role="img" aria-label="${escape(alt)}" ${size} ` +
    `viewBox="0 0 ${String(width)} ${String(height)}">${outlines.join('')}</svg>`
  );
}

const SHAPES = {
  rect: ({ x, y, width, height, tone }) =>
    `<rect class="paper-tone-${tone}" x="${near(x)}" y="${near(y)}" ` +
    `width="${near(width)}" height="${near(height)}"/>`,
  line: ({ points, tone, dash, thickness }) =>
    `<polyline class="paper-line paper-tone-${tone}"` +
    (dash === undefined ? '' : ` stroke-dasharray="${dash.map(near).join(' ')}"`) +
    (thickness === undefined ? '' : ` stroke-width="${near(thickness)}"`) +
    ` points="${points.map((point) => point.map(near).join(',')).join(' ')}"/>`,
  path: ({ d, tone }) => `<path class="paper-tone-${tone}" d="${escape(d)}"/>`,
  label: ({ x, y, text, anchor, size, strong }) =>
    `<text class="paper-label paper-anchor-${anchor}${strong === true ? ' paper-label-strong' : ''}"` +
    (size === undefined ? '' : ` font-size="${near(size)}"`) +
    ` x="${near(x)}" y="${near(y)}">${escape(text)}</text>`,
} satisfies Shapes;

/** A length in hundredths of a unit: finer than any screen shows. */
const near = (length: number): string => String(Math.round(length * 100) / 100);
