/** Links and form fields as annotations, with the appearance of each field. */
import { colors, text as styles } from '../look.ts';
import { fieldPadding, fieldText } from '../layout/forms.ts';
import type { LinkBox, WidgetBox } from '../layout/placed.ts';
import { ascii, text, type Dictionary, type PdfFile, type Ref, type Value } from '../objects.ts';
import { Output } from '../output.ts';
import { up } from './content.ts';
import type { PaintedFont } from './fonts.ts';
import { rounded } from './numbers.ts';
import { rectangle, setFill, setPen } from './operators.ts';

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
    const out = new Output();
    setLook(out, formResource);
    return out.toString().trimEnd();
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
    return {
      ...common,
      FT: 'Tx',
      V: text(box.value),
      DV: text(box.value),
      DA: ascii(this.#appearance()),
      ...(box.field === 'multiline' ? { Ff: multiline } : {}),
      AP: {
        N: this.#drawn(
          box,
          (out) => this.#showValue(out, box),
          () => Object.fromEntries(this.#regular.resources),
        ),
      },
    };
  }

  /** The value drawn with the paper's own font, so that letters beyond WinAnsi show too. */
  #showValue(out: Output, { width, height, field, lines }: WidgetBox): void {
    const { size, lead } = fieldText;
    const first =
      field === 'multiline' ? height - fieldPadding - size * 0.95 : height / 2 - size * 0.34;
    out.letters('/Tx BMC\nq\n');
    out.numbers(2, 1, 1, width - 2, height - 2);
    out.letters('re W n\n');
    if (lines.length > 0) {
      out.letters('BT\n');
      setLook(out, this.#regular.resource);
    }
    for (const [index, each] of lines.entries()) {
      out.numbers(2, index === 0 ? fieldPadding : 0, index === 0 ? first : -lead);
      out.letters('Td');
      this.#regular.show(out, each, size);
      out.letters('\n');
    }
    if (lines.length > 0) out.letters('ET\n');
    out.letters('Q\nEMC\n');
  }

  #checkbox(box: WidgetBox): Dictionary {
    const checked = box.value !== '' && box.value !== 'false';
    const { width: w, height: h } = box;
    const tick = (out: Output) => {
      setPen(out, styles.body.color, 1.6);
      out.numbers(2, w * 0.22, h * 0.5);
      out.letters('m\n');
      out.numbers(2, w * 0.43, h * 0.25);
      out.letters('l\n');
      out.numbers(2, w * 0.8, h * 0.78);
      out.letters('l S\n');
    };
    const [ticked, empty] = [this.#drawn(box, tick), this.#drawn(box, () => undefined)];
    return {
      FT: 'Btn',
      V: checked ? on : 'Off',
      DV: checked ? on : 'Off',
      AS: checked ? on : 'Off',
      AP: { N: { [on]: ticked, Off: empty } },
    };
  }

  /** An appearance; fields that look the same share one. */
  #drawn(
    { width, height, bare }: WidgetBox,
    inside: (out: Output) => void,
    fonts: () => Dictionary = () => ({}),
  ): Ref {
    const out = new Output();
    if (!bare) drawGround(out, width, height);
    inside(out);
    const key = `${width} ${height} ${out.toString()}`;
    const known = this.#drawings.get(key);
    if (known !== undefined) return known;
    const named = fonts();
    const drawn = this.#file.addStream(out.bytes, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, rounded(width), rounded(height)],
      Resources: Object.keys(named).length > 0 ? { Font: named } : {},
    });
    this.#drawings.set(key, drawn);
    return drawn;
  }
}

/** The font and colour of what is typed in a field. */
function setLook(out: Output, font: string): void {
  out.letters(`/${font} `);
  out.numbers(2, fieldText.size);
  out.letters('Tf\n');
  setFill(out, styles.body.color);
}

/** The ground of a field, and its edge. */
function drawGround(out: Output, width: number, height: number): void {
  setFill(out, colors.field);
  rectangle(out, { x: 0, y: 0, width, height });
  out.letters('f\n');
  setPen(out, colors.fieldEdge, 0.8);
  rectangle(out, { x: 0.4, y: 0.4, width: width - 0.8, height: height - 0.8 });
  out.letters('S\n');
}

/** Where a link without words leads: its address, or the number of the page. */
const leadsTo = ({ target, place }: LinkBox): string =>
  'address' in target ? target.address : String((target.anchor.place ?? place).page + 1);
