/** What the fields of a PDF hold: the bytes may come from anyone, so everything is bounded and nothing is trusted. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { type FilledField, PRIVATE_FORM } from '../../core/form-fields.ts';

/** `private`: a form that holds a citizen's own words; nothing in it was looked at but the fields' names. */
export type FieldsRead = { private: true } | { private: false; fields: FilledField[] };

const mostFields = 5000;
const deepestField = 10;
/** The longest text of a field, in letters; ours are set in a field of at most 32 lines. */
const longestValue = 100_000;

const name = (text: string): PDFName => PDFName.of(text);

type Field = { name: string; dict: PDFDict; lineage: readonly PDFDict[] };

/** The fields of a form, by the catalog of its file. A text stream's content is asked of `contents`, which may throw. */
export function readFields(
  catalog: PDFDict,
  contents: (stream: PDFRawStream, limit: number) => Uint8Array,
): FieldsRead {
  const form = catalog.lookup(name('AcroForm'));
  const roots = form instanceof PDFDict ? form.lookup(name('Fields')) : undefined;
  const found: Field[] = [];
  if (roots instanceof PDFArray) collect(roots, [], '', found, new Set());
  // Whose form it is stands in the names: it is settled before any value is looked at.
  if (found.some((field) => field.name.split('/')[0] === PRIVATE_FORM)) return { private: true };
  return { private: false, fields: found.flatMap((field) => valueOf(field, contents) ?? []) };
}

/** Walks the tree of fields, which may be hostile: no field twice, not too deep, not too many. */
function collect(
  list: PDFArray,
  lineage: readonly PDFDict[],
  above: string,
  found: Field[],
  seen: Set<PDFDict>,
): void {
  for (let index = 0; index < list.size() && found.length < mostFields; index += 1) {
    const dict = list.lookup(index);
    if (!(dict instanceof PDFDict) || seen.has(dict) || seen.size > 2 * mostFields) continue;
    seen.add(dict);
    const own = textOf(dict.lookup(name('T')));
    const whole = [above, own ?? ''].filter((part) => part !== '').join('.');
    const kids = dict.lookup(name('Kids'));
    const below = [dict, ...lineage];
    // Kids without names are the places where one field is shown.
    if (kids instanceof PDFArray && isNamed(kids) && lineage.length < deepestField) {
      collect(kids, below, whole, found, seen);
    } else if (whole !== '') {
      found.push({ name: whole, dict, lineage: below });
    }
  }
}

function isNamed(kids: PDFArray): boolean {
  for (let index = 0; index < Math.min(kids.size(), mostFields); index += 1) {
    const kid = kids.lookup(index);
    if (kid instanceof PDFDict && kid.has(name('T'))) return true;
  }
  return false;
}

function valueOf(
  field: Field,
  contents: (stream: PDFRawStream, limit: number) => Uint8Array,
): FilledField | null {
  const own = (key: string): PDFObject | undefined =>
    field.lineage.map((dict) => dict.lookup(name(key))).find((value) => value !== undefined);
  const type = own('FT');
  if (type === name('Btn')) {
    const left = own('DV');
    return {
      name: field.name,
      value: isOn(own('V') ?? own('AS')) ? 'true' : '',
      exported: left === undefined ? null : isOn(left) ? 'true' : '',
    };
  }
  if (type !== name('Tx')) return null;
  const written = (object: PDFObject | undefined): string | null => {
    if (object instanceof PDFRawStream) {
      return new TextDecoder().decode(contents(object, longestValue)).slice(0, longestValue);
    }
    return textOf(object)?.slice(0, longestValue) ?? null;
  };
  return { name: field.name, value: written(own('V')) ?? '', exported: written(own('DV')) };
}

const isOn = (state: PDFObject | undefined): boolean =>
  state instanceof PDFName && state !== name('Off');

function textOf(object: PDFObject | undefined): string | null {
  const isText = object instanceof PDFString || object instanceof PDFHexString;
  return isText ? object.decodeText().replace(/\r\n?/g, '\n') : null;
}
