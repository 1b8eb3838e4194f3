/** How a kommune makes the site look: read from one file, refused where it could not be read by everyone, and made into tokens. */
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { CatalogError, type Fault } from './faults.ts';
import { lineOf } from './written.ts';
import { YAML_WORDS } from './yaml-words.ts';

// Editors get the pattern without its flags.
const hex = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));
/** What the file may hold; whether the colours can be read is tried apart. */
export const brandSchema = z.strictObject({
  kommune: z.string(),
  color: z.strictObject({ light: hex, dark: hex }),
  font: z.array(z.string().check(z.regex(/^[\p{L}\d -]+$/u))).check(z.minLength(1)),
  logo: z.optional(
    z.strictObject({
      file: z.string().check(z.regex(/^[\w./-]+\.(svg|png)$/)),
      alt: z.string().check(z.minLength(1)),
    }),
  ),
});
export type Brand = z.infer<typeof brandSchema>;
type Scheme = 'light' | 'dark';

/** What the brand's colour is read on, in each scheme, and what can be written on the colour itself. */
export const GROUNDS = {
  light: {
    surfaces: ['#ffffff', '#f4f6f7', '#e6ecef'],
    ink: ['#ffffff', '#0b1c24'],
    mix: '#000000',
  },
  dark: {
    surfaces: ['#14181b', '#1e2429', '#2a3238'],
    ink: ['#0b1c24', '#ffffff'],
    mix: '#ffffff',
  },
} as const;

/** The contrast that text asks for (WCAG 2.2, 1.4.3); edges and drawings ask for 3 and are held to it with the text. */
export const TEXT_CONTRAST = 4.5;

/** What to write in each field, and in the file. */
export const MEND = {
  '': 'Skriv "kommune", "color" og "font"; "logo" kan udelades. Andre felter findes ikke, så slet dem.',
  kommune: "Skriv kommunens navn, eller '' hvis der ikke skal stå noget.",
  color: 'Skriv en farve som \'#0b4f6c\' under både "light" og "dark".',
  font: 'Skriv mindst én skrift, som [Verdana, sans-serif].',
  logo: 'Skriv en fil i public/, der ender på ".svg" eller ".png", og en alt-tekst, der ikke er tom.',
};

/** The brand as the file has it; what is wrong is thrown as one error that says how to mend it. */
export function readBrand(text: string, file = 'content/brand.yaml'): Brand {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = (path: PropertyKey[], words: string): Fault => ({
    file,
    line: lineOf({ document, lines }, path),
    field: path.join('.'),
    text: words,
  });
  const [stumbled] = document.errors;
  if (stumbled) {
    const { line } = lines.linePos(stumbled.pos[0]);
    throw new CatalogError([{ file, line, field: '', text: YAML_WORDS[stumbled.code] }]);
  }
  const read = brandSchema.safeParse(document.toJS());
  if (!read.success) {
    const faults = read.error.issues.flatMap((issue) => {
      const top = String(issue.path[0] ?? '');
      const words = top in MEND ? MEND[top as keyof typeof MEND] : MEND[''];
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
      return keys.map((key) => fault([...issue.path, ...key], words));
    });
    throw new CatalogError(faults);
  }
  const brand = read.data;
  const faults = (['light', 'dark'] as const)
    .filter((scheme) => contrastsOf(brand, scheme).some(({ ratio }) => ratio < TEXT_CONTRAST))
    .map((scheme) => fault(['color', scheme], unreadable(brand, scheme)));
  if (faults.length > 0) throw new CatalogError(faults);
  return brand;
}

function unreadable(brand: Brand, scheme: Scheme): string {
  const lowest = Math.min(...contrastsOf(brand, scheme).map(({ ratio }) => ratio));
  const ground = scheme === 'light' ? 'lys' : 'mørk';
  return (
    `${brand.color[scheme]} kan ikke læses på ${ground} baggrund: kontrasten er ${inDanish(lowest)} og skal være mindst ` +
    `${inDanish(TEXT_CONTRAST)}. Den nærmeste, der kan, er '${nearest(brand, scheme)}'.`
  );
}

/** Rounded down: what is too little never looks like enough. */
export const inDanish = (ratio: number): string =>
  `${(Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',')}:1`;

/** The colour, made darker or lighter step by step until it can be read. */
function nearest(brand: Brand, scheme: Scheme): string {
  for (let part = 0.02; part < 1; part += 0.02) {
    const color = {
      ...brand.color,
      [scheme]: mixed(brand.color[scheme], GROUNDS[scheme].mix, part),
    };
    if (contrastsOf({ ...brand, color }, scheme).every(({ ratio }) => ratio >= TEXT_CONTRAST))
      return color[scheme];
  }
  return GROUNDS[scheme].mix;
}

/** Everything the colour is seen with, and how it stands out from it. */
export function contrastsOf(brand: Brand, scheme: Scheme): { with: string; ratio: number }[] {
  const color = brand.color[scheme];
  return [...GROUNDS[scheme].surfaces, inkOn(color, scheme), tintOf(color, scheme)].map(
    (other) => ({
      with: other,
      ratio: contrast(color, other),
    }),
  );
}

const inkOn = (color: string, scheme: Scheme): string => {
  const [first, second] = GROUNDS[scheme].ink;
  return contrast(color, first) >= TEXT_CONTRAST ? first : second;
};
const tintOf = (color: string, scheme: Scheme): string =>
  mixed(GROUNDS[scheme].surfaces[0], color, scheme === 'light' ? 0.1 : 0.14);

const OURS = 'IBM Plex Sans';
const STAND_IN = 'Arial as Plex';

/** The tokens, as the stylesheet that every page has first. */
export function brandCss(brand: Brand): string {
  const tokens = (scheme: Scheme) => {
    const color = brand.color[scheme];
    return [
      `--brand:${color}`,
      `--brand-dark:${mixed(color, GROUNDS[scheme].mix, scheme === 'light' ? 0.25 : 0.4)}`,
      `--on-brand:${inkOn(color, scheme)}`,
      `--brand-tint:${tintOf(color, scheme)}`,
    ].join(';');
  };
  const generic = /^(serif|sans-serif|monospace|system-ui|ui-[a-z-]+)$/;
  /** Until our own font has come, another stands in at its measures, so that nothing moves. */
  const named = brand.font.flatMap((name) => (name === OURS ? [name, STAND_IN] : [name]));
  const font = named.map((name) => (generic.test(name) ? name : `'${name}'`)).join(', ');
  return (
    `:root{${tokens('light')};--font:${font}}\n` +
    `@media screen and (prefers-color-scheme:dark){:root{${tokens('dark')}}}\n`
  );
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function mixed(from: string, to: string, part: number): string {
  const other = channels(to);
  const mix = channels(from).map((value, at) => value + ((other[at] ?? 0) - value) * part);
  return `#${mix.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return a > b ? a / b : b / a;
}
