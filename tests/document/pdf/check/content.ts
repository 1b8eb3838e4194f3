/** A page's content read operator by operator, with the marks that each drawn thing stands in. */

import { word } from './objects.ts';

export type Operand = number | string | Uint8Array | Operand[] | { [key: string]: Operand };
type Operation = { operator: string; operands: Operand[] };

/** A marked stretch of content: its tag, its number in the tree, and what else is said of it. */
export type Mark = { tag: string; id: number | null; properties: { [key: string]: Operand } };

/** Something drawn, from the outermost mark to the innermost; text with its font and the bytes shown. */
export type Drawn = {
  operator: string;
  marks: readonly Mark[];
  font: string | null;
  shown: readonly Uint8Array[];
};

const SPACE = /[\0\t\n\f\r ]/;
const PLAIN = /[^\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads a content stream; inline pictures are given as one operator `BI`. */
export function operations(data: Uint8Array): Operation[] {
  const text = Buffer.from(data).toString('latin1');
  const found: Operation[] = [];
  let at = 0;
  const blank = (): boolean => {
    for (;;) {
      while (at < text.length && SPACE.test(text.charAt(at))) at++;
      if (text.charAt(at) !== '%') return at < text.length;
      while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at++;
    }
  };
  const plain = () => {
    const start = at;
    while (at < text.length && PLAIN.test(text.charAt(at))) at++;
    return text.slice(start, at);
  };
  const string = (): Uint8Array => {
    const bytes: number[] = [];
    let depth = 1;
    for (at++; at < text.length; at++) {
      const letter = text.charAt(at);
      if (letter === '\\') {
        const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
        if (octal !== undefined) {
          bytes.push(Number.parseInt(octal, 8) & 255);
          at += octal.length;
          continue;
        }
        const next = text.charAt(++at);
        const meant = { n: 10, r: 13, t: 9, b: 8, f: 12 }[next] ?? next.charCodeAt(0);
        if (next !== '\n') bytes.push(meant);
        continue;
      }
      if (letter === '(') depth++;
      if (letter === ')' && --depth === 0) break;
      bytes.push(letter.charCodeAt(0));
    }
    at++;
    return Uint8Array.from(bytes);
  };
  const operand = (): Operand | null => {
    const first = text.charAt(at);
    if (first === '(') return string();
    if (first === '/') {
      at++;
      return `/${plain()}`;
    }
    if (first === '[') {
      at++;
      const list: Operand[] = [];
      while (blank() && text.charAt(at) !== ']') {
        list.push(operand() ?? plain());
      }
      at++;
      return list;
    }
    if (text.startsWith('<<', at)) {
      at += 2;
      const dict: { [key: string]: Operand } = {};
      while (blank() && !text.startsWith('>>', at)) {
        const key = operand();
        blank();
        dict[word(key)] = operand() ?? plain();
      }
      at += 2;
      return dict;
    }
    if (first === '<') {
      const end = text.indexOf('>', at);
      const digits = text.slice(at + 1, end).replaceAll(/\s/g, '');
      at = end + 1;
      return Uint8Array.from(Buffer.from(digits, 'hex'));
    }
    const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?![\w*'"])/.exec(text.slice(at, at + 40))?.[0];
    if (number === undefined) return null;
    at += number.length;
    return Number(number);
  };
  let operands: Operand[] = [];
  while (blank()) {
    const value = operand();
    if (value !== null) {
      operands.push(value);
      continue;
    }
    const operator = plain();
    if (operator === '') at++;
    if (operator === 'BI') at = Math.max(text.indexOf('EI', at) + 2, at);
    found.push({ operator, operands });
    operands = [];
  }
  return found;
}

const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

/** All that a page draws, in order. */
export function drawnOn(read: readonly Operation[]): Drawn[] {
  const marks: Mark[] = [];
  const drawn: Drawn[] = [];
  const fonts: (string | null)[] = [];
  let font: string | null = null;
  for (const { operator, operands } of read) {
    if (operator === 'q') fonts.push(font);
    if (operator === 'Q') font = fonts.pop() ?? null;
    if (operator === 'Tf') font = word(operands[0]).slice(1);
    if (operator === 'BMC' || operator === 'BDC') {
      const said = operands[1];
      const properties = isProperties(said) ? said : {};
      const id = properties['/MCID'];
      const tag = word(operands[0]).slice(1);
      marks.push({ tag, id: typeof id === 'number' ? id : null, properties });
    }
    if (operator === 'EMC') marks.pop();
    if (!PAINTS.has(operator) && !SHOWS.has(operator)) continue;
    const shown = operands.flat().filter((each) => each instanceof Uint8Array);
    if (SHOWS.has(operator) && shown.every((each) => each.length === 0)) continue;
    drawn.push({ operator, marks: [...marks], font: SHOWS.has(operator) ? font : null, shown });
  }
  return drawn;
}

const isProperties = (value: Operand | undefined): value is { [key: string]: Operand } =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Uint8Array);
