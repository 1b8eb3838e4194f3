/** Numbers as Danes write them, and the official numbers with their checks. */

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

const digits = (text: string): string => text.replace(/[\s\u00a0]/g, '');

/** Whether the text is a CVR number: eight digits (blanks allowed), weighted sum divisible by 11. */
export function isCvr(text: string): boolean {
  const plain = digits(text);
  if (!/^[1-9]\d{7}$/.test(plain)) return false;
  const sum = CVR_WEIGHTS.reduce((total, weight, at) => total + weight * Number(plain[at]), 0);
  return sum % 11 === 0;
}

/** Whether the text is a P-number: ten digits (blanks allowed), the first not zero. It has no check digit. */
export function isPNumber(text: string): boolean {
  return /^[1-9]\d{9}$/.test(digits(text));
}

/** A number with comma and points for thousands, at most six decimals: `1234.5` as `1.234,5`. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(6).split('.');
  const rest = decimals.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && (whole !== '0' || rest !== '') ? '-' : '';
  return sign + grouped + (rest === '' ? '' : `,${rest}`);
}

/** The number a Dane typed: `1.234,5`, `12,5`, `12`; `null` when it is none. Points stand only before three digits. */
export function parseNumber(text: string): number | null {
  const plain = digits(text).replace('−', '-');
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll('.', '').replace(',', '.'));
}
