/** The look of a paper in Word: named styles, so that a kommune can put its own in their place. Sizes in half points. */
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { Block, Doc, Tone as Shade } from '../parts/doc.ts';

type Tone = Extract<Block, { type: 'callout' }>['tone'];

/** Twentieths of a point: A4 with 2 cm around. */
export const PAGE = { width: 11906, height: 16838, margin: 1134, text: 11906 - 2 * 1134 } as const;
/** Where the values of a list of fields begin. */
const FIELD_COLUMN = 3300;
/** How far a level of a list stands from the one above. */
export const LIST_STEP = 400;

export const INK = '1A2230';
const BLUE = '0D3D6B';
export const QUIET = '4C5868';
export const RULE = 'C3CCD6';
export const HEAD_GROUND = 'EEF3F8';
const LINK = '0B56A4';

/** Ground and edge of a callout by its tone. */
export const CALLOUTS: Record<Tone, { ground: string; edge: string }> = {
  info: { ground: 'EAF2FA', edge: '0B56A4' },
  warning: { ground: 'FDF3E0', edge: 'B35C00' },
  good: { ground: 'E8F5EE', edge: '1B7A4B' },
  case: { ground: 'F1EEF8', edge: '5F4B9B' },
};

/** Fill and stroke of a figure's shapes; null is left out. */
export const TONES: Record<Shade, { fill: string | null; stroke: string | null }> = {
  strong: { fill: BLUE, stroke: null },
  medium: { fill: '5B8FBF', stroke: null },
  weak: { fill: 'CFE0EF', stroke: null },
  outline: { fill: null, stroke: QUIET },
  open: { fill: 'FFFFFF', stroke: BLUE },
};

/** Paragraph styles by what they are for; every one named in the paper is defined here or by Word itself. */
export const STYLE = {
  kicker: 'Overrubrik',
  subtitle: 'Subtitle',
  mark: 'Status',
  contentsTitle: 'TOCHeading',
  field: 'Felt',
  cell: 'Tabeltekst',
  cellHead: 'Tabeloverskrift',
  caption: 'Caption',
  calloutTitle: 'Rammetitel',
  formLabel: 'Feltnavn',
  formLine: 'Skrivelinje',
  signature: 'Underskrift',
  figure: 'Figurtekst',
  pictureCaption: 'Billedtekst',
  header: 'Header',
  footer: 'Footer',
} as const;
/** Character styles. */
export const LETTERS = { label: 'Etiket', link: 'Hyperlink', strong: 'Strong' } as const;

/** All styles of a paper. */
export function stylesOf({ lang }: Doc): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, color: INK, language: { value: lang, eastAsia: lang } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { size: 64, bold: true, color: BLUE },
        paragraph: { keepLines: true, spacing: { before: 240, after: 120 } },
      },
      // Without a level of its own a heading is plain text to most programs.
      heading1: heading(0, 36, BLUE, 480),
      heading2: heading(1, 28, BLUE, 320),
      heading3: heading(2, 24, INK, 240),
      heading4: heading(3, 22, QUIET, 200),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      caption: {
        run: { bold: true, color: BLUE, size: 20 },
        paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
      },
      hyperlink: { run: { color: LINK, underline: {} } },
      footnoteText: { run: { size: 18 } },
    },
    paragraphStyles: [...OWN, ...[1, 2, 3].map(contentsLine)],
    characterStyles: [
      { id: LETTERS.label, name: 'Etiket', run: { bold: true, color: BLUE } },
      { id: LETTERS.strong, name: 'Strong', run: { bold: true } },
      { id: 'IndexLink', name: 'Index Link', run: {} },
      // The library's own styles stand on it without having it.
      { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', run: {} },
    ],
  };
}

const own = (
  id: string,
  rest: Omit<IParagraphStyleOptions, 'id' | 'name' | 'basedOn'>,
): IParagraphStyleOptions => ({ id, name: id, basedOn: 'Normal', quickFormat: true, ...rest });

const OWN: readonly IParagraphStyleOptions[] = [
  own(STYLE.kicker, {
    run: { bold: true, color: QUIET, size: 24 },
    paragraph: { spacing: { before: 2600, after: 0 } },
  }),
  own(STYLE.subtitle, {
    run: { size: 30, color: QUIET },
    paragraph: { spacing: { after: 240, line: 252, lineRule: 'auto' } },
  }),
  own(STYLE.mark, {
    run: { bold: true, color: 'B35C00', size: 26 },
    paragraph: { spacing: { after: 240 } },
  }),
  {
    ...own(STYLE.contentsTitle, {
      next: 'Normal',
      run: { bold: true, size: 36, color: BLUE },
      paragraph: { keepNext: true, spacing: { after: 160 } },
    }),
    name: 'TOC Heading',
  },
  own(STYLE.field, {
    paragraph: {
      indent: { left: FIELD_COLUMN, hanging: FIELD_COLUMN },
      spacing: { after: 80 },
    },
  }),
  own(STYLE.cell, {
    run: { size: 19 },
    paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: 'auto' } },
  }),
  own(STYLE.cellHead, {
    run: { size: 19, bold: true, color: BLUE },
    paragraph: { keepNext: true, spacing: { before: 40, after: 40, line: 252, lineRule: 'auto' } },
  }),
  own(STYLE.calloutTitle, {
    run: { bold: true, color: BLUE },
    paragraph: { keepNext: true, spacing: { before: 80, after: 40 } },
  }),
  own(STYLE.formLabel, {
    run: { bold: true, color: BLUE },
    paragraph: { keepNext: true, spacing: { before: 160, after: 0 } },
  }),
  own(STYLE.formLine, {
    paragraph: {
      spacing: { before: 120, after: 0 },
      border: { bottom: line(QUIET), between: line(QUIET) },
    },
  }),
  own(STYLE.signature, {
    paragraph: {
      keepLines: true,
      spacing: { before: 240, after: 60 },
    },
  }),
  own(STYLE.pictureCaption, {
    run: { size: 18, color: QUIET },
    paragraph: { spacing: { after: 200 } },
  }),
  own(STYLE.figure, {
    run: { size: 17, color: QUIET },
    paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
  }),
  { ...own(STYLE.header, { run: { size: 17, color: QUIET } }), name: 'header' },
  { ...own(STYLE.footer, { run: { size: 17, color: QUIET } }), name: 'footer' },
];

function heading(
  outlineLevel: number,
  size: number,
  color: string,
  before: number,
): IBaseParagraphStyleOptions {
  return {
    run: { size, bold: true, color },
    paragraph: {
      outlineLevel,
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 80, line: 252, lineRule: 'auto' },
    },
  };
}

function contentsLine(level: number): IParagraphStyleOptions {
  return {
    ...own(`TOC${String(level)}`, {
      run: level === 1 ? { bold: true } : {},
      paragraph: { indent: { left: (level - 1) * LIST_STEP }, spacing: { after: 40 } },
    }),
    name: `toc ${String(level)}`,
  };
}

/** A thin line of a colour. */
export function line(color: string, size = 4) {
  return { style: BorderStyle.SINGLE, size, space: 1, color } as const;
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Two kinds of lists, as deep as Word goes. */
export const NUMBERING: INumberingOptions = {
  config: (
    [
      ['bullets', LevelFormat.BULLET, () => '•'],
      ['numbers', LevelFormat.DECIMAL, (level: number) => `%${String(level + 1)}.`],
    ] as const
  ).map(([reference, format, text]) => ({
    reference,
    levels: LEVELS.map((level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP } } },
    })),
  })),
};
