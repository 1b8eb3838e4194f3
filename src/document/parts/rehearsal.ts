/** A few words set in every usual way: what makes them is ready for a paper. Nobody sees them. */
import type { Block, Doc, Inline } from './doc.ts';

const words: Inline = {
  type: 'text',
  text: 'Arbejdsmarkedsuddannelsesrepræsentantskabet aftaler, hvem der gør hvad. '.repeat(9),
};
const cell = { content: [words] };

const blocks: Block[] = [
  {
    type: 'title-page',
    kicker: 'A',
    title: 'A',
    subtitle: 'A',
    facts: [{ label: 'A', value: 'A' }],
    mark: null,
  },
  { type: 'contents', title: 'A', depth: 2 },
  { type: 'heading', level: 1, text: 'A', id: 'a' },
  { type: 'paragraph', content: [words] },
  { type: 'list', ordered: false, items: [cell, cell] },
  {
    type: 'table',
    caption: 'A',
    widths: [1, 2],
    head: [cell, cell],
    rowHeaders: true,
    rows: [[cell, cell]],
  },
];

/** The paper of them. */
export const rehearsal: Doc = {
  lang: 'da-DK',
  title: 'A',
  author: 'A',
  subject: 'A',
  keywords: ['A'],
  made: '1970-01-01T00:00:00Z',
  header: 'A',
  footer: '{page}',
  notesTitle: 'A',
  blocks,
  attachments: [],
};
