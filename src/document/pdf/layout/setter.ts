/** What the setting of all blocks shares. */
import type { Block, Inline } from '../../parts/doc.ts';
import { column, type TextStyle } from '../look.ts';
import { Flow } from './flow.ts';
import { breakLines, type Hyphens, type Line, type Measure } from './lines.ts';
import { addTag, type Anchor, type OutlineEntry, type Tag } from './placed.ts';
import { plainRuns, runsOf, type References, type Run } from './runs.ts';

export type Area = { x: number; width: number };

type Note = Extract<Block, { type: 'note' }>;
type Heading = Extract<Block, { type: 'heading' }>;

/** What the setting of a paper shares: the flow, the measure, the places things can be pointed to. */
export class Setter implements References {
  readonly flow = new Flow();
  readonly outline: OutlineEntry[] = [];
  readonly notes: readonly Note[];
  readonly headings: readonly Heading[];
  /** Heading of the collected notes, set like the paper's own. */
  readonly notesHeading: Heading;
  /** Done when every item has its page. */
  readonly whenPlaced: (() => void)[] = [];
  readonly #measure: Measure;
  readonly #anchors = new Map<string, Anchor>();
  readonly #headingAnchors = new Map<Heading, Anchor>();
  readonly #noteNumbers = new Map<string, number>();
  #sections: { level: number; tag: Tag }[] = [];
  #level = 0;
  #tables = 0;

  constructor(measure: Measure, blocks: readonly Block[], notesTitle: string) {
    this.#measure = measure;
    const all = blocks.flatMap(withInner);
    this.notes = all.filter((block) => block.type === 'note');
    this.notesHeading = { type: 'heading', level: 1, text: notesTitle, id: '' };
    const own = all.filter((block) => block.type === 'heading');
    this.headings = this.notes.length > 0 ? [...own, this.notesHeading] : own;
    for (const heading of this.headings) {
      const anchor: Anchor = { place: null, y: 0 };
      this.#headingAnchors.set(heading, anchor);
      if (!this.#anchors.has(heading.id)) this.#anchors.set(heading.id, anchor);
    }
    for (const note of this.notes) this.#anchors.set(note.id, { place: null, y: 0 });
  }

  anchor(id: string): Anchor | null {
    return this.#anchors.get(id) ?? null;
  }

  anchorOf(heading: Heading): Anchor {
    return this.#headingAnchors.get(heading) ?? { place: null, y: 0 };
  }

  noteNumber(id: string): number {
    const known = this.#noteNumbers.get(id);
    if (known !== undefined) return known;
    const number = this.#noteNumbers.size + 1;
    this.#noteNumbers.set(id, number);
    return number;
  }

  /** The next table's number in the paper, for the ids of its headers. */
  tableNumber(): number {
    return ++this.#tables;
  }

  /** The heading level to tag with: never a level skipped. */
  headingLevel(level: 1 | 2 | 3 | 4): 1 | 2 | 3 | 4 {
    const next = Math.min(level, this.#level + 1);
    this.#level = next;
    return next === 1 ? 1 : next === 2 ? 2 : next === 3 ? 3 : 4;
  }

  /** A section for a heading of this level, in the section it belongs to. */
  openSection(level: number, root: Tag): Tag {
    this.#sections = this.#sections.filter((section) => section.level < level);
    const tag = addTag(this.section(root), 'Sect');
    this.#sections.push({ level, tag });
    return tag;
  }

  /** The section that is open now, or the root. */
  section(root: Tag): Tag {
    return this.#sections.at(-1)?.tag ?? root;
  }

  width(text: string, style: TextStyle): number {
    return (this.#measure(text, style.face) * style.size) / 1000;
  }

  /** Running text as lines. */
  lines(
    content: readonly Inline[],
    style: TextStyle,
    width: number,
    hyphens: Hyphens = 'sparingly',
  ): Line[] {
    return this.set(runsOf(content, style, this), width, hyphens);
  }

  /** Runs as lines. */
  set(runs: readonly Run[], width: number, hyphens: Hyphens): Line[] {
    return breakLines(runs, width, this.#measure, hyphens);
  }

  /** Titles, labels and the like as lines: their words stay whole. */
  plainLines(text: string, style: TextStyle, width: number): Line[] {
    return breakLines(plainRuns(text, style), width, this.#measure, 'never');
  }
}

export const wholeColumn: Area = column;

/** The block and the blocks in it. */
function withInner(block: Block): Block[] {
  return block.type === 'callout' ? [block, ...block.blocks.flatMap(withInner)] : [block];
}
