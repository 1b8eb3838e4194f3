/** Mutants of the follow-up's charts: lengths, signs, words in the way, and what the figure says of itself. */
import { breaking } from './mutant.ts';

const drawn = 'tests/document/charts/charts.test.ts';
const paper = 'tests/document/follow-up.test.ts';
const choice = 'tests/islands/figures/follow-up-choice.test.ts';
const readers = 'tests/document/charts/readers.test.ts';

export const charts = [
  ...breaking('src/document/charts/frame.ts', drawn, {
    'an axis begins at nought': ['.domain([0, ', '.domain([-1, '],
    'labels in the way are left out': [
      'return before === undefined || x - half >= before.x + before.half + gap;',
      'return true;',
    ],
    'labels are moved inside the box': [
      'x: Math.min(Math.max(x, half), width - half), half',
      'x, half',
    ],
  }),
  ...breaking('src/document/charts/time.ts', drawn, {
    'a line is broken where there is no number': ['        parts.push([]);\n', ''],
    'a column is as high as its number': [
      'height: bottom - y(value)',
      'height: bottom - y(value) + 3',
    ],
    'a hidden number has its sign': ["value === 'hidden' ? 'hidden' : 'none'", "'none'"],
    'numbers over columns are there when there is room': [
      'size) + 0.3 * size <= room',
      'size) <= 9 * room',
    ],
  }),
  ...breaking('src/document/charts/stack.ts', drawn, {
    'what is hidden is no part': ['isNumber(rows[row]?.values[layer.key]) ? ', 'from !== -1 ? '],
  }),
  ...breaking('src/document/charts/rows.ts', drawn, {
    'the largest are drawn': ['weight(b) - weight(a)', 'weight(a) - weight(b)'],
    'a bar is as long as its number': [
      'width: end - x(0), height: thick',
      'width: end - x(0) + 2, height: thick',
    ],
    'what is hidden is said at its bar': [
      'const text = shownText(value, ',
      'const text = shownText(value ?? 0, ',
    ],
  }),
  ...breaking('src/document/charts/table.ts', drawn, {
    'the table has every row': ['total === null ? rows :', 'total === null ? rows.slice(0, 12) :'],
    'the file has the numbers that are shown': [
      'Number(value.toFixed(indicator.decimals))',
      'Math.round(value)',
    ],
  }),
  ...breaking('src/document/charts/alt.ts', drawn, {
    'the highest is said': ['each.value > best.value', 'each.value < best.value'],
  }),
  ...breaking('src/document/charts/looks.ts', drawn, {
    'series differ by more than their tone': [
      "bar: 'weak', hatch: 'level'",
      "bar: 'weak', hatch: null",
    ],
  }),
  ...breaking('src/document/pdf/layout/figure.ts', readers, {
    'letters grow with the picture in PDF': ['size: size * scale', 'size'],
    'dashes are drawn in PDF': ['...(dash && { dash })', ''],
  }),
  ...breaking('src/document/docx/shapes.ts', readers, {
    'dashes are drawn in Word': ['[color(value), ...broken]', '[color(value)]'],
  }),
  ...breaking('src/document/follow-up/follow-up-tables.ts', paper, {
    'a strategy never tells small counts': ['!report?.hidesSmall || report', '!report || report'],
  }),
  ...breaking('src/document/follow-up/follow-up-csv.ts', paper, {
    'every table is in the file': ['report.tables.flatMap(', 'report.tables.slice(1).flatMap('],
  }),
  ...breaking('src/document/follow-up/follow-up.ts', paper, {
    'the paper says whether small counts are hidden': [
      'told.hidesSmall ? [own.aboutHidden] : []',
      'own.aboutHidden',
    ],
  }),
  ...breaking('src/islands/figures/follow-up-choice.ts', choice, {
    'small counts are hidden unless they are asked for': [
      'query.get(SMALL) !== SHOW',
      'query.get(SMALL) === null',
    ],
    'a span goes no further than the figures': ['quarter > last ? last : quarter', 'quarter'],
    'a span is never backwards': ['begin <= end ? ', 'begin !== end ? '],
  }),
];
