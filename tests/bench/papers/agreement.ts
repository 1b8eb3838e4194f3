/**
 * The agreement that the goal for an agreement's weight was set on: three pages with text, a list, a table, a link, fields
 * and boxes to fill in, signatures and its data. An agreement of the example says far more; its weight is told beside it.
 */
import type { Block, Doc, FormField } from '../../../src/document/parts/doc.ts';

const text = (value: string) => [{ type: 'text' as const, text: value }];
const heading = (value: string, id: string): Block => ({
  type: 'heading',
  level: 1,
  text: value,
  id,
});
const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  type: 'form-field',
  name,
  label,
  kind: 'text',
  value: '',
  ...more,
});

const ROWS = [
  ['Trivselsmåling', 'Leder', '1. juni 2026'],
  ['Opfølgning på sygefravær', 'Leder og TR', 'Løbende'],
  ['Arbejdspladsvurdering (APV)', 'AMR', '1. oktober 2026'],
];

export function threePageAgreement(data: string): Doc {
  return {
    lang: 'da-DK',
    title: 'Lokalaftale om samarbejde og arbejdsmiljø',
    author: 'Åkøbing Kommune',
    subject: 'Arbejdspladsaftale',
    keywords: ['aftale', 'arbejdsmiljø'],
    made: '2026-03-01T09:00:00Z',
    header: 'Lokalaftale',
    footer: 'Side {page} af {pages}',
    notesTitle: 'Noter',
    blocks: [
      heading('1. Parterne', 'parterne'),
      field('arbejdsplads', 'Arbejdsplads', { value: 'Plejecenter Åløkken' }),
      field('leder', 'Leder'),
      field('tr', 'Tillidsrepræsentant (TR)'),
      field('amr', 'Arbejdsmiljørepræsentant (AMR)'),
      heading('2. Formål', 'formaal'),
      {
        type: 'paragraph',
        content: [
          ...text('Aftalen bygger på '),
          {
            type: 'link',
            href: 'https://www.forhandlingsfaellesskabet.dk/',
            children: text('MED-rammeaftalen'),
          },
          ...text(' og arbejdsmiljøloven.'),
        ],
      },
      {
        type: 'list',
        ordered: false,
        items: [
          { content: text('tidlig inddragelse ved forandringer') },
          { content: text('åben og løbende dialog om arbejdsmiljøet') },
          { content: text('fælles ansvar for kerneopgaven') },
        ],
      },
      { type: 'page-break' },
      heading('3. Aftalte indsatser', 'indsatser'),
      {
        type: 'table',
        caption: 'Aftalte indsatser',
        widths: [200, 150, 120],
        head: ['Indsats', 'Ansvarlig', 'Frist'].map((one) => ({ content: text(one) })),
        rowHeaders: true,
        rows: ROWS.map((row) => row.map((one) => ({ content: text(one) }))),
      },
      field('uddybning', 'Uddybning af indsatserne', { kind: 'multiline', rows: 8 }),
      field('med', 'Aftalen er drøftet i MED-udvalget', { kind: 'checkbox' }),
      field('moede', 'Aftalen er gennemgået på personalemøde', { kind: 'checkbox' }),
      field('evaluering', 'Aftalen evalueres efter 12 måneder', { kind: 'checkbox' }),
      { type: 'page-break' },
      {
        type: 'signatures',
        title: '4. Underskrifter',
        lines: ['Leder', 'Tillidsrepræsentant', 'Arbejdsmiljørepræsentant'].map((role, at) => ({
          role,
          id: `underskrift-${String(at + 1)}`,
        })),
        words: { name: 'Navn og underskrift', date: 'Dato' },
        fillable: true,
      },
    ],
    attachments: [
      {
        name: 'aftale.nyttestrategi.json',
        mime: 'application/json',
        description: 'Aftalen',
        text: data,
      },
    ],
  };
}
