/** The paper as a value: blocks and inlines without fonts or sizes. Built once, read by html, pdf and docx. */

/** Running text. A note is set at the foot of its section; `lang` is a BCP 47 tag. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'note-mark'; note: string }
  | { type: 'foreign'; lang: string; children: Inline[] };

export type Cell = { content: Inline[]; align?: 'start' | 'end' };
export type ListItem = { content: Inline[]; items?: ListItem[] };

/** A figure's picture: plain shapes in a box of `width` × `height` units, y downwards, with a table that says the same. */
export type Shape =
  | { shape: 'rect'; x: number; y: number; width: number; height: number; tone: Tone }
  | {
      shape: 'line';
      points: [number, number][];
      tone: Tone;
      /** Units drawn and left out, by turns; unbroken when nothing is said. */
      dash?: readonly [on: number, off: number] | undefined;
      /** In units; a fine line when nothing is said. */
      thickness?: number | undefined;
    }
  | { shape: 'path'; d: string; tone: Tone }
  | {
      shape: 'label';
      x: number;
      /** The baseline. */
      y: number;
      text: string;
      anchor: 'start' | 'middle' | 'end';
      /** The letters' height in units: they grow with the picture. As small print when nothing is said. */
      size?: number | undefined;
      strong?: boolean | undefined;
    };
/** `outline` is an edge alone; `open` is an edge around the paper's own ground, which hides what lies behind. */
export type Tone = 'strong' | 'medium' | 'weak' | 'outline' | 'open';

/**
 * A picture of the kommune's own, as `readPicture` gives it. Width and height are pixels of a PNG and units of outlines;
 * how large it is set is the paper's to say.
 */
export type Picture = {
  /** What it shows, for those who cannot see it. */
  alt: string;
  width: number;
  height: number;
  data: PictureData;
};
export type PictureData =
  /** A PNG file in base64: eight bits or fewer, not transparent, not interlaced, with no more in it than the picture. */
  | { form: 'png'; base64: string }
  /** Filled outlines, first at the back: absolute moves, lines, curves and closings, in a box of the picture's size. */
  | { form: 'outlines'; outlines: Outline[] };
export type Outline = {
  /** In SVG's language for paths. */
  d: string;
  /** `#rrggbb`. */
  fill: string;
  rule: 'nonzero' | 'evenodd';
};

export type Table = {
  type: 'table';
  caption: string;
  /** Relative widths, one per column. */
  widths: number[];
  head: Cell[];
  /** The first cell of a row is its header when `rowHeaders` is true. */
  rowHeaders: boolean;
  rows: Cell[][];
};

/** A label with what stands beside it. */
export type Field = { label: string; content: Inline[] };

export type Callout = {
  type: 'callout';
  tone: 'info' | 'warning' | 'good' | 'case';
  title: string;
  blocks: Block[];
};

export type FormField = {
  type: 'form-field';
  /** Unique in the document; for values that are read back: thing id and question slug. */
  name: string;
  label: string;
  /** The question that a box is one of several answers to; shown over the first (`at` 0), heard at each of all `of`. */
  group?: { title: string; at: number; of: number } | undefined;
  kind: 'text' | 'multiline' | 'checkbox' | 'date';
  value: string;
  /** The fewest lines that a multiline field has room for. */
  rows?: number | undefined;
};

export type Block =
  | {
      type: 'title-page';
      kicker: string;
      title: string;
      subtitle: string;
      /** Facts under the title: period, version, date. */
      facts: { label: string; value: string }[];
      /** How the paper stands, e.g. "Udkast" or "Vedtaget". */
      mark: string | null;
      /** A draft says so on every page; what is settled says so here alone. */
      settled?: boolean | undefined;
      logo?: Picture | null | undefined;
    }
  | { type: 'contents'; title: string; depth: 1 | 2 | 3 }
  | { type: 'heading'; level: 1 | 2 | 3 | 4; text: string; id: string }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: ListItem[]; fine?: boolean | undefined }
  | {
      type: 'field-list';
      fields: Field[];
      /** In fine print: what is looked up, not read. */
      fine?: boolean | undefined;
    }
  | Table
  | Callout
  | {
      type: 'figure';
      alt: string;
      caption: string;
      width: number;
      height: number;
      shapes: Shape[];
      table: Table | null;
    }
  | { type: 'picture'; picture: Picture; caption: string | null }
  | FormField
  | {
      type: 'signatures';
      title: string;
      lines: { role: string; id: string }[];
      words: { name: string; date: string };
      /** The lines are fields, named by the line's id: they can be written on a screen as well as by hand. */
      fillable?: boolean | undefined;
    }
  | { type: 'note'; id: string; content: Inline[] }
  | { type: 'page-break' };

export type BlockType = Block['type'];
export type InlineType = Inline['type'];

/** Data that travels inside the paper. */
export type Attachment = {
  name: string;
  mime: string;
  description: string;
  /** UTF-8 text. */
  text: string;
};

export type Doc = {
  lang: 'da-DK';
  title: string;
  author: string;
  subject: string;
  keywords: string[];
  /** The day the paper was made, `YYYY-MM-DDTHH:mm:ssZ`: part of the value, so that the same Doc gives the same bytes. */
  made: string;
  /** Furniture of every page but the title page; `{page}` and `{pages}` are filled in. */
  header: string;
  footer: string;
  /** Heading of the collected notes. */
  notesTitle: string;
  blocks: Block[];
  attachments: Attachment[];
};
