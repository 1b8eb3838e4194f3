/** What the fields of a PDF hold: the bytes may come from anyone, so everything is bounded and nothing is trusted. */
import { type FilledField, PRIVATE_FORM } from '../../core/plan/form-fields.ts';
import { nameOf, type PdfFile } from './embed-file.ts';
import { type Dict, type Found, Stream } from './embed-values.ts';
import { decodeText } from './embed-text.ts';

/** `private`: a form that holds a citizen's own words; nothing in it was looked at but the fields' names. */
export type FieldsRead = { private: true } | { private: false; fields: FilledField[] };

const mostFields = 5000;
const deepestField = 10;
/** The longest name of a field, those above it included, in letters; ours have a hundred. */
const longestName = 1000;
/** The longest text of a field, in letters; ours are set in a field of at most 32 lines. */
const longestValue = 100_000;
/** The most bytes that a letter may take in the file: two, each written by its number. */
const mostBytes = 8;
/** What a letter of a value costs: a file may have thousands of fields with one and the same long value. */
const stepsForLetter = 20;

type Field = { name: string; dict: Dict; lineage: readonly Dict[] };

/** The fields of a form, by the catalog of its file. Throws when a text stream cannot be read, or there is too much. */
export function readFields(catalog: Dict, file: PdfFile): FieldsRead {
  const roots = file.array(file.dict(catalog.get('AcroForm'))?.get('Fields'));
  const found: Field[] = [];
  if (roots) collect(roots, file, [], '', found, new Set());
  // Whose form it is stands in the names: it is settled before any value is looked at.
  if (found.some((field) => field.name.split('/')[0] === PRIVATE_FORM)) return { private: true };
  return { private: false, fields: found.flatMap((field) => valueOf(field, file) ?? []) };
}

/** Walks the tree of fields, which may be hostile: no field twice, not too deep, not too many. */
function collect(
  list: readonly Found[],
  file: PdfFile,
  lineage: readonly Dict[],
  above: string,
  found: Field[],
  seen: Set<Dict>,
): void {
  for (const each of list) {
    if (found.length >= mostFields) return;
    file.budget.spend(10);
    const dict = file.dict(each);
    if (!dict || seen.has(dict) || seen.size > 2 * mostFields) continue;
    seen.add(dict);
    const own = file.letters(dict.get('T'), longestName * mostBytes);
    const whole = [above, decodeText(own ?? '')].filter((part) => part !== '').join('.');
    if ((own === null && dict.has('T')) || whole.length > longestName) continue;
    const kids = file.array(dict.get('Kids'));
    const below = [dict, ...lineage];
    // Kids without names are the places where one field is shown.
    if (kids && isNamed(kids, file) && lineage.length < deepestField) {
      collect(kids, file, below, whole, found, seen);
    } else if (whole !== '') {
      found.push({ name: whole, dict, lineage: below });
    }
  }
}

function isNamed(kids: readonly Found[], file: PdfFile): boolean {
  return kids.slice(0, mostFields).some((kid) => file.dict(kid)?.has('T') === true);
}

function valueOf(field: Field, file: PdfFile): FilledField | null {
  const own = (key: string): Found =>
    field.lineage.map((dict) => file.get(dict.get(key))).find((value) => value !== null) ?? null;
  const type = nameOf(own('FT'));
  if (type === 'Btn') {
    const left = own('DV');
    return {
      name: field.name,
      value: isOn(own('V') ?? own('AS')) ? 'true' : '',
      exported: left === null ? null : isOn(left) ? 'true' : '',
    };
  }
  if (type !== 'Tx') return null;
  const written = (value: Found): string | null => {
    const text = textOf(value, file);
    if (text === null) return null;
    file.budget.spend(text.length * stepsForLetter);
    return text.replace(/\r\n?/g, '\n').slice(0, longestValue);
  };
  return { name: field.name, value: written(own('V')) ?? '', exported: written(own('DV')) };
}

const isOn = (state: Found): boolean => {
  const name = nameOf(state);
  return name !== null && name !== 'Off';
};

function textOf(value: Found, file: PdfFile): string | null {
  if (value instanceof Stream) {
    return new TextDecoder().decode(file.contents(value, longestValue * mostBytes));
  }
  const letters = file.letters(value, longestValue * mostBytes);
  return letters === null ? null : decodeText(letters);
}
