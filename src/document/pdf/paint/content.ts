/** The content stream of a page: boxes as operators, in marked content. */
import { page as paper, type Color, type FaceName } from '../look.ts';
import type { Drawn, ImageBox, LineBox, PathBox, RectBox, TextBox } from '../layout/placed.ts';
import type { Ref } from '../objects.ts';
import type { PaintedFont } from './fonts.ts';
import type { Images } from './images.ts';
import { fillColor, number, rounded, strokeColor, tenths } from './numbers.ts';

export type Fonts = Readonly<Record<FaceName, PaintedFont>>;
export type ArtifactKind = 'Layout' | 'Header' | 'Footer' | 'Pagination';

/** The operators of one page's content, written in the order they are called for. */
export class Content {
  readonly #fonts: Fonts;
  readonly #images: Images;
  readonly #operators: string[] = [];
  readonly used = new Set<FaceName>();
  /** The pictures on the page, by the names it calls them. */
  readonly pictures = new Map<string, Ref>();
  #inText = false;
  /** What is marked now stands around whole texts, not inside one. */
  #around = true;
  // What the page is drawn with now; said again only when it changes.
  #font = '';
  #fill = '';
  #filled: Color | null = null;
  #pen = '';
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
    this.#operators.push(`/${role}<</MCID ${id}>>BDC`);
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
    this.#operators.push(`/Artifact<<${properties}>>BDC`);
  }

  end(): void {
    if (this.#around) this.#endText();
    this.#operators.push('EMC');
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

  toString(): string {
    this.#endText();
    return this.#operators.join('\n');
  }

  #text(box: TextBox): void {
    if (box.text === '') return;
    const font = this.#fonts[box.face];
    this.used.add(box.face);
    this.#beginText();
    const look = `/${font.resource} ${number(box.size)} Tf`;
    if (look !== this.#font) this.#operators.push((this.#font = look));
    this.#fillWith(box.color);
    if (box.spacing !== this.#spacing) {
      this.#spacing = box.spacing;
      this.#operators.push(`${number(box.spacing)} Tc`);
    }
    const x = Math.round(box.x * 10) / 10;
    const y = Math.round(up(box, box.y) * 10) / 10;
    const after = y === this.#y ? this.#after() : NaN;
    const goesOn = Math.abs(box.x - after) < 0.06;
    const shown = font.show(box.text, rounded(box.size));
    if (!goesOn) {
      this.#operators.push(`${number(x - this.#x)} ${number(y - this.#y)} Td${shown}`);
      this.#x = x;
      this.#y = y;
    } else this.#operators.push(shown);
    this.#before = box;
    this.#began = goesOn ? after : x;
  }

  /** Where the text shown last ended. */
  #after(): number {
    const box = this.#before;
    if (box === null || box.spacing !== 0) return NaN;
    return this.#began + (this.#fonts[box.face].width(box.text) * box.size) / 1000;
  }

  #beginText(): void {
    if (this.#inText) return;
    this.#operators.push('BT');
    this.#inText = true;
    this.#x = 0;
    this.#y = 0;
    this.#before = null;
  }

  #endText(): void {
    if (!this.#inText) return;
    if (this.#spacing !== 0) this.#operators.push('0 Tc');
    this.#spacing = 0;
    this.#operators.push('ET');
    this.#inText = false;
  }

  #rect(box: RectBox): void {
    const bottom = up(box, box.y + box.height);
    const outline = box.radius
      ? roundedRect(box.x, bottom, box.width, box.height, box.radius)
      : `${[box.x, bottom, box.width, box.height].map(tenths).join(' ')} re`;
    this.#colors(box);
    this.#operators.push(outline, painting(box));
  }

  #line({ points, color, thickness, dash, ...box }: LineBox): void {
    if (points.length < 2) return;
    const steps = points.map(
      ([x, y], index) => `${tenths(x)} ${tenths(up(box, y))} ${index === 0 ? 'm' : 'l'}`,
    );
    this.#drawWith(color, thickness);
    if (dash) this.#operators.push(`1 J [${dash.join(' ')}] 0 d`, ...steps, 'S [] 0 d 0 J');
    else this.#operators.push(...steps, 'S');
  }

  #fillWith(color: Color): void {
    if (color === this.#filled) return;
    this.#filled = color;
    const fill = fillColor(color);
    if (fill !== this.#fill) this.#operators.push((this.#fill = fill));
  }

  #drawWith(color: Color, thickness: number): void {
    const pen = `${strokeColor(color)} ${number(thickness)} w`;
    if (pen !== this.#pen) this.#operators.push((this.#pen = pen));
  }

  #colors({ fill, stroke }: Pick<RectBox, 'fill' | 'stroke'>): void {
    if (fill) this.#fillWith(fill);
    if (stroke) this.#drawWith(stroke, 1);
  }

  #path(box: PathBox): void {
    if (box.steps.length === 0 || box.steps[0]?.step !== 'move') return;
    const at = (x: number, y: number) => `${number(x)} ${number(up(box, y))}`;
    const steps = box.steps.map((step) => {
      if (step.step === 'close') return 'h';
      if (step.step === 'curve') {
        return `${at(step.x1, step.y1)} ${at(step.x2, step.y2)} ${at(step.x, step.y)} c`;
      }
      return `${at(step.x, step.y)} ${step.step === 'move' ? 'm' : 'l'}`;
    });
    this.#colors(box);
    const whole = painting(box);
    this.#operators.push(...steps, box.rule === 'evenodd' && box.fill ? `${whole}*` : whole);
  }

  #image(box: ImageBox): void {
    const { resource, ref } = this.#images.of(box.base64);
    this.pictures.set(resource, ref);
    const place = [box.width, 0, 0, box.height, box.x, up(box, box.y + box.height)];
    this.#operators.push('q', `${place.map(number).join(' ')} cm /${resource} Do`, 'Q');
  }
}

/** From a place in a slice to PDF's y, which runs upwards. */
export const up = (box: { place: { top: number } }, y: number) => paper.height - box.place.top - y;

const painting = ({ fill, stroke }: Pick<RectBox, 'fill' | 'stroke'>) =>
  fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n';

/** A rectangle with round corners; 0.5523 is the usual handle of a quarter circle. */
function roundedRect(x: number, y: number, width: number, height: number, r: number): string {
  const radius = Math.min(r, width / 2, height / 2);
  const handle = radius * (1 - 0.5523);
  const [right, top] = [x + width, y + height];
  const n = (...values: number[]) => values.map(number).join(' ');
  return [
    `${n(x + radius, y)} m ${n(right - radius, y)} l`,
    `${n(right - handle, y, right, y + handle, right, y + radius)} c ${n(right, top - radius)} l`,
    `${n(right, top - handle, right - handle, top, right - radius, top)} c ${n(x + radius, top)} l`,
    `${n(x + handle, top, x, top - handle, x, top - radius)} c ${n(x, y + radius)} l`,
    `${n(x, y + handle, x + handle, y, x + radius, y)} c h`,
  ].join(' ');
}
