/** A kommune's own look: what it changes, and what is refused with the mend. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  brandCss,
  contrast,
  contrastsOf,
  GROUNDS,
  readBrand,
  TEXT_CONTRAST,
} from '../../src/catalog/brand.ts';

const own = readFileSync(join(import.meta.dirname, '../../content/brand.yaml'), 'utf8');
const base = readFileSync(
  join(import.meta.dirname, '../../src/components/styles/base.css'),
  'utf8',
);
const changed = (from: string | RegExp, to: string): string => {
  const text = own.replace(from, to);
  expect(text).not.toBe(own);
  return text;
};

describe('a brand', () => {
  it('becomes the tokens of both schemes', () => {
    const text = changed('#0b4f6c', '#7a1f3d').replace('#8cc7e0', '#f0a8c0');
    const css = brandCss(readBrand(text.replace('[IBM Plex Sans,', '[GT Eesti,')));
    const [light = '', dark = ''] = css.split('@media');
    expect(light).toContain('--brand:#7a1f3d;');
    expect(light).toContain('--on-brand:#ffffff');
    expect(light).toContain("--font:'GT Eesti', system-ui, sans-serif");
    // Our own font has a stand-in of the same measures.
    expect(brandCss(readBrand(own))).toContain("--font:'IBM Plex Sans', 'Arial as Plex', ");
    expect(dark).toContain('--brand:#f0a8c0;');
    expect(dark).toContain('--on-brand:#0b1c24');
  });

  it('is measured against the surfaces that the stylesheet has', () => {
    const written = (css: string) =>
      [...css.matchAll(/--surface(?:-\d)?: (#\w+);/g)].map(([, color = '']) =>
        color.length === 4 ? color.replace(/\w/g, '$&$&') : color,
      );
    const [light = '', dark = ''] = base.split('@media screen and (prefers-color-scheme: dark)');
    expect(written(light)).toEqual(GROUNDS.light.surfaces);
    expect(written(dark)).toEqual(GROUNDS.dark.surfaces);
  });

  it('has contrasts as WCAG counts them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each([
    ['light', '#0b4f6c', '#6fb7d6', 'lys'],
    ['dark', '#8cc7e0', '#155a77', 'mørk'],
  ] as const)('is refused where its %s colour cannot be read, with one that can', (...row) => {
    const [scheme, from, to, ground] = row;
    const text = changed(from, to);
    expect(() => readBrand(text)).toThrow(`${to} kan ikke læses på ${ground} baggrund`);
    const told = /kan, er '(#\w{6})'/.exec(fault(text))?.[1] ?? '';
    const mended = readBrand(text.replace(to, told));
    const least = Math.min(...contrastsOf(mended, scheme).map(({ ratio }) => ratio));
    expect(least).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it.each([
    [/light: .*/, 'light: blå', 'linje 9, felt "color.light": Skriv en farve som'],
    [/font: .*/, 'font: []', 'Skriv mindst én skrift'],
    [/font: .*/, 'font: ["x; } body { color: red"]', 'Skriv mindst én skrift'],
    [/# logo: .*/, "logo: { file: logo.svg, alt: '' }", 'en alt-tekst, der ikke er tom'],
    [/# logo: .*/, 'slogan: Altid', 'felt "slogan": Skriv "kommune", "color" og "font"'],
    [/color:/, 'color: [', 'linje 10: Her står noget uventet'],
  ])('is refused with its line when %s is %s', (from, to, sentence) => {
    expect(fault(changed(from, to))).toContain(sentence);
  });
});

function fault(text: string): string {
  try {
    readBrand(text);
  } catch (error) {
    return String(error);
  }
  return '';
}
