/** Reads the part of SVG that a logo needs, filled shapes, as outlines; what a paper could not draw is refused by name. */
import { readPath, type PathStep } from '../parts/outline.ts';
import type { Outline } from '../parts/doc.ts';
import { colorOf } from './svg-colors.ts';
import { classRules, readTags, styleOf, type Properties, type XmlTag } from './svg-tags.ts';
import { refused, type Drawing, type Refused } from './limits.ts';
import { IDENTITY, moved, times, transformOf, type Matrix } from './svg-transform.ts';

/** Parts that say nothing to the eye. */
const SILENT = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'style',
  'symbol',
  'clippath',
  'mask',
]);
const GROUPS = new Set(['svg', 'g', 'a', 'switch']);
const mostOutlines = 5000;

type State = { matrix: Matrix; inherited: Properties };

/** The outlines in a box of their own, transformed and placed: nothing of the file is left but shapes and colours. */
export function readSvg(source: string): Drawing {
  const tags = readTags(source);
  const root = tags?.find(({ name }) => name === 'svg');
  if (tags === null || root === undefined) return refused('svg-damaged');
  const box = boxOf(root);
  if (box === null) return refused('svg-size');
  const rules = classRules(tags);
  const outlines: Outline[] = [];
  const stack: State[] = [];
  /** How deep in parts that say nothing we are. */
  let silent = 0;
  for (const tag of tags) {
    if (tag.kind === 'close') {
      if (silent > 0) silent--;
      else stack.pop();
      continue;
    }
    const inside = tag.kind === 'open';
    if (silent > 0 || isSilent(tag)) {
      if (inside) silent++;
      continue;
    }
    const above = stack.at(-1) ?? { matrix: moved(-box.x, -box.y), inherited: {} };
    const properties = { ...above.inherited, ...styleOf(tag, rules) };
    if (properties['display'] === 'none') {
      if (inside) silent++;
      continue;
    }
    const wrong = unknownIn(tag, properties, stack.length);
    if (wrong) return wrong;
    const matrix = times(above.matrix, transformOf(tag.attributes['transform'] ?? '') ?? IDENTITY);
    if (transformOf(tag.attributes['transform'] ?? '') === null) {
      return refused('svg-effect', 'transform');
    }
    if (inside) stack.push({ matrix, inherited: inheritable(properties) });
    if (GROUPS.has(tag.name)) continue;
    const drawn = outlineOf(tag, properties, matrix);
    if (drawn !== null && 'ok' in drawn) return drawn;
    if (drawn) outlines.push(drawn);
    if (outlines.length > mostOutlines) return refused('svg-part', tag.name);
  }
  if (stack.length > 0 || silent > 0) return refused('cut-short');
  if (outlines.length === 0) return refused('svg-empty');
  const { width, height } = box;
  return { ok: true, picture: { width, height, data: { form: 'outlines', outlines } } };
}

const isSilent = ({ name }: XmlTag) =>
  SILENT.has(name) || name.includes(':') || /gradient$/.test(name);

/** Opacity and effects belong to one part; colours are passed on to what stands in it. */
function inheritable(properties: Properties): Properties {
  const { opacity: _, 'clip-path': __, mask: ___, filter: ____, ...rest } = properties;
  return rest;
}

function boxOf({
  attributes,
}: XmlTag): { x: number; y: number; width: number; height: number } | null {
  const given = (attributes['viewbox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, width = 0, height = 0] =
    given.length === 4
      ? given
      : [0, 0, parseFloat(attributes['width'] ?? ''), parseFloat(attributes['height'] ?? '')];
  const fine = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
  return fine && width / height < 100 && height / width < 100 ? { x, y, width, height } : null;
}

/** What the part has that a paper cannot draw. */
function unknownIn(tag: XmlTag, properties: Properties, depth: number): Refused | null {
  const { name } = tag;
  if (!GROUPS.has(name) && !(name in SHAPES)) return refused('svg-part', name);
  if (name === 'svg' && depth > 0) return refused('svg-part', name);
  for (const effect of ['clip-path', 'mask', 'filter'] as const) {
    if ((properties[effect] ?? 'none') !== 'none') return refused('svg-effect', effect);
  }
  const opacities = [properties['opacity'], properties['fill-opacity']];
  if (opacities.some((value) => value !== undefined && parseFloat(value) < 1)) {
    return refused('svg-faint');
  }
  const stroked =
    (properties['stroke'] ?? 'none') !== 'none' &&
    parseFloat(properties['stroke-width'] ?? '1') !== 0;
  return stroked && !GROUPS.has(name) ? refused('svg-stroke', name) : null;
}

/** The shape as an outline; `null` when it has no fill or no extent. */
function outlineOf(tag: XmlTag, properties: Properties, matrix: Matrix): Outline | Refused | null {
  const said = properties['fill'] ?? 'black';
  if (said === 'none' || said === 'transparent') return null;
  const fill = colorOf(said);
  if (fill === null) return refused('svg-fill', said.slice(0, 40));
  const path = SHAPES[tag.name]?.(tag.attributes) ?? '';
  const steps = readPath(path);
  if (steps.length === 0) return null;
  const rule = properties['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero';
  return { d: steps.map((step) => written(step, matrix)).join(''), fill, rule };
}

type Attributes = XmlTag['attributes'];
const length = (attributes: Attributes, name: string) => {
  const value = parseFloat(attributes[name] ?? '0');
  return Number.isFinite(value) ? value : 0;
};

/** Every shape that is drawn, as a path. */
const SHAPES: Readonly<Record<string, (attributes: Attributes) => string>> = {
  path: (attributes) => attributes['d'] ?? '',
  polygon: (attributes) => corners(attributes),
  polyline: (attributes) => corners(attributes),
  circle: (attributes) => oval(attributes, length(attributes, 'r'), length(attributes, 'r')),
  ellipse: (attributes) => oval(attributes, length(attributes, 'rx'), length(attributes, 'ry')),
  rect: (attributes) => {
    const [x, y] = [length(attributes, 'x'), length(attributes, 'y')];
    const [width, height] = [length(attributes, 'width'), length(attributes, 'height')];
    if (width <= 0 || height <= 0) return '';
    const given = { x: attributes['rx'], y: attributes['ry'] };
    const rx = Math.min(parseFloat(given.x ?? given.y ?? '0') || 0, width / 2);
    const ry = Math.min(parseFloat(given.y ?? given.x ?? '0') || 0, height / 2);
    if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
    const corner = (dx: number, dy: number) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
    return (
      `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}` +
      `h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}z`
    );
  },
};

function corners(attributes: Attributes): string {
  const points = (attributes['points'] ?? '').trim();
  return points === '' ? '' : `M${points}z`;
}

function oval(attributes: Attributes, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  const [x, y] = [length(attributes, 'cx'), length(attributes, 'cy')];
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
}

function written(step: PathStep, matrix: Matrix): string {
  const at = (x: number, y: number) => {
    const [a, b, c, d, e, f] = matrix;
    return `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  };
  if (step.step === 'close') return 'Z';
  if (step.step === 'curve') {
    return `C${at(step.x1, step.y1)} ${at(step.x2, step.y2)} ${at(step.x, step.y)}`;
  }
  return `${step.step === 'move' ? 'M' : 'L'}${at(step.x, step.y)}`;
}

const short = (value: number) => String(Math.round(value * 1000) / 1000);
