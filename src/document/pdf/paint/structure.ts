/** The structure tree: what each piece of content is, and in which order it is read. */
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
    const kids: Value[] = [];
    /** The page that the element is on: the first that something of its own stands on. */
    let home: TaggedPage | null = null;
    let open: TaggedPage | null = null;
    const close = () => {
      open?.content.end();
      open = null;
    };
    for (const kid of tag.kids) {
      if (isTag(kid)) {
        close();
        kids.push(this.#element(kid, ref));
        continue;
      }
      const page = this.#pages[kid.place.page];
      if (page === undefined) continue;
      home ??= page;
      if (kid.kind === 'link' || kid.kind === 'widget') {
        const annotation = this.#annotations.add(kid, page.ref, ref);
        kids.push(objectOf(annotation, page, home));
        continue;
      }
      if (open !== page) {
        close();
        const id = page.marked.push(ref) - 1;
        page.content.beginMarked(tag.role, id);
        kids.push(pieceOf(id, page, home));
        open = page;
      }
      page.content.draw(kid);
    }
    close();
    const properties: { [key: string]: Value } = { S: tag.role, P: parent };
    if (home !== null) properties['Pg'] = home.ref;
    const only = kids[0];
    if (only !== undefined) properties['K'] = kids.length === 1 ? only : kids;
    this.#describe(tag, ref, properties);
    this.#file.put(ref, properties);
    return ref;
  }

  #describe(tag: Tag, ref: Ref, properties: { [key: string]: Value }): void {
    if (tag.title !== undefined) properties['T'] = text(tag.title);
    if (tag.alt !== undefined) properties['Alt'] = text(tag.alt);
    if (tag.language !== undefined) properties['Lang'] = ascii(tag.language);
    if (tag.id !== undefined) {
      properties['ID'] = ascii(tag.id);
      this.#ids.push([tag.id, ref]);
    }
    const attributes = attributesOf(tag);
    if (attributes !== null) properties['A'] = this.#shared(attributes);
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

/** A piece of a page by its number; one on another page than the element's own says so. */
const pieceOf = (id: number, page: TaggedPage, home: TaggedPage): Value =>
  page === home ? id : { Type: 'MCR', Pg: page.ref, MCID: id };

/** A link or field; one on another page than the element's own says so. */
const objectOf = (annotation: Ref, page: TaggedPage, home: TaggedPage): Value =>
  page === home
    ? { Type: 'OBJR', Obj: annotation }
    : { Type: 'OBJR', Pg: page.ref, Obj: annotation };

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
