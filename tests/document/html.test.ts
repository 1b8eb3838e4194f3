/** A paper as HTML: the same text in the same order, and nothing of it markup. */
import { describe, expect, it } from 'vitest';
import { docToHtml, type Block, type BlockType, type Doc } from '../../src/document/index.ts';
import { agreementOf, example, MADE, strategyOf } from './papers.ts';
import { flat, textsOf } from './reading.ts';

const text = (value: string) => ({ type: 'text' as const, text: value });
const cell = (value: string) => ({ content: [text(value)] });

/** One of each block and inline. */
const EVERY: { [K in BlockType]: Extract<Block, { type: K }> } = {
  'title-page': {
    type: 'title-page',
    kicker: 'Over',
    title: 'Titel',
    subtitle: 'Under',
    facts: [{ label: 'Dato', value: 'i dag' }],
    mark: 'Udkast',
  },
  contents: { type: 'contents', title: 'Indhold', depth: 2 },
  heading: { type: 'heading', level: 1, text: 'Et & andet', id: 'et' },
  paragraph: {
    type: 'paragraph',
    content: [
      text('Første linje\nanden linje '),
      { type: 'strong', children: [text('stærkt')] },
      { type: 'emphasis', children: [text(' skævt')] },
      { type: 'link', href: 'https://star.dk/?a=1&b=2', children: [text(' led')] },
      { type: 'foreign', lang: 'en', children: [text(' words')] },
      { type: 'note-mark', note: 'n1' },
    ],
  },
  list: {
    type: 'list',
    ordered: true,
    items: [{ content: [text('et')], items: [{ content: [text('inde i')] }] }],
  },
  'field-list': { type: 'field-list', fields: [{ label: 'Navn', content: [text('værdi')] }] },
  table: {
    type: 'table',
    caption: 'Tabel',
    widths: [1, 1],
    head: [cell('A'), { ...cell('B'), align: 'end' }],
    rowHeaders: true,
    rows: [[cell('række'), { ...cell('2'), align: 'end' }]],
  },
  callout: {
    type: 'callout',
    tone: 'warning',
    title: 'Pas på',
    blocks: [{ type: 'paragraph', content: [text('inde i rammen')] }],
  },
  figure: {
    type: 'figure',
    alt: 'En streg',
    caption: 'Figur',
    width: 10,
    height: 10,
    shapes: [
      { shape: 'rect', x: 0, y: 0, width: 5, height: 5, tone: 'strong' },
      {
        shape: 'line',
        points: [
          [0, 0],
          [1, 1],
        ],
        tone: 'weak',
      },
      { shape: 'path', d: 'M0 0L1 1', tone: 'outline' },
      { shape: 'label', x: 1, y: 1, text: 'mærke', anchor: 'start' },
    ],
    table: null,
  },
  picture: {
    type: 'picture',
    picture: {
      alt: 'Et skjold <blåt>',
      width: 10,
      height: 20,
      data: {
        form: 'outlines',
        outlines: [{ d: 'M0 0L10 0L10 20Z', fill: '#003366', rule: 'nonzero' }],
      },
    },
    caption: 'Billede & tekst',
  },
  'form-field': {
    type: 'form-field',
    name: 'felt',
    label: 'Felt',
    kind: 'multiline',
    value: 'skrevet',
  },
  signatures: {
    type: 'signatures',
    title: 'Skriv under',
    lines: [{ role: 'Leder', id: 'leder' }],
    words: { name: 'Navn', date: 'Dato' },
  },
  note: { type: 'note', id: 'n1', content: [text('en note')] },
  'page-break': { type: 'page-break' },
};

function docOf(blocks: Block[]): Doc {
  return {
    lang: 'da-DK',
    title: 'Prøve',
    author: '',
    subject: '',
    keywords: [],
    made: MADE,
    header: '',
    footer: '',
    notesTitle: 'Noter',
    blocks,
    attachments: [],
  };
}

/** The text a reader of the page meets, in order, read by a small parser of our own. */
function textOfHtml(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return flat(
    html
      .replace(/<br>/g, '\n')
      .replace(/<\/?(strong|em|a|span|sup)\b[^>]*>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ''),
  );
}

describe('a paper as HTML', () => {
  it.each([
    ['the strategy', strategyOf(example())],
    ['an agreement', agreementOf(example(), 1)],
    ['one of each block', docOf(Object.values(EVERY))],
  ])('says the same as %s, in the same order', (_, doc) => {
    expect(textOfHtml(docToHtml(doc))).toBe(flat(textsOf(doc).join(' ')));
  });

  it('lets nothing written in a plan become markup', () => {
    const nasty = '<img src=x onerror="alert(1)"> & \'<b>\'';
    const blocks: Block[] = [
      { ...EVERY.heading, text: nasty, id: '"><script>' },
      { ...EVERY.table, caption: nasty, head: [cell(nasty), cell(nasty)] },
      { ...EVERY['field-list'], fields: [{ label: nasty, content: [text(nasty)] }] },
      { ...EVERY.callout, title: nasty },
      { ...EVERY.figure, alt: nasty, caption: nasty },
      { ...EVERY.signatures, title: nasty },
      { ...EVERY['title-page'], title: nasty, facts: [{ label: nasty, value: nasty }] },
    ];
    const html = docToHtml(docOf(blocks));
    expect(html).not.toMatch(/<(img|script|b)\b/);
    expect(textOfHtml(html)).toContain(nasty);
  });

  it('lets nothing written in a plan out of its attribute', () => {
    const nasty = 'x" onerror="alert(1)';
    const html = docToHtml(
      docOf([
        { ...EVERY.heading, id: nasty },
        { ...EVERY.figure, alt: nasty },
        { type: 'contents', title: nasty, depth: 1 },
      ]),
    );
    expect(html).toContain('onerror=&quot;');
    expect(html).not.toContain('onerror="');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.dk', ' https://a.dk'])(
    'does not follow a link to %s',
    (href) => {
      const link = { type: 'link' as const, href, children: [text('tryk')] };
      const html = docToHtml(docOf([{ type: 'paragraph', content: [link] }]));
      expect(html).toContain('<p>tryk</p>');
    },
  );

  it('needs no style attribute and no handler', () => {
    const html = docToHtml(docOf(Object.values(EVERY))) + docToHtml(strategyOf(example()));
    expect(html).not.toMatch(/\s(style|on\w+)=/);
  });

  it('has one heading of the first level, and lowers all by the offset', () => {
    const levels = (html: string) =>
      [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    const plain = levels(docToHtml(strategyOf(example())));
    expect(plain.filter((level) => level === 1)).toHaveLength(1);
    const lowered = levels(docToHtml(strategyOf(example()), { headingOffset: 1 }));
    expect(lowered).toEqual(plain.map((level) => level + 1));
    expect(
      levels(docToHtml(agreementOf(example(), 1))).filter((level) => level === 1),
    ).toHaveLength(1);
  });

  it('has unique ids, also beside another paper', () => {
    const both =
      docToHtml(strategyOf(example())) +
      docToHtml(agreementOf(example(), 1), { idPrefix: 'aftale-' });
    const ids = [...both.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads from the contents to headings that are there', () => {
    const html = docToHtml(strategyOf(example()));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(targets.length).toBeGreaterThan(20);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
  });
});
