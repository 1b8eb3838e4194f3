/** What the code expects of the files of words: which names each has, what kind of words, and which gaps the site fills. */

/** A kind of words: a text by the gaps in it, such as `{name} {date?}`, or another kind by its name. */
type Kind = string;
export type Shape = Kind | { [name: string]: Shape };

/** A list's every item, and all words of a table that is read by a value of content or of a plan. */
export const ITEM = '[]';
export const ANY_NAME = '*';
/** Ends the name of what some items of a list have and others not, and a gap likewise. */
const MAYBE = '?';

/** Tables that are read by a value of content or of a plan, whichever it is: a topic, a unit, a trait, a chapter. */
export const BY_VALUE = [
  'agreements.procedure.steps.answers',
  'calendar.repeats.months',
  'check.topic',
  'check.words.traits',
  'check.words.library',
  'paper-page.kinds',
  'paper.unitsOfOne',
  'paper.strategy.chapters',
  'register.topic',
  'review-guide.sections',
  'search.kinds',
];

/** The gaps of a text, in the order they stand, each once. */
export const gapsOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)),
];

/** The gaps that a text of a kind may have, and those it must. */
export function gapsIn(kind: Kind): { may: string[]; must: string[] } {
  const all = [...kind.matchAll(/\{(\w+)(\??)\}/g)];
  return {
    may: all.map(([, name = '']) => name),
    must: all.flatMap(([, name = '', maybe]) => (maybe === MAYBE ? [] : [name])),
  };
}

export const isTextKind = (shape: Shape): shape is Kind =>
  typeof shape === 'string' && (shape === '' || shape.startsWith('{'));

/** The names of a table, each with what stands there and whether it must. */
export const namesIn = (table: { [name: string]: Shape }) =>
  Object.entries(table).map(([name, shape]) => ({
    name: name.replace(/\?$/, ''),
    shape,
    isMust: !name.endsWith(MAYBE),
  }));

/** The shape of words as they stand; `path` begins with the name of their file. */
export function shapeOf(words: unknown, path: readonly string[]): Shape {
  if (typeof words === 'string') return written(gapsOf(words).sort(), []);
  if (Array.isArray(words)) return { [ITEM]: common(words.map((each) => shapeOf(each, path))) };
  if (typeof words !== 'object' || words === null) return typeof words;
  const entries = Object.entries(words).map(
    ([name, value]) => [name, shapeOf(value, [...path, name])] as const,
  );
  if (!BY_VALUE.includes(path.join('.'))) return Object.fromEntries(entries);
  return { [ANY_NAME]: common(entries.map(([, shape]) => shape)) };
}

const written = (must: readonly string[], maybe: readonly string[]): Kind =>
  [...must.map((name) => `{${name}}`), ...maybe.map((name) => `{${name}${MAYBE}}`)].join(' ');

/** What several have in common; anything goes where they have nothing, or where there is none to go by. */
function common(shapes: readonly Shape[]): Shape {
  const [first, ...others] = shapes;
  return first === undefined ? 'any' : others.reduce(both, first);
}

function both(one: Shape, other: Shape): Shape {
  if (isTextKind(one) && isTextKind(other)) {
    const [a, b] = [gapsIn(one), gapsIn(other)];
    const must = a.must.filter((name) => b.must.includes(name));
    const may = [...new Set([...a.may, ...b.may])].sort();
    return written(
      must,
      may.filter((name) => !must.includes(name)),
    );
  }
  if (typeof one === 'string' || typeof other === 'string') return one === other ? one : 'any';
  const [a, b] = [namesIn(one), namesIn(other)];
  const special = [ITEM, ANY_NAME].find((name) => name in one || name in other);
  if (special !== undefined) {
    const [mine, theirs] = [one[special], other[special]];
    return mine === undefined || theirs === undefined ? 'any' : { [special]: both(mine, theirs) };
  }
  const names = [...new Set([...a, ...b].map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const [mine, theirs] = [a, b].map((all) => all.find((each) => each.name === name));
      const isMust = mine?.isMust === true && theirs?.isMust === true;
      const found = [mine, theirs].flatMap((each) => (each ? [each.shape] : []));
      return [isMust ? name : `${name}${MAYBE}`, common(found)];
    }),
  );
}
