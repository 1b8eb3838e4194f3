import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import {
  isElement,
  openPdf,
  pageNumbers,
  pageTexts,
  type Content,
  type Element,
} from './reader.ts';

/** What a reader of the PDF would stumble on, by the machine-checkable parts of PDF/UA-1 and PDF/A-3a that we rely on. */
export async function findBarriers(bytes: Uint8Array): Promise<string[]> {
  const found = new Set<string>();
  await readAsViewer(bytes, found);
  await readObjects(bytes, found);
  return [...found].sort();
}

const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
  Caption: ['Table', 'TOC', 'Div'],
};

async function readAsViewer(bytes: Uint8Array, found: Set<string>): Promise<void> {
  const pdf = await openPdf(bytes);
  const { info, metadata } = await pdf.getMetadata();
  if (!('Language' in info) || !info.Language) found.add('no language');
  if (!('Title' in info) || !info.Title) found.add('no title');
  const preferences: unknown = await pdf.getViewerPreferences();
  if (!isRecord(preferences) || preferences['DisplayDocTitle'] !== true) {
    found.add('title not displayed');
  }
  const mark: unknown = await pdf.getMarkInfo();
  if (!isRecord(mark) || mark['Marked'] !== true) found.add('not marked');
  // The types promise metadata; a file may have none.
  const raw: unknown = (metadata as typeof metadata | null)?.getRaw();
  const xmp = typeof raw === 'string' ? raw : '';
  if (!xmp.includes('<pdfuaid:part>1<')) found.add('no PDF/UA claim');
  if (!/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</.test(xmp)) found.add('no PDF/A-3a claim');
  let level = 0;
  for (const number of pageNumbers(pdf)) {
    const page = await pdf.getPage(number);
    const owners = new Map<string, string>();
    const walk = (node: Element | Content, parent: Element | null): void => {
      if (!isElement(node)) {
        if (parent && (node.type === 'annotation' || node.type === 'object')) {
          owners.set(node.id.replace(/^pdfjs_internal_id_/, ''), parent.role);
        }
        return;
      }
      const allowed = parents[node.role];
      if (parent && allowed && !allowed.includes(parent.role)) {
        found.add(`${node.role} in ${parent.role}`);
      }
      const heading = /^H([1-6])$/.exec(node.role);
      if (heading) {
        if (Number(heading[1]) > level + 1) found.add('heading level skipped');
        level = Number(heading[1]);
      }
      if (node.role === 'Figure' && !node.alt) found.add('figure without words');
      for (const child of node.children) walk(child, node);
    };
    const tree = (await page.getStructTree()) as Element | null;
    if (tree) walk(tree, null);
    for (const { text, id, artifact } of await pageTexts(pdf, number)) {
      if (text.trim() !== '' && id === null && !artifact) found.add('text outside the tree');
    }
    const annotations: unknown[] = await page.getAnnotations();
    for (const each of annotations) {
      if (!isRecord(each)) continue;
      const owner = owners.get(String(each['id']));
      if (each['subtype'] === 'Link') {
        const contents = each['contentsObj'];
        if (!isRecord(contents) || !contents['str']) found.add('link without words');
        if (owner !== 'Link') found.add('link not in a Link element');
      }
      if (each['subtype'] === 'Widget') {
        if (!each['alternativeText']) found.add('field without words');
        if (owner !== 'Form') found.add('field not in a Form element');
      }
    }
  }
}

async function readObjects(bytes: Uint8Array, found: Set<string>): Promise<void> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const name = (text: string) => PDFName.of(text);
  if (!pdf.catalog.has(name('OutputIntents'))) found.add('no output intent');
  if (pdf.context.trailerInfo.ID === undefined) found.add('no file id');
  const names = pdf.catalog.lookup(name('Names'));
  if (names instanceof PDFDict && !pdf.catalog.has(name('AF')))
    found.add('attachment not associated');
  const ids = new Set<string>();
  const headers: string[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const type = dict.get(name('Type'));
    const role = dict.get(name('S'));
    if (type === name('StructElem')) {
      const attributes = dict.lookup(name('A'));
      const own = attributes instanceof PDFDict ? attributes : null;
      if (role === name('TH') && !own?.has(name('Scope'))) found.add('header cell without scope');
      if (role === name('Note') && !dict.has(name('ID'))) found.add('note without id');
      if (role === name('L') && !own?.has(name('ListNumbering')))
        found.add('list without numbering');
      if (dict.has(name('ID'))) ids.add(String(dict.get(name('ID'))));
      const listed = own?.lookup(name('Headers'));
      if (listed instanceof PDFArray) headers.push(...listed.asArray().map(String));
    }
    if (type === name('Annot') && !dict.has(name('StructParent')))
      found.add('annotation without parent');
    if (type === name('Page')) {
      if (dict.has(name('Annots')) && dict.get(name('Tabs')) !== name('S'))
        found.add('no tab order');
      if (!dict.has(name('StructParents'))) found.add('page outside the tree');
    }
    if (type === name('Font') && dict.get(name('Subtype')) === name('Type0')) {
      if (!dict.has(name('ToUnicode'))) found.add('font without meaning');
    }
    if (type === name('FontDescriptor') && !dict.has(name('FontFile2')))
      found.add('font not embedded');
    if (type === name('Filespec') && !dict.has(name('AFRelationship'))) {
      found.add('attachment without relationship');
    }
  }
  if (headers.some((id) => !ids.has(id))) found.add('cell names a header that is not there');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
