/** Ways of breaking what leaves the site beside the PDF: the Word file, the lists and the calendar. */
import { breaking, type Mutant } from './mutant.ts';

export const out: readonly Mutant[] = [
  ...breaking('src/document/docx/look.ts', 'tests/document/docx.test.ts', {
    'a heading in Word has a level of its own': ['      outlineLevel,\n', ''],
    'a style that is named is there': [
      "      { id: 'IndexLink', name: 'Index Link', run: {} },\n",
      '',
    ],
  }),
  ...breaking('src/document/docx/table.ts', 'tests/document/docx.test.ts', {
    'a table in Word repeats its head': [
      'new TableRow({ tableHeader: true, cantSplit: true, children: head })',
      'new TableRow({ cantSplit: true, children: head })',
    ],
    'a table in Word says what it is': [
      "element('w:tblCaption', { 'w:val': clean(caption)",
      "element('w:tblCaption', { 'w:val': clean('')",
    ],
  }),
  ...breaking('src/document/docx/inline.ts', 'tests/document/docx.test.ts', {
    'no letter breaks a Word file': ['[\\ufffe\\uffff]|[^\\P{Cc}\\n]', '[\\ufffe\\uffff]'],
    'a Word file leads only where a paper may': ['/^(https?:\\/\\/|mailto:)/i', '/^[a-z]+:/i'],
  }),
  ...breaking('src/document/docx/zip.ts', 'tests/document/docx.test.ts', {
    'the same paper gives the same Word file': ['view.setUint32(entry + 12, FIRST_DAY, true);', ''],
  }),
  ...breaking('src/document/docx/index.ts', 'tests/document/docx.test.ts', {
    'a note that nothing points to is kept in Word': ['...unmarked(setting)]', ']'],
  }),
];
