/** Links and form fields as annotations, with the appearance of each field. */
import { colors, text as styles } from '../look.ts';
import { fieldPadding, fieldText } from '../layout/forms.ts';
import type { LinkBox, WidgetBox } from '../layout/placed.ts';
import { ascii, text, type Dictionary, type PdfFile, type Ref, type Value } from '../objects.ts';
import { up } from './content.ts';
import type { PaintedFont } from './fonts.ts';
import { fillColor, number, rounded, strokeColor } from './numbers.ts';

const formResource = 'F';
const multiline = 1 << 12;
const on = 'Yes';

/** Links and fields: what lies over the page and is reached with the keyboard. */
export class Annotations {
  readonly #file: PdfFile;
  readonly #pageRefs: readonly Ref[];
  readonly #regular: PaintedFont;
  readonly #formFont: () => Ref;
  readonly #fields: Ref[] = [];
  readonly #names = new Map<string, number>();
  readonly #drawings = new Map<string, Ref>();
  readonly #byPage = new Map<Ref, Ref[]>();
  /** The key of each in the parent tree, and the element it belongs to. */
  readonly keys: { key: number; element: Ref }[] = [];

  constructor(file: PdfFile, pageRefs: readonly Ref[], regular: PaintedFont, formFont: () => Ref) {
    this.#file = file;
    this.#pageRefs = pageRefs;
    this.#regular = regular;
    this.#formFont = formFont;
  }

  add(box: LinkBox | WidgetBox, page: Ref, element: Ref): Ref {
    const key = this.#pageRefs.length + this.keys.length;
    this.keys.push({ key, element });
    const own = box.kind === 'link' ? this.#link(box) : this.#widget(box);
    const bottom = up(box, box.y + box.height);
    const ref = this.#file.add({
      Type: 'Annot',
      F: 4,
      P: page,
      StructParent: key,
      Rect: [box.x, bottom, box.x + box.width, bottom + box.height].map(rounded),
      ...own,
    });
    if (box.kind === 'widget') this.#fields.push(ref);
    const onPage = this.#byPage.get(page) ?? [];
    onPage.push(ref);
    this.#byPage.set(page, onPage);
    return ref;
  }

  onPage(page: Ref): readonly Ref[] {
    return this.#byPage.get(page) ?? [];
  }

  get hasFields(): boolean {
    return this.#fields.length > 0;
  }

  /** Writes the form, if there are fields. */
  finish(): void {
    if (this.#fields.length === 0) return;
    this.#file.setInCatalog('AcroForm', {
      Fields: this.#fields,
      DR: { Font: { [formResource]: this.#formFont() } },
      DA: ascii(this.#appearance()),
    });
  }

  #appearance(): string {
    return `/${formResource} ${number(fieldText.size)} Tf ${fillColor(styles.body.color)}`;
  }

  #link(box: LinkBox): Dictionary {
    const words = box.contents.trim() === '' ? leadsTo(box) : box.contents;
    const common = { Subtype: 'Link', Border: [0, 0, 0], Contents: text(words) };
    if ('address' in box.target) {
      return { ...common, A: { Type: 'Action', S: 'URI', URI: ascii(box.target.address) } };
    }
    const destination = this.destination(box.target.anchor);
    return destination === null ? common : { ...common, Dest: destination };
  }

  /** A place to go to; null when it never came on a page. */
  destination(anchor: { place: LinkBox['place'] | null; y: number }): Value | null {
    const { place, y } = anchor;
    const ref = place === null ? undefined : this.#pageRefs[place.page];
    if (place === null || ref === undefined) return null;
    return [ref, 'XYZ', 0, rounded(up({ place }, y)), 0];
  }

  /** Field names are unique in a file; a name used twice is numbered. */
  #fieldName(name: string): string {
    const plain = name.replaceAll('.', '-');
    const times = (this.#names.get(plain) ?? 0) + 1;
    this.#names.set(plain, times);
    return times === 1 ? plain : `${plain}-${times}`;
  }

  #widget(box: WidgetBox): Dictionary {
    const common = {
      Subtype: 'Widget',
      T: text(this.#fieldName(box.name)),
      TU: text(box.label),
      MK: box.bare
        ? {}
        : { BC: [...colors.fieldEdge].map(rounded), BG: [...colors.field].map(rounded) },
    };
    if (box.field === 'checkbox') return { ...common, ...this.#checkbox(box) };
    this.#formFont();
    const shown = this.#fieldText(box);
    return {
      ...common,
      FT: 'Tx',
      V: text(box.value),
      DV: text(box.value),
      DA: ascii(this.#appearance()),
      ...(box.field === 'multiline' ? { Ff: multiline } : {}),
      AP: { N: this.#drawn(box, shown, Object.fromEntries(this.#regular.resources)) },
    };
  }

  /** The value drawn with the paper's own font, so that letters beyond WinAnsi show too. */
  #fieldText(box: WidgetBox): string {
    const { width, height } = box;
    const { size, lead } = fieldText;
    const first =
      box.field === 'multiline' ? height - fieldPadding - size * 0.95 : height / 2 - size * 0.34;
    const lines = box.lines.map((each, index) => {
      const down = index === 0 ? first : -lead;
      return `${index === 0 ? fieldPadding : 0} ${number(down)} Td${this.#regular.show(each, size)}`;
    });
    const look = `/${this.#regular.resource} ${number(size)} Tf ${fillColor(styles.body.color)}`;
    const clip = `1 1 ${number(width - 2)} ${number(height - 2)} re W n`;
    const words = lines.length === 0 ? [] : ['BT', look, ...lines, 'ET'];
    return ['/Tx BMC', 'q', clip, ...words, 'Q', 'EMC'].join('\n');
  }

  #checkbox(box: WidgetBox): Dictionary {
    const checked = box.value !== '' && box.value !== 'false';
    const { width: w, height: h } = box;
    const tick = [
      '0.1 0.13 0.19 RG 1.6 w',
      `${number(w * 0.22)} ${number(h * 0.5)} m`,
      `${number(w * 0.43)} ${number(h * 0.25)} l`,
      `${number(w * 0.8)} ${number(h * 0.78)} l S`,
    ].join('\n');
    return {
      FT: 'Btn',
      V: checked ? on : 'Off',
      DV: checked ? on : 'Off',
      AS: checked ? on : 'Off',
      AP: { N: { [on]: this.#drawn(box, tick, {}), Off: this.#drawn(box, '', {}) } },
    };
  }

  /** An appearance; fields that look the same share one. */
  #drawn({ width, height, bare }: WidgetBox, inside: string, fonts: Dictionary): Ref {
    const [w, h] = [number(width), number(height)];
    const edge = `0.4 0.4 ${number(width - 0.8)} ${number(height - 0.8)} re S`;
    const ground = [
      `${fillColor(colors.field)} 0 0 ${w} ${h} re f`,
      `${strokeColor(colors.fieldEdge)} 0.8 w ${edge}`,
    ];
    const drawing = [...(bare ? [] : ground), inside].join('\n');
    const key = `${w} ${h} ${drawing}`;
    const known = this.#drawings.get(key);
    if (known !== undefined) return known;
    const drawn = this.#file.addStream(drawing, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, rounded(width), rounded(height)],
      Resources: Object.keys(fonts).length > 0 ? { Font: fonts } : {},
    });
    this.#drawings.set(key, drawn);
    return drawn;
  }
}

/** Where a link without words leads: its address, or the number of the page. */
const leadsTo = ({ target, place }: LinkBox): string =>
  'address' in target ? target.address : String((target.anchor.place ?? place).page + 1);
