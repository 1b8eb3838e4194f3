/** A finished paper as the checks see it: pages, tree, annotations and fonts, worked out from its objects. */
import { drawnOn, operations, type Drawn } from './content.ts';
import {
  isDict,
  isRef,
  listObjects,
  type Dict,
  type Objects,
  readObjects,
  word,
  written,
} from './objects.ts';

/** An element of the tree. `role` is the standard type that its own type stands for. */
export type Element = {
  ref: string;
  dict: Dict;
  role: string;
  parent: Element | null;
  kids: Element[];
  /** Pieces of pages and annotations that it holds itself. */
  holds: { page: string; id: number | null; object: string | null }[];
};

export type Page = { ref: string; dict: Dict; data: Buffer; drawn: readonly Drawn[] };
export type Annotation = { ref: string; dict: Dict; page: Page; element: Element | null };
/** A font, and the codes that are shown with it. */
export type Font = { ref: string; dict: Dict; codes: ReadonlySet<number> };

export class Opened {
  readonly objects: Objects;
  readonly catalog: Dict;
  readonly #bytes: () => Uint8Array;
  readonly #kept = new Map<string, unknown>();

  /** Of a file, of which qpdf's list may be known already; or of such a list alone. */
  constructor(bytes: Uint8Array | null, json = bytes === null ? '' : listObjects(bytes)) {
    this.#bytes = () => bytes ?? written(json);
    this.objects = readObjects(json);
    this.catalog = this.objects.dict(this.objects.trailer['/Root']);
  }

  /** What is worked out once. */
  #once<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make());
    return this.#kept.get(name) as T;
  }

  get bytes(): Uint8Array {
    return this.#once('bytes', this.#bytes);
  }
  get raw(): string {
    return this.#once('raw', () => Buffer.from(this.bytes).toString('latin1'));
  }

  get pages(): readonly Page[] {
    return this.#once('pages', () => {
      const pages: Page[] = [];
      const walk = (ref: string): void => {
        const dict = this.objects.dict(ref);
        for (const kid of this.objects.list(dict['/Kids'])) if (isRef(kid)) walk(kid);
        if (dict['/Type'] !== '/Page') return;
        const parts = isRef(dict['/Contents']) ? [dict['/Contents']] : [];
        const listed = this.objects.get(dict['/Contents']);
        const streams = Array.isArray(listed) ? listed : parts;
        const data = Buffer.concat(streams.map((each) => this.objects.data(each) ?? Buffer.of()));
        pages.push({ ref, dict, data, drawn: drawnOn(operations(data)) });
      };
      const root = this.catalog['/Pages'];
      if (isRef(root)) walk(root);
      return pages;
    });
  }

  get treeRoot(): Dict {
    return this.objects.dict(this.catalog['/StructTreeRoot']);
  }

  /** Every element in reading order. */
  get elements(): readonly Element[] {
    return this.#once('elements', () => {
      const found: Element[] = [];
      const walk = (ref: string, parent: Element | null): void => {
        const dict = this.objects.dict(ref);
        const role = this.standardRole(word(dict['/S'] ?? '').slice(1)) ?? '';
        const element: Element = { ref, dict, role, parent, kids: [], holds: [] };
        found.push(element);
        parent?.kids.push(element);
        const own = word(dict['/Pg'] ?? '');
        for (const kid of this.objects.list(dict['/K'])) {
          const held = this.objects.get(kid);
          if (typeof held === 'number') element.holds.push({ page: own, id: held, object: null });
          if (!isDict(held)) continue;
          const page = word(held['/Pg'] ?? own);
          if (held['/Type'] === '/MCR') {
            element.holds.push({ page, id: Number(held['/MCID']), object: null });
          } else if (held['/Type'] === '/OBJR') {
            element.holds.push({ page, id: null, object: word(held['/Obj']) });
          } else if (isRef(kid)) walk(kid, element);
        }
      };
      for (const kid of this.objects.list(this.treeRoot['/K'])) if (isRef(kid)) walk(kid, null);
      return found;
    });
  }

  /** Every piece of a page in the order that the tree is read: `page ref:number`. */
  get reading(): readonly string[] {
    return this.#once('reading', () => {
      const found: string[] = [];
      const walk = (ref: string): void => {
        const dict = this.objects.dict(ref);
        for (const kid of this.objects.list(dict['/K'])) {
          const held = this.objects.get(kid);
          if (typeof held === 'number') found.push(`${word(dict['/Pg'])}:${String(held)}`);
          if (!isDict(held)) continue;
          if (held['/Type'] === '/MCR') found.push(`${word(held['/Pg'])}:${word(held['/MCID'])}`);
          else if (isRef(kid)) walk(kid);
        }
      };
      for (const kid of this.objects.list(this.treeRoot['/K'])) if (isRef(kid)) walk(kid);
      return found;
    });
  }

  /** The element that each piece of a page belongs to, by the tree: `page ref:number`. */
  get owners(): ReadonlyMap<string, Element> {
    return this.#once(
      'owners',
      () =>
        new Map(
          this.elements.flatMap((element) =>
            element.holds.flatMap(({ page, id }) =>
              id === null ? [] : [[`${page}:${String(id)}`, element] as const],
            ),
          ),
        ),
    );
  }

  get roleMap(): Dict {
    return this.objects.dict(this.treeRoot['/RoleMap']);
  }

  /** The standard type that a type stands for; null when there is none at the end of its way. */
  standardRole(type: string): string | null {
    const seen = new Set<string>();
    for (let at = type; !seen.has(at);) {
      if (STANDARD.has(at)) return at;
      seen.add(at);
      at = word(this.objects.get(this.roleMap[`/${at}`]) ?? '').slice(1);
    }
    return null;
  }

  /** The language that holds for an element; null when nothing says. */
  languageOf(element: Element | null): string | null {
    for (let at = element; at !== null; at = at.parent) {
      const own = this.objects.text(at.dict['/Lang']);
      if (own !== null && own !== '') return own;
    }
    return this.objects.text(this.catalog['/Lang']) ?? null;
  }

  get annotations(): readonly Annotation[] {
    return this.#once('annotations', () => {
      const holders = new Map<string, Element>();
      for (const element of this.elements) {
        for (const { object } of element.holds) if (object !== null) holders.set(object, element);
      }
      return this.pages.flatMap((page) =>
        this.objects.list(page.dict['/Annots']).map((each): Annotation => {
          const ref = word(each);
          return {
            ref,
            dict: this.objects.dict(each),
            page,
            element: holders.get(ref) ?? null,
          };
        }),
      );
    });
  }

  get fields(): readonly Annotation[] {
    return this.annotations.filter(({ dict }) => dict['/Subtype'] === '/Widget');
  }

  /** The streams that annotations are drawn from. */
  get appearances(): readonly string[] {
    return this.#once('appearances', () =>
      this.annotations.flatMap(({ dict }) =>
        Object.values(this.objects.dict(dict['/AP'])).flatMap((each) =>
          isRef(each) && this.objects.data(each) !== null
            ? [each]
            : Object.values(this.objects.dict(each)).filter(isRef),
        ),
      ),
    );
  }

  /** Every font that a page, a field or the form names. */
  get fonts(): readonly Font[] {
    return this.#once('fonts', () => {
      const codes = new Map<string, Set<number>>();
      const note = (resources: Dict, drawn: readonly Drawn[]) => {
        const named = this.objects.dict(resources['/Font']);
        for (const font of Object.values(named)) {
          if (isRef(font) && !codes.has(font)) codes.set(font, new Set());
        }
        for (const { font, shown } of drawn) {
          const ref = word(named[`/${font ?? ''}`]);
          const wide = this.objects.dict(ref)['/Subtype'] === '/Type0';
          for (const bytes of shown) {
            for (let at = 0; at < bytes.length; at += wide ? 2 : 1) {
              const first = bytes[at] ?? 0;
              codes.get(ref)?.add(wide ? first * 256 + (bytes[at + 1] ?? 0) : first);
            }
          }
        }
      };
      for (const { dict, drawn } of this.pages) {
        note(this.objects.dict(dict['/Resources']), drawn);
      }
      for (const ref of this.appearances) {
        const data = this.objects.data(ref) ?? Buffer.of();
        note(this.objects.dict(this.objects.dict(ref)['/Resources']), drawnOn(operations(data)));
      }
      const form = this.objects.dict(this.catalog['/AcroForm']);
      note(this.objects.dict(form['/DR']), []);
      return [...codes].map(([ref, used]) => ({ ref, dict: this.objects.dict(ref), codes: used }));
    });
  }

  /** The metadata stream as it stands in the file. */
  get xmp(): string {
    const data = this.objects.data(this.catalog['/Metadata']);
    return data === null ? '' : data.toString('utf8');
  }
}

/** The standard types of PDF 1.7. */
export const STANDARD: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index'],
  ...['NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl'],
  ...['LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note'],
  ...['Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu'],
  ...['WT', 'WP', 'Figure', 'Formula', 'Form'],
]);
