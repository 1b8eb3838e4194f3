/** Colours as SVG writes them, as `#rrggbb`. */

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  blue: '#0000ff',
  navy: '#000080',
  yellow: '#ffff00',
  orange: '#ffa500',
  gold: '#ffd700',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  maroon: '#800000',
  purple: '#800080',
  teal: '#008080',
  olive: '#808000',
  aqua: '#00ffff',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  // The colour of the text around it: a logo in a file has none.
  currentcolor: '#000000',
};

/** The colour, or `null` when it is no plain colour: a gradient, a pattern, a name that is not known. */
export function colorOf(said: string): string | null {
  const value = said.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(value)) return value;
  if (/^#[0-9a-f]{3}$/.test(value)) return value.replace(/[0-9a-f]/g, '$&$&');
  const parts = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/.exec(value);
  if (parts === null) return NAMED[value] ?? null;
  const digits = parts.slice(1).map((part) => {
    const share = part.endsWith('%') ? parseFloat(part) * 2.55 : parseFloat(part);
    return Math.min(255, Math.round(share)).toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
