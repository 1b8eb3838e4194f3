/** The content stream of a page: boxes as operators, in marked content. */
import { page as paper, type Color, type FaceName } from '../look.ts';
import type { Drawn, ImageBox, LineBox, PathBox, RectBox, TextBox } from '../layout/placed.ts';
import type { Ref } from '../objects.ts';
import { Output } from '../output.ts';
import type { PaintedFont } from './fonts.ts';
import type { Images } from './images.ts';
import { rounded } from './numbers.ts';
import { rectangle, roundedRectangle, setFill, setPen, steps } from './operators.ts';

export type Fonts = Readonly<Record<FaceName, PaintedFont>>;
export type ArtifactKind = 'Layout' | 'Header' | 'Footer' | 'Pagination';

/** The operators of one page's content, written in the order they are called for. */
export class Content {
  readonly #fonts: Fonts;
  readonly #images: Images;
  readonly #out = new Output();
  readonly used = new Set<FaceName>();
  /** The pictures on the page, by the names it calls them. */
  readonly pictures = new Map<string, Ref>();
  #inText = false;
  /** What is marked now stands around whole texts, not inside one. */
  #around = true;
  // What the page is drawn with now; said again only when it changes.
  #face: FaceName | null = null;
  #size = 0;
  #fill: Color | null = null;
  #pen: Color | null = null;
  #thickness = 0;
  #spacing = 0;
  #x = 0;
  #y = 0;
  /** The text shown last and where it began: what goes on from its end needs no place. */
  #before: TextBox | null = null;
  #began = 0;

  constructor(fonts: Fonts, images: Images) {
    this.#fonts = fonts;
    this.#images = images;
  }

  /** Begins what belongs to element content `id` of the page; texts that follow each other are shown as one. */
  beginMarked(role: string, id: number): void {
    if (role === 'Figure') this.#endText();
    else this.#beginText();
    this.#around = role === 'Figure';
    this.#out.letters(`/${role}<</MCID ${id}>>BDC\n`);
  }

  beginArtifact(kind: ArtifactKind): void {
    this.#endText();
    this.#around = true;
    const properties = {
      Layout: '/Type/Layout',
      Pagination: '/Type/Pagination',
      Header: '/Type/Pagination/Subtype/Header/Attached[/Top]',
      Footer: '/Type/Pagination/Subtype/Footer/Attached[/Bottom]',
    }[kind];
    this.#out.letters(`/Artifact<<${properties}>>BDC\n`);
  }

  end(): void {
    if (this.#around) this.#endText();
    this.#out.letters('EMC\n');
  }

  draw(box: Drawn): void {
    switch (box.kind) {
      case 'text':
        this.#text(box);
        break;
      case 'rect':
        this.#endText();
        this.#rect(box);
        break;
      case 'line':
        this.#endText();
        this.#line(box);
        break;
      case 'path':
        this.#endText();
        this.#path(box);
        break;
      case 'image':
        this.#endText();
        this.#image(box);
    }
  }

  /** The operators as they stand in the file; nothing is drawn after. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#endText();
    return this.#out.bytes;
  }

  #text(box: TextBox): void {
    if (box.text === '') return;
    const out = this.#out;
    const font = this.#fonts[box.face];
    this.used.add(box.face);
    this.#beginText();
    if (box.face !== this.#face || box.size !== this.#size) {
      [this.#face, this.#size] = [box.face, box.size];
      out.letters(`/${font.resource} `);
      out.numbers(2, box.size);
      out.letters('Tf\n');
    }
    this.#fillWith(box.color);
    if (box.spacing !== this.#spacing) this.#space(box.spacing);
    const x = Math.round(box.x * 10) / 10;
    const y = Math.round(up(box, box.y) * 10) / 10;
    const after = y === this.#y ? this.#after() : NaN;
    const goesOn = Math.abs(box.x - after) < 0.06;
    if (!goesOn) {
      out.numbers(2, x - this.#x, y - this.#y);
      out.letters('Td');
      this.#x = x;
      this.#y = y;
    }
    font.show(out, box.text, rounded(box.size));
    out.letters('\n');
    this.#before = box;
    this.#began = goesOn ? after : x;
  }

  #space(spacing: number): void {
    this.#spacing = spacing;
    this.#out.numbers(2, spacing);
    this.#out.letters('Tc\n');
  }

  /** Where the text shown last ended. */
  #after(): number {
    const box = this.#before;
    if (box === null || box.spacing !== 0) return NaN;
    return this.#began + (this.#fonts[box.face].width(box.text) * box.size) / 1000;
  }

  #beginText(): void {
    if (this.#inText) return;
    this.#out.letters('BT\n');
    this.#inText = true;
    this.#x = 0;
    this.#y = 0;
    this.#before = null;
  }

  #endText(): void {
    if (!this.#inText) return;
    if (this.#spacing !== 0) this.#space(0);
    this.#out.letters('ET\n');
    this.#inText = false;
  }

  #rect(box: RectBox): void {
    const bottom = up(box, box.y + box.height);
    const { x, width, height, radius } = box;
    this.#colors(box);
    if (radius) roundedRectangle(this.#out, { x, y: bottom, width, height, radius });
    else rectangle(this.#out, { x, y: bottom, width, height });
    this.#paint(box);
  }

  #line({ points, color, thickness, dash, ...box }: LineBox): void {
    if (points.length < 2) return;
    const out = this.#out;
    this.#drawWith(color, thickness);
    if (dash) out.letters(`1 J [${dash.join(' ')}] 0 d\n`);
    points.forEach(([x, y], index) => {
      out.numbers(1, x, up(box, y));
      out.letters(index === 0 ? 'm\n' : 'l\n');
    });
    out.letters(dash ? 'S [] 0 d 0 J\n' : 'S\n');
  }

  #fillWith(color: Color): void {
    if (color === this.#fill) return;
    this.#fill = color;
    setFill(this.#out, color);
  }

  #drawWith(color: Color, thickness: number): void {
    if (color === this.#pen && thickness === this.#thickness) return;
    [this.#pen, this.#thickness] = [color, thickness];
    setPen(this.#out, color, thickness);
  }

  #colors({ fill, stroke }: Pick<RectBox, 'fill' | 'stroke'>): void {
    if (fill) this.#fillWith(fill);
    if (stroke) this.#drawWith(stroke, 1);
  }

  #path(box: PathBox): void {
    if (box.steps.length === 0 || box.steps[0]?.step !== 'move') return;
    this.#colors(box);
    steps(this.#out, box.steps, (y) => up(box, y));
    this.#paint(box);
  }

  /** Paints the outline that was drawn last. */
  #paint({ fill, stroke, rule }: Pick<PathBox, 'fill' | 'stroke' | 'rule'>): void {
    this.#out.letters(fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n');
    this.#out.letters(fill && rule === 'evenodd' ? '*\n' : '\n');
  }

  #image(box: ImageBox): void {
    const { resource, ref } = this.#images.of(box.base64);
    this.pictures.set(resource, ref);
    this.#out.letters('q\n');
    this.#out.numbers(2, box.width, 0, 0, box.height, box.x, up(box, box.y + box.height));
    this.#out.letters(`cm /${resource} Do\nQ\n`);
  }
}

/** From a place in a slice to PDF's y, which runs upwards. */
export const up = (box: { place: { top: number } }, y: number) => paper.height - box.place.top - y;
