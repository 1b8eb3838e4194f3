/** Digits formed like a CPR number as they are said on screen. */

/** Enough of the digits to know them by; the rest is not repeated. */
export const knownDigits = (digits: string): string => `${digits.slice(0, 6)}-••••`;
