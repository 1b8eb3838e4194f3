/** Numbers as they are written in a file. */

/** Rounded to a hundredth of a point. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Four hexadecimal digits. */
export const hex4 = (value: number) => value.toString(16).padStart(4, '0');
