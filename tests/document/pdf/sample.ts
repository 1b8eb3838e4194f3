/** Papers made up for the tests, and the fonts they are set in. */
import { readFileSync } from 'node:fs';
import type { Block, Cell, Doc, Inline, Picture, Table } from '../../../src/document/parts/doc.ts';
import { FONT_FILES, type FontFiles } from '../../../src/document/pdf/index.ts';

const read = (key: keyof FontFiles) =>
  new Uint8Array(
    readFileSync(new URL(`../../../public/fonts/${FONT_FILES[key]}`, import.meta.url)),
  );

export const fonts: FontFiles = {
  regular: read('regular'),
  bold: read('bold'),
  italic: read('italic'),
  regularExtended: read('regularExtended'),
  boldExtended: read('boldExtended'),
  italicExtended: read('italicExtended'),
};

export const words = (text: string): Inline => ({ type: 'text', text });
export const cell = (text: string, align: 'start' | 'end' = 'start'): Cell => ({
  content: [words(text)],
  align,
});
export const paragraph = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map((each) => (typeof each === 'string' ? words(each) : each)),
});
export const heading = (level: 1 | 2 | 3 | 4, text: string, id = text): Block => ({
  type: 'heading',
  level,
  text,
  id,
});
export const table = (head: string[], rows: string[][], rowHeaders = true): Table => ({
  type: 'table',
  caption: 'Tabel',
  widths: head.map(() => 1),
  head: head.map((text) => cell(text)),
  rowHeaders,
  rows: rows.map((row) => row.map((text) => cell(text))),
});

/** A paper of the given blocks, with everything else filled in. */
export function paper(blocks: Block[], more: Partial<Doc> = {}): Doc {
  return {
    lang: 'da-DK',
    title: 'En prøve',
    author: 'Eksempel Kommune',
    subject: 'Prøve',
    keywords: ['prøve', 'papir'],
    made: '2026-03-01T09:00:00Z',
    header: 'Løbende overskrift',
    footer: 'Side {page} af {pages}',
    notesTitle: 'Noter',
    blocks,
    attachments: [],
    ...more,
  };
}

/** Two pixels by one, white and red. */
export const dots: Picture = {
  alt: 'To prikker, en hvid og en rød',
  width: 2,
  height: 1,
  data: {
    form: 'png',
    base64:
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP4////AQYGABE4A77HjpiMAAAAAElFTkSuQmCC',
  },
};
/** A shield of two outlines. */
export const shield: Picture = {
  alt: 'Et skjold med et hul',
  width: 40,
  height: 48,
  data: {
    form: 'outlines',
    outlines: [
      { d: 'M0 0L40 0L40 30C40 42 20 48 20 48C20 48 0 42 0 30Z', fill: '#0d3d6b', rule: 'nonzero' },
      { d: 'M10 8L30 8L30 28L10 28ZM14 12L26 12L26 24L14 24Z', fill: '#ffffff', rule: 'evenodd' },
    ],
  },
};

export const sentence =
  'Beskæftigelsesforvaltningen og arbejdspladsen aftaler, hvordan opgaverne løses, og hvem der følger op på aftalen. ';

/** One of everything, over several pages. */
export const everything: Doc = paper(
  [
    {
      type: 'title-page',
      kicker: 'Eksempel Kommune',
      title: 'Strategi for nytteindsats',
      subtitle: 'Med alt, hvad et papir kan rumme',
      facts: [
        { label: 'Periode', value: '2026–2028' },
        { label: 'Udgave', value: '1' },
      ],
      mark: 'Udkast',
      logo: shield,
    },
    { type: 'contents', title: 'Indhold', depth: 3 },
    heading(1, 'Det første kapitel', 'foerste'),
    paragraph(
      'Se ',
      { type: 'link', href: 'https://www.retsinformation.dk/', children: [words('loven')] },
      { type: 'note-mark', note: 'loven' },
      ' og ',
      { type: 'link', href: '#andet', children: [words('næste kapitel')] },
      ', som er ',
      { type: 'strong', children: [words('vigtigt')] },
      ' og ',
      { type: 'emphasis', children: [words('fremhævet')] },
      '. På engelsk: ',
      { type: 'foreign', lang: 'en', children: [words('workfare')] },
      '.',
    ),
    {
      type: 'callout',
      tone: 'info',
      title: 'Husk',
      blocks: [
        paragraph(sentence),
        {
          type: 'list',
          ordered: false,
          items: [
            { content: [words('yderst')], items: [{ content: [words('inderst')] }] },
            { content: [words('sidst')] },
          ],
        },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [{ content: [words('ét')] }, { content: [words('to')] }],
    },
    heading(2, 'Tal', 'tal'),
    {
      type: 'figure',
      alt: 'Søjler over pladser i to områder',
      caption: 'Figur 1. Pladser',
      width: 300,
      height: 120,
      shapes: [
        { shape: 'rect', x: 20, y: 20, width: 60, height: 80, tone: 'strong' },
        {
          shape: 'line',
          points: [
            [0, 100],
            [300, 100],
          ],
          tone: 'outline',
        },
        { shape: 'path', d: 'M200 60 a20 20 0 1 1 0.1 0 Z', tone: 'weak' },
        { shape: 'label', x: 50, y: 115, text: 'Omsorg', anchor: 'middle' },
      ],
      table: table(['Område', 'Pladser'], [['Omsorg', '12']]),
    },
    {
      type: 'field-list',
      fields: [
        { label: 'Arbejdsplads', content: [words('Plejecenter')] },
        { label: 'Pladser', content: [words('4')] },
      ],
    },
    { type: 'picture', picture: dots, caption: 'Billede 1. Prikker' },
    { type: 'picture', picture: shield, caption: null },
    { type: 'page-break' },
    heading(1, 'Det andet kapitel', 'andet'),
    table(
      ['Opgave', 'Hyppighed', 'Begrundelse'],
      Array.from({ length: 60 }, (_, row) => [`Opgave ${row + 1}`, 'Hver uge', sentence]),
    ),
    {
      type: 'form-field',
      name: 'aftale.leder',
      label: 'Lederens titel',
      kind: 'text',
      value: 'Æble',
    },
    { type: 'form-field', name: 'aftale.ord', label: 'Bemærkninger', kind: 'multiline', value: '' },
    { type: 'form-field', name: 'aftale.med', label: 'Drøftet', kind: 'checkbox', value: 'true' },
    { type: 'form-field', name: 'aftale.dato', label: 'Dato', kind: 'date', value: '' },
    {
      type: 'signatures',
      title: 'Underskrifter',
      lines: [
        { role: 'Lederen', id: 'leder' },
        { role: 'Kommunen', id: 'kommune' },
      ],
      words: { name: 'Navn', date: 'Dato' },
    },
    { type: 'note', id: 'loven', content: [words('Lov om en aktiv indsats.')] },
  ],
  {
    attachments: [
      {
        name: 'plan.nyttestrategi.json',
        mime: 'application/json',
        description: 'Planens data',
        text: '{"ord":"blåbærgrød"}',
      },
    ],
  },
);
