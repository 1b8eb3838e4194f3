/** The values that a PDF's objects are made of, and how they are written: each a letter of text for a byte of the file. */

/** What is written as it stands. */
export class Written {
  readonly letters: string;
  constructor(letters: string) {
    this.letters = letters;
  }
}

/** The number of an object; written where the object is meant. */
export class Ref extends Written {
  readonly number: number;
  constructor(number: number) {
    super(`${number} 0 R`);
    this.number = number;
  }
}

/** What a PDF object may hold; a plain string is a name. */
export type Value = Written | string | number | boolean | readonly Value[] | Dictionary;
export type Dictionary = { readonly [key: string]: Value };

/** Letters of PDFDocEncoding: those it has where Latin-1 has them, and dashes, quotes and the like at 0x80 to 0x9e. */
const plainLetters = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ŁŒŠŸŽıłœšž€]*$/;
const beyondLatin = /[^\x20-\xff]/g;
const placed = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™\ufb01\ufb02ŁŒŠŸŽıłœšž\u009f€';

/** A text string, any letters; one byte a letter where that is enough. */
export function text(value: string): Written {
  if (plainLetters.test(value)) {
    return ascii(
      value.replace(beyondLatin, (letter) => String.fromCharCode(0x80 + placed.indexOf(letter))),
    );
  }
  let bytes = '\u00fe\u00ff';
  for (let index = 0; index < value.length; index++) bytes += twoLetters(value.charCodeAt(index));
  return ascii(bytes);
}

/** A string of plain ASCII bytes: addresses, identifiers, dates. */
export const ascii = (value: string): Written => new Written(`(${escaped(value)})`);
export const hexadecimal = (digits: string): Written => new Written(`<${digits}>`);
/** A day and time in UTC as PDF writes it. */
export const date = (moment: Date): Written =>
  new Written(`(D:${moment.toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '')}Z)`);

const special = /[\\()\r]/g;

/** Bytes as they stand in a string in parentheses. */
export const escaped = (bytes: string): string =>
  bytes.replace(special, (sign) => (sign === '\r' ? '\\r' : `\\${sign}`));

/** A number below 65 536 as two bytes. */
const twoLetters = (value: number): string => String.fromCharCode(value >> 8, value & 255);

const names = new Map<string, string>();

/** A name: letters that a name may not hold are written by their codes. */
function nameOf(value: string): string {
  let name = names.get(value);
  if (name === undefined) {
    const code = (letter: string) =>
      `#${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    name = `/${value.replace(/[^!-~]|[#%()/<>[\]{}]/g, code)}`;
    if (names.size < mostNames) names.set(value, name);
  }
  return name;
}

const mostNames = 1000;

/** A value as it stands in the file. */
export function written(value: Value): string {
  if (typeof value === 'string') return nameOf(value);
  if (typeof value === 'number') return String(Math.round(value * 1e5) / 1e5);
  if (value instanceof Written) return value.letters;
  if (typeof value === 'boolean') return String(value);
  return isList(value) ? list(value) : dictionary(value);
}

function list(values: readonly Value[]): string {
  let inside = '';
  for (const value of values) inside += apart(written(value), inside === '');
  return `[${inside}]`;
}

/** A dictionary as it stands in the file. */
export function dictionary(entries: Dictionary): string {
  let inside = '';
  for (const key of Object.keys(entries)) {
    const value = entries[key];
    if (value !== undefined) inside += nameOf(key) + apart(written(value), false);
  }
  return `<<${inside}>>`;
}

/** With a blank before it where it would else run together with what it follows. */
function apart(value: string, first: boolean): string {
  const sign = value.charCodeAt(0);
  // / ( < [
  const delimits = sign === 47 || sign === 40 || sign === 60 || sign === 91;
  return first || delimits ? value : ` ${value}`;
}

const isList = (value: readonly Value[] | Dictionary): value is readonly Value[] =>
  Array.isArray(value);
