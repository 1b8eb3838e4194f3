/** What a check is: a condition that a paper must not be in, and a paper broken so that it is. */
import { edited, type Objects, word } from './objects.ts';
import { type Element, Opened } from './opened.ts';

/** A good paper, ready to be broken: its bytes, and its objects as qpdf lists them. */
export type Sample = { bytes: Uint8Array; json: string };

/**
 * A fault. `id` is its number in the Matterhorn protocol 1.1, the clause of ISO 19005-3 with a letter of ours, or
 * begins with `+` where we ask more than either.
 */
export type Condition = {
  id: string;
  says: string;
  /** Why our papers have nothing of the kind: then the kind itself is the fault. */
  because?: string;
  /** It takes longer than the square of the pages: left out of long papers. */
  slow?: true;
  /** Where a paper is at fault; empty when it is not. */
  find: (paper: Opened) => string[] | Promise<string[]>;
  broken: (sample: Sample) => Uint8Array | Opened;
};

/** Breaks a paper by changing its objects; it becomes a file only for those who ask for its bytes. */
export const changed =
  (edit: (objects: Objects) => void) =>
  ({ json }: Sample): Opened =>
    new Opened(null, edited(json, edit));

/** Breaks a paper by changing its bytes, one letter a byte. */
export const bytesChanged =
  (edit: (raw: string) => string) =>
  ({ bytes }: Sample): Uint8Array =>
    new Uint8Array(Buffer.from(edit(Buffer.from(bytes).toString('latin1')), 'latin1'));

/** Breaks a paper by changing what is drawn on the page where `text` first stands. */
export const drawingChanged = (text: RegExp, replacement: string) =>
  changed((objects) => {
    for (const { dict } of objects.dicts()) {
      if (dict['/Type'] !== '/Page') continue;
      const ref = word(dict['/Contents']);
      const data = objects.data(ref)?.toString('latin1') ?? '';
      if (!text.test(data)) continue;
      objects.setData(ref, Buffer.from(data.replace(text, replacement), 'latin1'));
      return;
    }
    throw new Error(`No page draws ${String(text)}`);
  });

/** A paper broken in a way that no object of it allows is no broken paper. */
export function first<T>(found: Iterable<T>): T {
  const [one] = found;
  if (one === undefined) throw new Error('The sample has nothing of the kind to break');
  return one;
}

/** The dictionaries whose `key` is `value`. */
export function* dictsWith(objects: Objects, key: string, value: string) {
  for (const { dict } of objects.dicts()) if (dict[key] === value) yield dict;
}

/** The elements of that type. */
export function* elementsOf(objects: Objects, role: string) {
  for (const dict of dictsWith(objects, '/S', `/${role}`)) if ('/P' in dict) yield dict;
}

/** Takes `key` off the first element of that type. */
export const without = (role: string, key: string) =>
  changed((objects) => {
    const element = first(elementsOf(objects, role));
    if (!(key in element)) throw new Error(`The ${role} has no ${key}`);
    Reflect.deleteProperty(element, key);
  });

/** The first element of one type becomes one of another. */
export const renamed = (from: string, to: string) =>
  changed((objects) => {
    first(elementsOf(objects, from))['/S'] = `/${to}`;
  });

/** The root of the tree of elements. */
export const treeRoot = (objects: Objects) => first(dictsWith(objects, '/Type', '/StructTreeRoot'));
/** The catalog. */
export const catalogOf = (objects: Objects) => objects.dict(objects.trailer['/Root']);
/** Takes a key off the catalog. */
export const catalogWithout = (key: string) =>
  changed((objects) => {
    Reflect.deleteProperty(catalogOf(objects), key);
  });

/** One line when it is so, none when it is not. */
export const when = (fault: boolean, where = 'the file'): string[] => (fault ? [where] : []);

/** How a fault names the element it is at. */
export const placeOf = ({ role, ref }: Element) => `${role} ${ref}`;

/** The elements of some roles, in the order of the tree. */
export const withRole = ({ elements }: Opened, ...roles: string[]) =>
  elements.filter(({ role }) => roles.includes(role));
