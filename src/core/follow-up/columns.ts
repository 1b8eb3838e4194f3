/** The columns of a file of figures: what each may hold, and which it is by the words over it. */
import { slugOf } from '../text/slug.ts';
import { COUNTED, MEASURES } from '../content/counted.ts';

/** What a column may say. `meanWeeks`: weeks on average for each of those who ended. */
export const FIELDS = [
  'quarter',
  'agreement',
  'workplace',
  'area',
  'targetGroup',
  ...MEASURES,
  'meanWeeks',
] as const;
export type Field = (typeof FIELDS)[number];

/** What a file is read by: the name a column is written with, and other words it is known by; all from the texts. */
export type ColumnWords = {
  fields: Record<Field, { title: string; words: readonly string[] }>;
  /** Words over columns that are about a person, wherever in the heading they stand. */
  person: readonly string[];
  /** Words that mean a person only when they are all of the heading. */
  personAlone: readonly string[];
};

/** What each column of a file is, from the left; `null` is not used. */
export type Columns = readonly (Field | null)[];

/** Words without case, accents, points and blanks, so that `Målgruppe` and `maalgruppe` are the same. */
export function wordKey(text: string): string {
  return slugOf(text).replaceAll('-', ' ');
}

/** How well a heading says a field: 3 in the field's own words, 2 with more after them, 1 with more around; 0 not at all. */
function fitOf(heading: string, words: readonly string[]): number {
  let best = 0;
  for (const word of words) {
    if (heading === word) return 3;
    if (heading.startsWith(`${word} `)) best = Math.max(best, 2);
    else if (` ${heading} `.includes(` ${word} `)) best = Math.max(best, 1);
  }
  return best;
}

type Known = { field: Field; words: string[] }[];
/** The words of each field as they are compared, worked out once. */
const known = new WeakMap<ColumnWords, Known>();

function knownWords(words: ColumnWords): Known {
  const before = known.get(words);
  if (before) return before;
  const now = FIELDS.map((field) => {
    const { title, words: others } = words.fields[field];
    return { field, words: [title, ...others].map(wordKey) };
  });
  known.set(words, now);
  return now;
}

/** What the columns are most likely to be, by the words over them: each field once, the best first. */
export function columnsOf(headings: readonly string[], words: ColumnWords): Columns {
  const columns: (Field | null)[] = headings.map(() => null);
  const fits = headings.flatMap((heading, at) => {
    // Headings are short, and have letters.
    const key = heading.length > 80 || !/\p{L}/u.test(heading) ? '' : wordKey(heading);
    return key === ''
      ? []
      : knownWords(words).map(({ field, words }) => ({ at, field, fit: fitOf(key, words) }));
  });
  for (const { at, field, fit } of fits.sort((a, b) => b.fit - a.fit || a.at - b.at)) {
    if (fit > 0 && columns[at] === null && !columns.includes(field)) columns[at] = field;
  }
  return columns;
}

/**
 * What a file must say and does not: a quarter, a target group, one of the agreement and the workplace, and one number.
 * Each entry is the fields of which one would do.
 */
export function missingIn(columns: Columns): (readonly Field[])[] {
  const needed: (readonly Field[])[] = [
    ['quarter'],
    ['agreement', 'workplace'],
    ['targetGroup'],
    COUNTED,
  ];
  return needed.filter((fields) => !fields.some((field) => columns.includes(field)));
}
