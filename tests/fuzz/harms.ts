/** What a stranger may do to a file of ours: to its values, its keys and ids, its text, and the bytes of it. */
import type { Chance } from './campaign.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Object_ = { [key: string]: Json };

/** Names that mean something to the language the site is written in. */
export const HOSTILE_NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'isPrototypeOf'],
  ...['__defineGetter__', 'toLocaleString', 'valueOf', 'length', '__lookupSetter__', 'then'],
];
/** Those that can stand as an id. */
const HOSTILE_IDS = HOSTILE_NAMES.filter((name) => name.length >= 8);

/** Texts that are something else to a browser, a spreadsheet, a template or a reader's eye. */
export const HOSTILE_TEXTS = [
  '<img src=x onerror="globalThis.ran=1">',
  '<script>globalThis.ran=1</script>',
  '"><svg/onload=globalThis.ran=1>',
  "' onmouseover='globalThis.ran=1",
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '[x](javascript:globalThis.ran=1)',
  'javascript:globalThis.ran=1',
  '<a href="javascript:globalThis.ran=1">x</a>',
  '<style>*{display:none}</style><base href=//x.invalid>',
  '=HYPERLINK("http://x.invalid","x")',
  '+1+cmd|/c calc!A1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '＝1＋1',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  '$' + '{globalThis.ran=1}',
  '{navn} {n} {path} {constructor} {__proto__}',
  ']]>&lt;&#60;<!--x--><?xml x?>',
  '\u202eevil\u202c\u2066x\u2069',
  'a\u0000b\u0001c\u000bd\u001fe\u007f\ufffe\uffff',
  '\ud800 alene \udc00',
  'a\u0301'.repeat(300),
  '\u200b\u200d\ufeff\u00ad',
  '% \\ ( ) << >> endstream endobj',
  'BEGIN:VEVENT\r\nEND:VCALENDAR\r\nX:1',
  '"; DROP\n;a;b',
  'x'.repeat(5000),
  '\n'.repeat(2000),
  ' '.repeat(5000) + 'x',
  '1. a\n2. b\n- c\n\n\n3. d\n',
];
const DATES = [
  ...['0001-01-01', '9999-12-31', '2026-02-29', '2024-02-29', '0000-00-00', '-2026-01-01'],
  ...['2026-13-45', '20260101', '2026-01-01T00:00:00Z', '', '９９９９-12-31', 'i går'],
];
const NUMBERS = [0, -0, -1, 1e308, -1e308, 5e-324, 2 ** 53, 0.1 + 0.2, 1e21, 4_294_967_296];
const JUNK: Json[] = [null, true, 0, '', [], {}, [[]], ['x'], { value: {} }, 'null', [null], -1];

const isObject = (value: Json | undefined): value is Object_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLeaf = (value: Json): boolean => typeof value !== 'object' || value === null;

type Spot = { holder: Json[] | Object_; key: string; value: Json };

/** Every place in a value, the whole left out. */
function spots(value: Json, found: Spot[] = []): Spot[] {
  if (isLeaf(value)) return found;
  const holder = value as Json[] | Object_;
  for (const [key, part] of Object.entries(holder)) {
    found.push({ holder, key, value: part });
    spots(part, found);
  }
  return found;
}

function put({ holder, key }: Spot, value: Json): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

const strings = (file: Json) => spots(file).filter(({ value }) => typeof value === 'string');

/** The texts that someone typed: neither ids, days, slugs nor marks of the format. */
const typedSpots = (file: Json): Spot[] =>
  strings(file).filter(
    ({ key, value }) =>
      ['title', 'name', 'reason', 'role', 'text', 'suggestion', 'content'].includes(key) ||
      (key === 'value' && !/^\d{4}-\d\d-\d\d$/.test(value as string)),
  );

/** Changes to a parsed file, which is the campaign's own copy; one without such a place is left as it is. */
export const HARMS: Readonly<Record<string, (file: Object_, chance: Chance) => void>> = {
  'a value left out': (file, chance) => {
    for (const { holder, key } of chance.some(spots(file)))
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
  },
  'a value of another type': (file, chance) => {
    for (const spot of chance.some(spots(file))) put(spot, structuredClone(chance.pick(JUNK)));
  },
  'two values changed about': (file, chance) => {
    const [[one], [other]] = [chance.some(spots(file)), chance.some(spots(file))];
    if (!one || !other) return;
    put(one, structuredClone(other.value));
    put(other, structuredClone(one.value));
  },
  'a key of another world': (file, chance) => {
    const holders = spots(file).flatMap(({ value }) => (isObject(value) ? [value] : []));
    const holder = chance.pick([file, ...holders]);
    const value = structuredClone(chance.pick([...JUNK, ...Object.values(holder)]));
    put({ holder, key: chance.pick(HOSTILE_NAMES), value: null }, value);
  },
  'an id of another world': (file, chance) => {
    const ids = strings(file).filter(({ key }) => ['id', 'edition', 'voice'].includes(key));
    const name = chance.pick(HOSTILE_IDS);
    for (const { value } of chance.some(ids))
      for (const spot of strings(file)) if (spot.value === value) put(spot, name);
  },
  'a name of another world chosen': (file, chance) => {
    const chosen = strings(file).filter(({ key, holder }) =>
      Array.isArray(holder) ? true : ['record', 'area', 'value', 'question', 'rule'].includes(key),
    );
    for (const spot of chance.some(chosen)) put(spot, chance.pick(HOSTILE_NAMES));
  },
  'an answer nobody asked for': (file, chance) => {
    const holders = spots(file).filter(({ key, value }) => key === 'answers' && isObject(value));
    const values: Json[] = [...HOSTILE_TEXTS, ...NUMBERS, ...JUNK, ['toString', 'constructor']];
    for (const { value: holder } of chance.some(holders)) {
      const value = { value: structuredClone(chance.pick(values)), revision: 1 + chance.below(9) };
      put({ holder: holder as Object_, key: chance.pick(HOSTILE_NAMES), value: null }, value);
    }
  },
  'a text that is something else': (file, chance) => {
    const text = chance.pick(HOSTILE_TEXTS);
    for (const spot of typedSpots(file)) if (chance.below(3) === 0) put(spot, text);
  },
  'a number at the edge': (file, chance) => {
    const isNumber = ({ key, value }: Spot) => typeof value === 'number' || key === 'value';
    for (const spot of chance.some(spots(file).filter(isNumber))) put(spot, chance.pick(NUMBERS));
  },
  'a day at the edge': (file, chance) => {
    const isDay = ({ key, value }: Spot) =>
      ['from', 'until'].includes(key) ||
      (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value));
    for (const spot of chance.some(spots(file).filter(isDay))) put(spot, chance.pick(DATES));
  },
  'an answer of another type': (file, chance) => {
    const answers = spots(file).filter(({ key }) => key === 'value');
    const values = [...JUNK, ...DATES, ...HOSTILE_TEXTS];
    for (const spot of chance.some(answers)) put(spot, structuredClone(chance.pick(values)));
  },
  'a thing twice': (file, chance) => {
    const lists = spots(file).flatMap(({ value }) => (Array.isArray(value) ? [value] : []));
    for (const list of chance.some(lists))
      for (const thing of chance.some(list)) list.push(structuredClone(thing));
  },
  'a thing that points to nothing': (file, chance) => {
    const ids = strings(file).filter(({ key, holder }) =>
      Array.isArray(holder) ? true : ['workplace', 'agreement', 'voice'].includes(key),
    );
    for (const spot of chance.some(ids)) put(spot, 'der-er-ikke-noget');
  },
  'many more things': (file, chance) => {
    const lists = spots(file).flatMap(({ value }) =>
      Array.isArray(value) && isObject(value[0]) ? [value] : [],
    );
    for (const list of chance.some(lists)) {
      const first = list[0] as Object_;
      for (let at = 0; at < 60; at += 1) list.push({ ...first, id: `flere-${String(at)}-ting` });
    }
  },
  'nested without end': (file, chance) => {
    let deep: Json = 'x';
    for (let left = 1 + chance.below(80); left > 0; left -= 1)
      deep = chance.below(2) === 0 ? [deep] : { a: deep };
    for (const spot of chance.some(spots(file))) put(spot, deep);
  },
  'another version': (file, chance) => {
    const versions: Json[] = [0, 1, 2, 3, 99, -1, 1.5, '2', null, 1e300, [2]];
    file['version'] = chance.pick(versions);
  },
  'another kind': (file, chance) => {
    const kinds = ['plan', 'agreement', 'review', 'briefing', 'reference', 'consultation', 'x'];
    file['kind'] = chance.pick([...kinds, ...HOSTILE_NAMES]);
  },
};

const utf16 = (text: string, little: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(view.buffer);
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const around = (text: string, chance: Chance): [before: string, after: string] => {
  const at = chance.below(text.length);
  return [text.slice(0, at), text.slice(at)];
};

/** Changes to the text of a file, and to how it is written. */
export const WRITINGS: Readonly<Record<string, (text: string, chance: Chance) => Uint8Array>> = {
  'as it is': utf8,
  'with a mark before it': (text) => utf8(`\ufeff${text}`),
  'UTF-16': (text, chance) => utf16(chance.pick(['\ufeff', '']) + text, chance.below(2) === 0),
  'Latin-1': (text) => Uint8Array.from(`${text}æ`, (letter) => letter.charCodeAt(0) & 255),
  'UTF-32': (text) =>
    new Uint8Array(new Uint32Array(Array.from(text, (one) => one.codePointAt(0) ?? 0)).buffer),
  'letters cut in half': (text) => utf8(text).filter((byte) => byte !== 0xc3),
  'noughts in it': (text, chance) => utf8(around(text, chance).join('\0\0')),
  'cut short': (text, chance) => utf8(around(text, chance)[0]),
  'the beginning gone': (text, chance) => utf8(around(text, chance)[1]),
  'signs put in': (text, chance) =>
    utf8(
      around(text, chance).join(
        chance.pick(['{', '}', '"', '\\', ',', '[', '\\ud800', '1e999', ':']),
      ),
    ),
  'a key of another world written in': (text) =>
    utf8(text.replace('"format"', '"__proto__": {"polluted": true}, "format"')),
  'a number too large': (text) => utf8(text.replace(/:\s*\d+/, ': 1e999')),
  'a key twice': (text) => utf8(text.replace('{', '{"kind":"plan","kind":"review",')),
  'nested by hand': (text, chance) => {
    const deep = 1 + chance.below(200_000);
    return utf8(text.replace('{', `{"x":${'['.repeat(deep)}${']'.repeat(deep)},`));
  },
  'bytes changed': (text, chance) => {
    const bytes = utf8(text);
    for (let left = 1 + chance.below(5); left > 0; left -= 1)
      bytes[chance.below(bytes.length)] = chance.below(256);
    return bytes;
  },
  'another file': (_, chance) =>
    utf8(
      chance.pick([
        '',
        ' ',
        'hej',
        '<html>',
        '<!doctype html><title>x</title>',
        'MIME-Version: 1.0',
        '<svg/>',
        '{\\rtf1',
        'PK\x03\x04x',
        '[]',
        '{}',
        'null',
        '"x"',
        '\x89PNG',
        '%PDF-1.7 hej',
      ]),
    ),
};
