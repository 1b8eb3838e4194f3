import { page as paper } from '../look.ts';
import { isTag, type Tag } from '../layout/placed.ts';
import { ascii, text, type Dictionary, type PdfFile, type Ref, type Value } from '../objects.ts';
import type { Annotations } from './annotations.ts';
import { up, type Content } from './content.ts';
import { rounded } from './numbers.ts';

/** What is needed of a page to tag it. */
export type TaggedPage = {
  ref: Ref;
  content: Content;
  /** The element that each piece of marked content belongs to, by its number. */
  marked: Ref[];
};

/** Our own types, as the standard ones they are. */
const roleMap = { Title: 'P', Aside: 'Sect' };

/**
 * Writes the tree of elements, and with it the text and pictures of every page in the order they are read. The
 * content of an element on one page is one piece of marked content until another element comes between.
 */
export class Structure {
  readonly #file: PdfFile;
  readonly #pages: readonly TaggedPage[];
  readonly #annotations: Annotations;
  readonly #ids: [string, Ref][] = [];
  readonly #attributes = new Map<string, Ref>();

  constructor(file: PdfFile, pages: readonly TaggedPage[], annotations: Annotations) {
    this.#file = file;
    this.#pages = pages;
    this.#annotations = annotations;
  }

  write(root: Tag): void {
    const file = this.#file;
    const tree = file.reserve();
    const document = this.#element(root, tree);
    const pageKeys = this.#pages.flatMap((page, key): Value[] => [key, page.marked]);
    const annotationKeys = this.#annotations.keys.flatMap(({ key, element }): Value[] => [
      key,
      element,
    ]);
    const ids = [...this.#ids].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    file.put(tree, {
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: file.add({ Nums: [...pageKeys, ...annotationKeys] }),
      ParentTreeNextKey: this.#pages.length + this.#annotations.keys.length,
      RoleMap: roleMap,
      ...(ids.length > 0
        ? {
            IDTree: file.add({
              Names: ids.flatMap(([id, ref]): Value[] => [ascii(id), ref]),
            }),
          }
        : {}),
    });
    file.setInCatalog('StructTreeRoot', tree);
  }

  #element(tag: Tag, parent: Ref): Ref {
    const ref = this.#file.reserve();
    const kids: Kid[] = [];
    let open: TaggedPage | null = null;
    const close = () => {
      open?.content.end();
      open = null;
    };
    for (const kid of tag.kids) {
      if (isTag(kid)) {
        close();
        kids.push({ kid: this.#element(kid, ref), page: null, holds: 'element' });
        continue;
      }
      const page = this.#pages[kid.place.page];
      if (page === undefined) continue;
      if (kid.kind === 'link' || kid.kind === 'widget') {
        const annotation = this.#annotations.add(kid, page.ref, ref);
        kids.push({ kid: annotation, page, holds: 'object' });
        continue;
      }
      if (open !== page) {
        close();
        const id = page.marked.push(ref) - 1;
        page.content.beginMarked(tag.role, id);
        kids.push({ kid: id, page, holds: 'piece' });
        open = page;
      }
      page.content.draw(kid);
    }
    close();
    const home = kids.find((each) => each.page !== null)?.page ?? null;
    const [only, ...more] = kids.map((kid) => kidOf(kid, home));
    this.#file.put(ref, {
      S: tag.role,
      P: parent,
      ...(home ? { Pg: home.ref } : {}),
      ...(only === undefined ? {} : { K: more.length === 0 ? only : [only, ...more] }),
      ...this.#properties(tag, ref),
    });
    return ref;
  }

  #properties(tag: Tag, ref: Ref): { [key: string]: Value } {
    const properties: { [key: string]: Value } = {};
    if (tag.title !== undefined) properties['T'] = text(tag.title);
    if (tag.alt !== undefined) properties['Alt'] = text(tag.alt);
    if (tag.language !== undefined) properties['Lang'] = ascii(tag.language);
    if (tag.id !== undefined) {
      properties['ID'] = ascii(tag.id);
      this.#ids.push([tag.id, ref]);
    }
    const attributes = attributesOf(tag);
    if (attributes !== null) properties['A'] = this.#shared(attributes);
    return properties;
  }

  /** Attributes that many elements have stand in the file once. */
  #shared(attributes: Dictionary): Value {
    if ('BBox' in attributes || 'Headers' in attributes) return attributes;
    const key = JSON.stringify(attributes);
    const known = this.#attributes.get(key) ?? this.#file.add(attributes);
    this.#attributes.set(key, known);
    return known;
  }
}

/** What stands in an element, and on which page. */
type Kid = { kid: Value; page: TaggedPage | null; holds: 'element' | 'piece' | 'object' };

/** What stands on another page than the element's own says so. */
function kidOf({ kid, page, holds }: Kid, home: TaggedPage | null): Value {
  if (page === null || holds === 'element') return kid;
  const where = page === home ? {} : { Pg: page.ref };
  if (holds === 'object') return { Type: 'OBJR', ...where, Obj: kid };
  return page === home ? kid : { Type: 'MCR', ...where, MCID: kid };
}

function attributesOf(tag: Tag): Dictionary | null {
  if (tag.scope) return { O: 'Table', Scope: tag.scope };
  if (tag.headers) return { O: 'Table', Headers: tag.headers.map(ascii) };
  if (tag.numbering) return { O: 'List', ListNumbering: tag.numbering };
  if (tag.extent) {
    const { x, y, width, height } = tag.extent;
    const bottom = up(tag.extent, y + height);
    const box = [x, bottom, x + width, Math.min(bottom + height, paper.height)].map(rounded);
    return { O: 'Layout', Placement: 'Block', BBox: box };
  }
  return null;
}
