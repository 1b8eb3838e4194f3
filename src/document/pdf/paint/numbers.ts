/** Numbers and colours as they are written in a content stream. */
import type { Color } from '../look.ts';

/** A number as PDF writes it: two decimals at most. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A place on the page where a tenth of a point is not seen. */
export const tenths = (value: number): string => number(Math.round(value * 10) / 10);

/** Rounded as `number` writes it. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

export const fillColor = (color: Color) => `${color.map(fraction).join(' ')} rg`;
export const strokeColor = (color: Color) => `${color.map(fraction).join(' ')} RG`;

const fraction = (value: number) => String(Math.round(value * 1000) / 1000);

/** Four hexadecimal digits. */
export const hex4 = (value: number) => value.toString(16).padStart(4, '0');
