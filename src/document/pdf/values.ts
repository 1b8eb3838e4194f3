/** The values that a PDF's objects are made of, and how they are written. */
import type { Output } from './output.ts';

/** A string in its brackets, written as it stands: each letter a byte of the file. */
export class Written {
  readonly letters: string;
  constructor(letters: string) {
    this.letters = letters;
  }
}

/** The number of an object; written where the object is meant. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** What a PDF object may hold; a plain string is a name. */
export type Value = Written | Ref | string | number | boolean | readonly Value[] | Dictionary;
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

/** Decimals of a number in an object. */
const DECIMALS = 5;

/** Writes a value; with a blank before it where it would else run together with what stands before. */
export function writeValue(out: Output, value: Value, apart = false): void {
  if (typeof value === 'string') {
    out.letters(nameOf(value));
  } else if (typeof value === 'number') {
    if (apart) out.letters(' ');
    out.number(value, DECIMALS);
  } else if (value instanceof Ref) {
    if (apart) out.letters(' ');
    out.number(value.number, 0);
    out.letters(' 0 R');
  } else if (value instanceof Written) {
    out.letters(value.letters);
  } else if (typeof value === 'boolean') {
    out.letters(`${apart ? ' ' : ''}${value}`);
  } else if (isList(value)) {
    writeList(out, value);
  } else {
    writeDictionary(out, value);
  }
}

function writeList(out: Output, values: readonly Value[]): void {
  out.letters('[');
  let apart = false;
  for (const value of values) {
    writeValue(out, value, apart);
    apart = true;
  }
  out.letters(']');
}

/** Writes a dictionary; what is undefined is left out. */
export function writeDictionary(out: Output, entries: Dictionary): void {
  out.letters('<<');
  for (const key in entries) {
    const value = entries[key];
    if (value === undefined) continue;
    out.letters(nameOf(key));
    writeValue(out, value, true);
  }
  out.letters('>>');
}

const isList = (value: readonly Value[] | Dictionary): value is readonly Value[] =>
  Array.isArray(value);
