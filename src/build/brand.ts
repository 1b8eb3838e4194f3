/** Lays the brand out for the pages: its tokens as a stylesheet, its words and numbers as a constant. */
import { readFileSync } from 'node:fs';
import { type Brand, brandCss, contrastsOf, inDanish, readBrand } from '../catalog.ts';
import { fileOf } from './pack.ts';

const shown = (brand: Brand) => {
  const contrasts = (scheme: 'light' | 'dark') =>
    contrastsOf(brand, scheme).map((each) => ({ ...each, ratio: inDanish(each.ratio) }));
  return { ...brand, contrasts: { light: contrasts('light'), dark: contrasts('dark') } };
};

/** What Vite puts in the pages: the constant, and the sheet in place of the empty one. */
export function publishBrand(text: string = readFileSync(fileOf('brand.yaml'), 'utf8')) {
  const brand = readBrand(text);
  const css = brandCss(brand);
  return {
    constant: JSON.stringify(shown(brand)),
    plugin: {
      name: 'brand',
      enforce: 'pre' as const,
      load: (id: string) => (id.endsWith('/components/styles/brand.css') ? css : null),
    },
  };
}
