/** Paints a layout as a tagged PDF: pages, structure tree, annotations, fonts and metadata. */
import { handedOn } from '../../parts/deflate.ts';
import type { Doc } from '../../parts/doc.ts';
import { page as paper, type FaceName } from '../look.ts';
import type { Layout, Ornament } from '../layout/placed.ts';
import { createFile, type PdfFile, type PdfPage, type Ref } from '../objects.ts';
import { Annotations } from './annotations.ts';
import { Content, type ArtifactKind, type Fonts } from './content.ts';
import { type Faces, PaintedFont } from './fonts.ts';
import { Images } from './images.ts';
import { writeAttachments, writeMetadata } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { Structure, type TaggedPage } from './structure.ts';

type PaintedPage = TaggedPage & { page: PdfPage };

/** What else is said of a painting: the paper as JSON, and who is told the share of pages that are done. */
type Beside = { data: string; onProgress: (share: number) => void };

/** Paints a layout as a tagged PDF file; the same layout gives the same bytes. */
export async function paint(
  doc: Doc,
  layout: Layout,
  faces: Faces,
  { data, onProgress }: Beside,
): Promise<{ bytes: Uint8Array; replaced: string[] }> {
  const file = createFile();
  writeAttachments(file, doc);
  writeMetadata(file, doc, data);
  await handedOn();
  const replaced = new Set<string>();
  const fonts: Fonts = {
    regular: new PaintedFont(file, faces, 'regular', replaced),
    bold: new PaintedFont(file, faces, 'bold', replaced),
    italic: new PaintedFont(file, faces, 'italic', replaced),
  };
  const images = new Images(file);
  const pages = layout.pages.map((): PaintedPage => {
    const page = file.addPage(paper.width, paper.height);
    return { page, ref: page.ref, content: new Content(fonts, images), marked: [] };
  });
  const annotations = annotationsOf(file, pages, fonts);
  paintBehind(pages, layout);
  new Structure(file, pages, annotations).write(layout.root);
  paintFurniture(pages, layout);
  annotations.finish();
  file.endObjects();
  await handedOn();
  for (const [key, { page, ref, content }] of pages.entries()) {
    finishPage(file, page, content, fonts, { key, annotations: annotations.onPage(ref) });
    onProgress((key + 1) / pages.length);
  }
  await handedOn();
  for (const name of usedFaces(pages, annotations)) fonts[name].finish();
  writeOutline(file, layout.outline, (anchor) => annotations.destination(anchor));
  return { bytes: await file.save(), replaced: [...replaced] };
}

function annotationsOf(file: PdfFile, pages: readonly PaintedPage[], fonts: Fonts): Annotations {
  const refs = pages.map(({ ref }) => ref);
  return new Annotations(file, refs, fonts.regular, () => fonts.regular.formFont());
}

/** Grounds, rules and lines, drawn before the text that stands on them. */
function paintBehind(pages: readonly PaintedPage[], layout: Layout): void {
  layout.pages.forEach(({ back }, number) => {
    const grounds = back.filter((box) => box.kind !== 'text');
    const repeated = back.filter((box) => box.kind === 'text');
    const page = pages[number];
    if (page === undefined) return;
    artifact(page, 'Layout', grounds);
    artifact(page, 'Pagination', repeated);
  });
  const byPage = pages.map((): Ornament[] => []);
  for (const box of layout.ornaments) byPage[box.place.page]?.push(box);
  pages.forEach((page, number) => {
    artifact(page, 'Layout', byPage[number] ?? []);
  });
}

function paintFurniture(pages: readonly PaintedPage[], layout: Layout): void {
  layout.pages.forEach(({ header, footer }, number) => {
    const page = pages[number];
    if (page === undefined) return;
    artifact(page, 'Header', header);
    artifact(page, 'Footer', footer);
  });
}

function artifact({ content }: PaintedPage, kind: ArtifactKind, boxes: readonly Ornament[]): void {
  if (boxes.length === 0) return;
  content.beginArtifact(kind);
  for (const box of boxes) content.draw(box);
  content.end();
}

function finishPage(
  file: PdfFile,
  page: PdfPage,
  content: Content,
  fonts: Fonts,
  { key, annotations }: { key: number; annotations: readonly Ref[] },
): void {
  const used = [...content.used].flatMap((name) => fonts[name].resources);
  page.set('Resources', {
    ...(used.length > 0 ? { Font: Object.fromEntries(used) } : {}),
    ...(content.pictures.size > 0 ? { XObject: Object.fromEntries(content.pictures) } : {}),
  });
  page.set('Contents', file.addStream(content.finish()));
  page.set('StructParents', key);
  page.set('Tabs', 'S');
  if (annotations.length > 0) page.set('Annots', annotations);
}

/** A font that nothing is set in is not embedded. */
function usedFaces(pages: readonly PaintedPage[], annotations: Annotations): Set<FaceName> {
  const used = new Set(pages.flatMap(({ content }) => [...content.used]));
  if (annotations.hasFields) used.add('regular');
  return used;
}
