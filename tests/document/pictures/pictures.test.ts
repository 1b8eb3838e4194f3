/** Pictures that people bring: every kind of PNG, the logos that drawing programs write, and what is neither. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/document/parts/doc.ts';
import { PICTURE_LIMITS, PICTURE_PROBLEMS } from '../../../src/document/pictures/limits.ts';
import { readPicture } from '../../../src/document/pictures/read.ts';
import { readPath } from '../../../src/document/parts/outline.ts';
import texts from '../../../content/texts/pictures.json' with { type: 'json' };
import { chunk, colorsOf, png, type Kind, type Sample } from './png-file.ts';

const ALT = 'Et billede';
const svg = (inside: string, more = 'viewBox="0 0 100 50"') =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`,
  );

async function picture(bytes: Uint8Array): Promise<Picture> {
  const read = await readPicture(bytes, ALT);
  if (!read.ok) throw new Error(`${read.why} ${read.part}`);
  return read.picture;
}
async function colors(bytes: Uint8Array): Promise<number[][]> {
  const { data } = await picture(bytes);
  if (data.form !== 'png') throw new Error('not a PNG');
  return colorsOf(data.base64);
}
async function outlines(bytes: Uint8Array) {
  const { data } = await picture(bytes);
  if (data.form !== 'outlines') throw new Error('not outlines');
  return data.outlines;
}
async function why(bytes: Uint8Array, alt = ALT): Promise<string> {
  const read = await readPicture(bytes, alt);
  return read.ok ? 'fine' : read.why;
}

const depths: Record<Kind, Sample['bits'][]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const channels: Record<Kind, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const palette = Array.from({ length: 256 * 3 }, (_, at) => (at * 37) & 255);

/** A PNG of any kind with pixels made up from a seed, and what it looks like on white. */
const samples = fc
  .record({
    kind: fc.constantFrom<Kind[]>(0, 2, 3, 4, 6),
    depth: fc.nat(4),
    width: fc.integer({ min: 1, max: 19 }),
    height: fc.integer({ min: 1, max: 19 }),
    interlaced: fc.boolean(),
    seed: fc.nat(1_000_000),
    filter: fc.nat(4),
    holes: fc.boolean(),
  })
  .map(({ kind, depth, seed, filter, holes, ...rest }) => {
    const bits = depths[kind][depth % depths[kind].length] ?? 8;
    const value = (x: number, y: number, at: number) =>
      (Math.imul(seed + x * 31 + y * 17 + at * 7 + 1, 2654435761) >>> 8) % 2 ** bits;
    const pixel = (x: number, y: number) =>
      Array.from({ length: channels[kind] }, (_, at) => value(x, y, at));
    const clear =
      !holes || kind > 3
        ? undefined
        : kind === 3
          ? [0, 128, 255, 30]
          : pixel(0, 0).flatMap((each) => [each >> 8, each & 255]);
    const sample: Sample = {
      ...rest,
      kind,
      bits,
      pixel,
      palette,
      filter: (row) => (filter + row) % 5,
      ...(clear ? { clear } : {}),
    };
    return sample;
  });

function onWhite({ kind, bits, pixel, clear }: Sample, x: number, y: number): number[] {
  const values = pixel(x, y);
  const eight = (value = 0) =>
    bits === 16 ? value >> 8 : Math.round((value * 255) / (2 ** bits - 1));
  const [first = 0, second = 0, third = 0, fourth = 0] = values;
  const grey = [first, first, first].map(eight);
  const color =
    kind === 3
      ? palette.slice(first * 3, first * 3 + 3)
      : kind === 2 || kind === 6
        ? [first, second, third].map(eight)
        : grey;
  let cover = kind === 4 ? eight(second) : kind === 6 ? eight(fourth) : 255;
  if (clear && kind === 3) cover = clear[first] ?? 255;
  if (
    clear &&
    kind !== 3 &&
    values.every((value, at) => value === (clear[at * 2] ?? 0) * 256 + (clear[at * 2 + 1] ?? 0))
  )
    cover = 0;
  return color.map((each) => Math.round((each * cover + 255 * (255 - cover)) / 255));
}

describe('a PNG of any kind', () => {
  it('comes out as it looks on white paper', async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        met.add(
          `${sample.kind}/${sample.bits}${sample.interlaced ? ' interlaced' : ''}${sample.clear ? ' holes' : ''}`,
        );
        const expected = Array.from({ length: sample.height }, (_, y) =>
          Array.from({ length: sample.width }, (_, x) => onWhite(sample, x, y)),
        ).flat();
        expect(await colors(png(sample))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
    expect(met.size).toBeGreaterThan(25);
  });

  it('is left as it lies when it is plain, without what the file said of its maker', async () => {
    const plain = png({ width: 2, height: 2, kind: 2, bits: 8, pixel: () => [1, 2, 3] });
    const before = Buffer.from(plain).indexOf('IDAT') - 4;
    const signed = new Uint8Array([
      ...plain.slice(0, before),
      ...chunk('tEXt', new TextEncoder().encode('Author\0En Person')),
      ...plain.slice(before),
    ]);
    const { data } = await picture(signed);
    expect(data).toEqual({ form: 'png', base64: Buffer.from(plain).toString('base64') });
  });
});

describe('a PNG that cannot be used', () => {
  const fine = png({ width: 9, height: 9, kind: 6, bits: 8, pixel: (x, y) => [x, y, x * y, 200] });

  it('is said to be cut short, wherever it is', async () => {
    const cuts = Array.from({ length: fine.length - 20 }, (_, at) => fine.slice(0, at + 20));
    for (const cut of cuts) expect(await why(cut)).toBe('cut-short');
  });

  it('is said to be damaged, whichever letter of it is changed', async () => {
    for (let at = 8; at < fine.length - 12; at += 3) {
      const hurt = fine.slice();
      hurt[at] = (hurt[at] ?? 0) ^ 1;
      expect(['damaged', 'cut-short', 'too-large']).toContain(await why(hurt));
    }
  });

  it('is refused by a side longer than the paper can use, and by its weight', async () => {
    const wide = (width: number) => png({ width, height: 1, kind: 0, bits: 1, pixel: () => [0] });
    expect(await why(wide(PICTURE_LIMITS.side))).toBe('fine');
    expect(await why(wide(PICTURE_LIMITS.side + 1))).toBe('too-large');
    const heavy = new Uint8Array(PICTURE_LIMITS.bytes + 1);
    heavy.set(fine);
    expect(await why(heavy)).toBe('too-heavy');
  });

  it('is no bomb: what unpacks to more than its size is damaged', async () => {
    const small = png({ width: 2, height: 2, kind: 0, bits: 8, pixel: () => [0] });
    const large = png({ width: 900, height: 900, kind: 0, bits: 8, pixel: () => [0] });
    const swap = Buffer.from(large);
    swap.set(Buffer.from(small).subarray(8, 33), 8);
    expect(await why(new Uint8Array(swap))).toBe('damaged');
  });
});

describe('an SVG as drawing programs write it', () => {
  it('keeps its shapes, in order, in their colours', async () => {
    const drawn = await outlines(
      svg(
        '<title>Logo</title><style>.a{fill:#ABC}.b,.c{fill:rgb(0, 128,255)}</style><defs><path id="x" d="M0 0"/></defs>' +
          '<g class="a" transform="translate(10 5)"><path d="M0 0h10v10z"/><rect class="b" x="1" y="2" width="3" height="4"/></g>' +
          '<polygon points="0,0 4,0 4,4" style="fill:navy;fill-rule:evenodd"/><path fill="none" d="M0 0h9"/>',
      ),
    );
    expect(drawn).toEqual([
      { d: 'M10 5L20 5L20 15Z', fill: '#aabbcc', rule: 'nonzero' },
      { d: 'M11 7L14 7L14 11L11 11Z', fill: '#0080ff', rule: 'nonzero' },
      { d: 'M0 0L4 0L4 4Z', fill: '#000080', rule: 'evenodd' },
    ]);
  });

  it('takes its size from its box, and moves what begins elsewhere', async () => {
    const { width, height } = await picture(
      svg('<rect x="20" y="30" width="10" height="10"/>', 'viewBox="20 30 10 10"'),
    );
    expect([width, height]).toEqual([10, 10]);
    const [only] = await outlines(
      svg('<rect x="20" y="30" width="10" height="10"/>', 'viewBox="20 30 10 10"'),
    );
    expect(only?.d).toBe('M0 0L10 0L10 10L0 10Z');
    expect(
      (await picture(svg('<circle r="4" cx="5" cy="5"/>', 'width="60mm" height="30mm"'))).width,
    ).toBe(60);
  });

  it('has round shapes where it says so', async () => {
    const [circle, ellipse, rounded] = await outlines(
      svg(
        '<circle cx="5" cy="5" r="5"/><ellipse cx="5" cy="5" rx="5" ry="2"/><rect width="9" height="9" rx="2"/>',
      ),
    );
    for (const each of [circle, ellipse, rounded]) expect(each?.d).toContain('C');
    const ends = readPath(circle?.d ?? '').flatMap((step) =>
      step.step === 'close' ? [] : [Math.round(step.x)],
    );
    expect([Math.min(...ends), Math.max(...ends)]).toEqual([0, 10]);
  });

  it.each([
    ['svg-part', '<text x="1" y="2">Kommune</text>'],
    ['svg-part', '<image href="x.png"/>'],
    ['svg-part', '<use href="#x"/>'],
    ['svg-part', '<script>alert(1)</script>'],
    ['svg-stroke', '<path d="M0 0h9" stroke="red"/>'],
    ['svg-fill', '<path d="M0 0h9v9z" fill="url(#g)"/>'],
    ['svg-faint', '<path d="M0 0h9v9z" opacity=".5"/>'],
    ['svg-effect', '<g clip-path="url(#c)"><path d="M0 0h9v9z"/></g>'],
    ['svg-effect', '<path d="M0 0h9v9z" transform="perspective(9)"/>'],
    ['svg-empty', '<g></g>'],
    ['svg-damaged', '<path d="M0 0'],
    ['cut-short', '<g><path d="M0 0h9v9z"/>'],
  ])('is refused as %s when it has %s', async (reason, inside) => {
    expect(await why(svg(inside))).toBe(reason);
  });

  it('is refused when it does not say how large it is', async () => {
    expect(await why(svg('<path d="M0 0h9v9z"/>', ''))).toBe('svg-size');
  });
});

describe('a path', () => {
  it('reads the flags of an arc that stand close together, as small files write them', () => {
    expect(readPath('M0 0a5 5 0 0110 0z')).toEqual(readPath('M0 0 a5 5 0 0 1 10 0 z'));
    expect(readPath('M0 0a5 5 0 11.5.5')).toEqual(readPath('M0 0 a 5 5 0 1 1 0.5 0.5'));
  });
});

describe('a file that is no picture we can show', () => {
  it.each([
    ['other-kind', [0xff, 0xd8, 0xff, 0xe0, 0, 0]],
    ['other-kind', [...Buffer.from('RIFF0000WEBPVP8 ')]],
    ['not-a-picture', [...Buffer.from('Kære kommune')]],
    ['empty', []],
  ])('is refused as %s', async (reason, bytes) => {
    expect(await why(Uint8Array.from(bytes))).toBe(reason);
  });

  it('is asked what it shows first', async () => {
    expect(await why(svg('<path d="M0 0h9v9z"/>'), '  ')).toBe('no-alt');
  });

  it('never throws, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc.string().map((text) => svg(text)),
        ),
        async (bytes) => {
          expect(typeof (await readPicture(bytes, ALT)).ok).toBe('boolean');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has a sentence for every reason', () => {
    const said: Record<string, string> = texts.problems;
    for (const reason of PICTURE_PROBLEMS) expect(said[reason]).toMatch(/\.$/);
  });
});
