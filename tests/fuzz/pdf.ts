/** PDFs that no honest program makes: by hand, object by object, with numbers, circles and streams meant to do harm. */
import { deflateSync } from 'node:zlib';
import type { Chance } from './campaign.ts';

export const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A stream as it stands in a file; its length is the true one unless the dictionary says another. */
export function stream(dictionary: string, data: Uint8Array | string): Buffer {
  const bytes = typeof data === 'string' ? latin1(data) : data;
  const length = dictionary.includes('/Length') ? '' : ` /Length ${String(bytes.length)}`;
  const head = latin1(`<<${dictionary}${length}>>\nstream\n`);
  return Buffer.concat([head, bytes, latin1('\nendstream')]);
}

/** A file of the objects, the first numbered 1 and its catalog. */
export function fileOf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts = objects.flatMap((object, at) => [
    latin1(`${String(at + 1)} 0 obj\n`),
    typeof object === 'string' ? latin1(object) : object,
    latin1('\nendobj\n'),
  ]);
  const end = latin1(`trailer\n<</Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF`);
  return new Uint8Array(Buffer.concat([latin1('%PDF-1.7\n'), ...parts, end]));
}

const CATALOG = '<</Type/Catalog /Names <</EmbeddedFiles 2 0 R>> /AcroForm 5 0 R>>';
const SPEC = '<</Type/Filespec /UF (plan.nyttestrategi.json) /EF <</F 4 0 R>>>>';

/** A file with `data` attached, and whatever more; numbers 1 to 5 are taken. */
export function carrying(
  data: string,
  {
    catalog = CATALOG,
    tree = '<</Names [(a) 3 0 R]>>',
    spec = SPEC,
    attached = stream('/Filter/FlateDecode', deflateSync(data)),
    form = '<</Fields []>>',
    more = [],
    trailer = '',
  }: {
    catalog?: string;
    tree?: string;
    spec?: string;
    attached?: Uint8Array | string;
    form?: string;
    more?: readonly (string | Uint8Array)[];
    trailer?: string;
  } = {},
): Uint8Array {
  return fileOf([catalog, tree, spec, attached, form, ...more], trailer);
}

/** A stream of objects: their numbers, and each as it stands. */
export function objectStream(
  objects: readonly (readonly [number: number, object: string])[],
  more = '',
): Buffer {
  let at = 0;
  const heads = objects.map(([number, object]) => {
    const head = `${String(number)} ${String(at)}`;
    at += object.length + 1;
    return head;
  });
  const first = heads.join(' ').length + 1;
  const body = `${heads.join(' ')} ${objects.map(([, object]) => object).join(' ')}`;
  const counts = more.includes('/N') ? '' : `/N ${String(objects.length)} /First ${String(first)}`;
  return stream(`/Type/ObjStm ${counts} /Filter/FlateDecode ${more}`, deflateSync(latin1(body)));
}

const NUMBERS = [
  ...['-1', '0', '1', '-40', '2147483648', '-2147483648', '99999999999999999999', '1e9', '0.5'],
  ...['+7', '--3', 'null', '(x)', '9 0 R', '4 0 R', '[1 2]', '<</A 1>>', ''],
];

/** The ways a file by hand is made to do harm. */
export const CRAFTS = {
  'a length that lies': (data, chance) =>
    carrying(data, {
      attached: stream(`/Filter/FlateDecode /Length ${chance.pick(NUMBERS)}`, deflateSync(data)),
    }),
  'a length that leads back': (data) =>
    carrying(data, { more: ['endstream', '<</Length -48>>\nstream\n x\nendstream'] }),
  'tables with numbers that lie': (data, chance) => {
    const [size, w, index, prev] = [0, 1, 2, 3].map(() => chance.pick(NUMBERS));
    const table = `/Type/XRef /Root 1 0 R /Size ${size ?? ''} /W [${w ?? ''} 2 1] /Index [0 ${index ?? ''}] /Prev ${prev ?? ''}`;
    return carrying(data, { more: [stream(table, 'xxxx')], trailer: `/Prev ${prev ?? ''}` });
  },
  'a stream of objects that lies': (data, chance) =>
    carrying(data, {
      more: [
        objectStream(
          [[chance.below(12), '<</T (a)>>']],
          `/N ${chance.pick(NUMBERS)} /First ${chance.pick(NUMBERS)}`,
        ),
      ],
    }),
  'all in streams of objects': (data) => {
    const objects = [
      [1, CATALOG],
      [2, '<</Names [(a) 3 0 R]>>'],
      [3, SPEC],
      [5, '<</Fields []>>'],
    ] as const;
    const attached = stream('/Filter/FlateDecode', deflateSync(data));
    return fileOf(['null', 'null', 'null', attached, 'null', objectStream(objects)]);
  },
  'a stream in a stream of objects': (data) =>
    carrying(data, { more: [objectStream([[4, `<</Length 2>> stream\n{}\nendstream`]])] }),
  'a tree that goes round': (data, chance) =>
    carrying(data, {
      tree: chance.pick([
        '<</Kids [2 0 R 2 0 R]>>',
        '<</Kids [6 0 R] /Names [(a) 3 0 R] /Parent 2 0 R>>',
        '<</Kids 6 0 R>>',
        '2 0 R',
      ]),
      more: [chance.pick(['<</Kids [2 0 R 6 0 R]>>', '[2 0 R 6 0 R 6 0 R]', '6 0 R'])],
    }),
  'a wide tree': (data) =>
    carrying(data, { tree: `<</Kids [${'<</Kids [2 0 R 2 0 R]>> '.repeat(500)}]>>` }),
  'fields that go round': (data, chance) =>
    carrying(data, {
      form: '<</Fields [6 0 R 6 0 R]>>',
      more: [
        chance.pick([
          '<</T (a) /FT /Tx /Kids [6 0 R 5 0 R] /Parent 6 0 R>>',
          '<</T (a) /FT /Tx /V 6 0 R /DV 4 0 R>>',
          '<</T 6 0 R /Kids 6 0 R>>',
        ]),
      ],
    }),
  'fields with one long value': (data) => {
    const fields = '<</T (a)>> '.repeat(300);
    return carrying(data, {
      form: `<</Fields [<</T (a) /FT /Tx /V 6 0 R /DV 6 0 R /Kids [${fields}]>>]>>`,
      more: [`(${'a'.repeat(20_000)})`],
    });
  },
  'fields with one long name': (data) => {
    const fields = '<</T (a) /FT /Tx /V (x)>> '.repeat(300);
    return carrying(data, {
      form: `<</Fields [<</T (${'a'.repeat(50_000)}) /Kids [${fields}]>>]>>`,
    });
  },
  'fields of other worlds': (data, chance) => {
    const name = chance.pick(['__proto__/x', 'constructor/toString', 'a/__proto__/b', '////', '']);
    return carrying(data, { form: `<</Fields [<</T (${name}) /FT /Tx /V (<b>=1+1)>>]>>` });
  },
  'a citizen’s form': (data) =>
    carrying(data, { form: '<</Fields [<</T (privat/uddannelse) /FT /Tx /V (x)>>]>>' }),
  'an attachment that grows': (data, chance) =>
    carrying(data, {
      attached: stream('/Filter/FlateDecode', deflateSync(Buffer.alloc(chance.below(900_000)))),
    }),
  'objects that grow': (data) =>
    carrying(data, {
      more: [
        stream(
          '/Type/ObjStm /N 1 /First 5 /Filter/FlateDecode',
          deflateSync(Buffer.alloc(700_000)),
        ),
      ],
    }),
  'packed in another way': (data, chance) =>
    carrying(data, {
      attached: stream(
        chance.pick([
          '/Filter/LZWDecode',
          '/Filter [/FlateDecode /FlateDecode]',
          '/Filter/FlateDecode /DecodeParms <</Predictor 15 /Columns 99999999>>',
          '/Filter 4 0 R',
          '/Filter/Crypt',
        ]),
        deflateSync(data),
      ),
    }),
  'damaged where it is packed': (data, chance) => {
    const packed = deflateSync(data);
    packed[chance.below(packed.length)] = chance.below(256);
    return carrying(data, { attached: stream('/Filter/FlateDecode', packed) });
  },
  'nested beyond reason': (data, chance) =>
    carrying(data, { more: [chance.pick(['[', '<</A ', '(']).repeat(20_000)] }),
  'strings without an end': (data) =>
    carrying(data, { more: Array.from({ length: 400 }, () => `( ${'x'.repeat(40)}`) }),
  locked: (data) => carrying(data, { trailer: '/Encrypt 5 0 R' }),
  'data in another encoding': (data, chance) =>
    carrying(data, {
      attached: stream(
        '',
        chance.pick([latin1(`æ${data}`), Buffer.from(`\ufeff${data}`, 'utf16le')]),
      ),
    }),
  'a name that is none': (data, chance) =>
    carrying(data, {
      spec: `<</UF ${chance.pick(['(\\377\\376\\0\\330)', '<FEFF D800>', '()', '/a', '9 0 R'])} /EF <</F 4 0 R>>>>`,
    }),
} satisfies Record<string, (data: string, chance: Chance) => Uint8Array>;

/** The ways the bytes of any file are changed. */
export const BYTE_HARMS = {
  'some bytes changed': (bytes, chance) => {
    const changed = bytes.slice();
    for (let left = 1 + chance.below(20); left > 0; left -= 1)
      changed[chance.below(changed.length)] = chance.below(256);
    return changed;
  },
  'cut short': (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  'a piece taken out': (bytes, chance) => {
    const from = chance.below(bytes.length);
    const rest = bytes.subarray(Math.min(bytes.length, from + chance.below(400)));
    return new Uint8Array(Buffer.concat([bytes.subarray(0, from), rest]));
  },
  'a piece put in twice': (bytes, chance) => {
    const from = chance.below(bytes.length);
    const piece = bytes.subarray(from, from + chance.below(2000));
    const at = chance.below(bytes.length);
    return new Uint8Array(Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]));
  },
  'a number changed': (bytes, chance) => {
    const changed = bytes.slice();
    for (let left = 300; left > 0; left -= 1) {
      const at = chance.below(changed.length);
      const byte = changed[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) changed[at] = 0x30 + chance.below(10);
    }
    return changed;
  },
} satisfies Record<string, (bytes: Uint8Array, chance: Chance) => Uint8Array>;
