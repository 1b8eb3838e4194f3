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
    'a letter in Word is whole': [".normalize('NFC')", ''],
    'a Word file leads only where a paper may': ['/^(https?:\\/\\/|mailto:)/i', '/^[a-z]+:/i'],
  }),
  ...breaking('src/document/docx/figure.ts', 'tests/document/docx.test.ts', {
    'a picture in Word says what it shows': ['description: clean(alt)', "description: ''"],
    'what is drawn is drawn in Word in its own colours': [
      'color(fill.slice(1)',
      "color('000000'.slice(0, 6)",
    ],
  }),
  ...breaking('src/document/docx/zip.ts', 'tests/document/docx.test.ts', {
    'the same paper gives the same Word file': ['view.setUint32(entry + 12, FIRST_DAY, true);', ''],
  }),
  ...breaking('src/document/docx/index.ts', 'tests/document/docx.test.ts', {
    'a note that nothing points to is kept in Word': ['...unmarked(setting)]', ']'],
  }),
  ...breaking('src/document/parts/csv.ts', 'tests/document/csv.test.ts', {
    'no cell of a list is run': ['FORMULA.test(text) ?', 'FORMULA.test("") ?'],
    'a number in a list has a comma': ["formatNumber(cell).replaceAll('.', '')", 'String(cell)'],
    'a quote in a list stays one': ["safe.replaceAll('\"', '\"\"')", 'safe'],
  }),
  ...breaking('src/document/calendar/calendar.ts', 'tests/document/calendar.test.ts', {
    'no line of a calendar is too long': ['room = MOST - 1;', 'room = MOST;'],
    'no text begins a line of a calendar': [".replaceAll('\\n', '\\\\n')", ''],
  }),
  ...breaking('src/document/calendar/calendar-days.ts', 'tests/document/calendar.test.ts', {
    'a promise stands once in the calendar': ['!promised.has(', '!!promised && ('],
    'quarters are those of the period': ['day >= from && day <= until', 'day >= from'],
  }),
];
