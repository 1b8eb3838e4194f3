/** Signs that IBM Plex Sans lacks, drawn here in its proportions: 1000 units to the em, y upwards. */

type Point = readonly [x: number, y: number];
type Contour = readonly Point[];

/** A sign drawn by hand; the contours are filled by the non-zero rule, clockwise is solid. */
export type DrawnSign = { advance: number; contours: readonly Contour[] };

const pen = 72;

/** A stroked line as one solid piece per segment, so that joints never cancel out. */
function stroke(points: readonly Point[], width = pen): Contour[] {
  const half = width / 2;
  const pieces: Contour[] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const [x1, y1] = points[index] ?? [0, 0];
    const [x2, y2] = points[index + 1] ?? [0, 0];
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const alongX = ((x2 - x1) / length) * half;
    const alongY = ((y2 - y1) / length) * half;
    pieces.push([
      [x1 - alongX - alongY, y1 - alongY + alongX],
      [x2 + alongX - alongY, y2 + alongY + alongX],
      [x2 + alongX + alongY, y2 + alongY - alongX],
      [x1 - alongX + alongY, y1 - alongY - alongX],
    ]);
  }
  return pieces;
}

function box(left: number, bottom: number, right: number, top: number): Contour {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ];
}

function frame(left: number, bottom: number, right: number, top: number, width = pen): Contour[] {
  const hole = box(left + width, bottom + width, right - width, top - width);
  return [box(left, bottom, right, top), hole.toReversed()];
}

function disc(x: number, y: number, radius: number): Contour {
  return Array.from({ length: 24 }, (_, step): Point => {
    const angle = (-step / 24) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

const tick: readonly Point[] = [
  [120, 330],
  [265, 150],
  [540, 560],
];
const cross: Contour[] = [
  ...stroke([
    [120, 120],
    [520, 560],
  ]),
  ...stroke([
    [120, 560],
    [520, 120],
  ]),
];
const equals: Contour[] = [box(70, 250, 530, 315), box(70, 395, 530, 460)];
const checkBox = frame(60, -20, 740, 660, 60);
const mirrored = (contours: readonly Contour[], width: number): Contour[] =>
  contours.map((contour) => contour.map(([x, y]): Point => [width - x, y]).toReversed());

const arrowRight: Contour[] = [
  ...stroke([
    [80, 335],
    [870, 335],
  ]),
  ...stroke([
    [640, 545],
    [875, 335],
    [640, 125],
  ]),
];
const atLeast: Contour[] = [
  ...stroke([
    [95, 610],
    [505, 405],
    [95, 200],
  ]),
  box(60, 30, 540, 100),
];
const wave = (height: number) =>
  stroke([
    [80, height - 25],
    [180, height + 35],
    [300, height + 10],
    [420, height - 35],
    [520, height + 25],
  ]);

const signs: Readonly<Record<string, DrawnSign>> = {
  '→': { advance: 950, contours: arrowRight },
  '←': { advance: 950, contours: mirrored(arrowRight, 950) },
  '≥': { advance: 600, contours: atLeast },
  '≤': { advance: 600, contours: mirrored(atLeast, 600) },
  '≠': {
    advance: 600,
    contours: [
      ...equals,
      ...stroke([
        [190, 110],
        [410, 600],
      ]),
    ],
  },
  '≈': { advance: 600, contours: [...wave(270), ...wave(450)] },
  '☐': { advance: 800, contours: checkBox },
  '☑': {
    advance: 800,
    contours: [...checkBox, ...stroke(tick.map(([x, y]): Point => [x * 0.9 + 100, y * 0.9 + 20]))],
  },
  '☒': { advance: 800, contours: [...checkBox, ...cross.map(shifted(80, -20))] },
  '✓': { advance: 660, contours: stroke(tick) },
  '✔': { advance: 660, contours: stroke(tick, 110) },
  '✗': { advance: 640, contours: cross },
  '✘': { advance: 640, contours: cross },
  '●': { advance: 640, contours: [disc(320, 330, 250)] },
  '○': { advance: 640, contours: [disc(320, 330, 250), disc(320, 330, 190).toReversed()] },
  '■': { advance: 640, contours: [box(80, 90, 560, 570)] },
  '□': { advance: 640, contours: frame(80, 90, 560, 570, 60) },
  '▪': { advance: 480, contours: [box(110, 200, 370, 460)] },
};

function shifted(dx: number, dy: number) {
  return (contour: Contour): Contour => contour.map(([x, y]): Point => [x + dx, y + dy]);
}

/** Blanks by their width in thousandths of an em: they show nothing and may still be copied out. */
const blanks: Readonly<Record<string, number>> = {
  '\u2002': 500,
  '\u2003': 1000,
  '\u2004': 333,
  '\u2005': 250,
  '\u2006': 167,
  '\u2007': 600,
  '\u2008': 250,
  '\u2009': 200,
  '\u200a': 100,
  '\u202f': 200,
  '\u205f': 222,
  '\u3000': 1000,
  '\u200b': 0,
  '\u200c': 0,
  '\u200d': 0,
  '\u200e': 0,
  '\u200f': 0,
  '\u2060': 0,
  '\ufe0e': 0,
  '\ufe0f': 0,
};

/** A frame with a question mark, shown in place of a letter that no font here can draw. */
export const replacementSign: DrawnSign = {
  advance: 640,
  contours: [
    ...frame(50, -120, 590, 760, 44),
    ...stroke(
      [
        [215, 470],
        [250, 540],
        [320, 565],
        [395, 535],
        [420, 465],
        [390, 395],
        [325, 345],
        [320, 265],
      ],
      60,
    ),
    disc(320, 140, 46),
  ],
};

/** Our own drawing of a sign, or null when there is none. */
export function drawnSign(text: string): DrawnSign | null {
  const sign = signs[text];
  if (sign !== undefined) return sign;
  const blank = blanks[text];
  return blank === undefined ? null : { advance: blank, contours: [] };
}

/** The sign as the data of a simple glyph in a `glyf` table: straight lines only. */
export function encodeSign(sign: DrawnSign): { data: Uint8Array; bearing: number } {
  const points = sign.contours.flat().map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  if (points.length === 0) return { data: new Uint8Array(), bearing: 0 };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const ends = sign.contours.length;
  const view = new DataView(new ArrayBuffer(10 + 2 * ends + 2 + 5 * points.length));
  view.setInt16(0, ends);
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((edge, index) =>
    view.setInt16(2 + 2 * index, edge),
  );
  let last = -1;
  sign.contours.forEach((contour, index) => {
    last += contour.length;
    view.setUint16(10 + 2 * index, last);
  });
  const flags = 12 + 2 * ends;
  let fromX = 0;
  let fromY = 0;
  points.forEach(([x, y], index) => {
    view.setUint8(flags + index, 1);
    view.setInt16(flags + points.length + 2 * index, x - fromX);
    view.setInt16(flags + 3 * points.length + 2 * index, y - fromY);
    fromX = x;
    fromY = y;
  });
  return { data: new Uint8Array(view.buffer), bearing: Math.min(...xs) };
}
