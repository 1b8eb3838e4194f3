import type { Doc } from '../doc.ts';
import { openFace, type Face } from './font/face.ts';
import { layOut } from './layout/layout.ts';
import type { FaceName } from './look.ts';
import { paint } from './paint/paint.ts';

/** WOFF 1.0 files; what a face lacks is looked for in its `…Extended` file. */
export type FontFiles = {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  regularExtended?: Uint8Array;
  boldExtended?: Uint8Array;
  italicExtended?: Uint8Array;
};

/** The files that make up `FontFiles`, by their names in the site's `fonts/` folder. */
export const FONT_FILES = {
  regular: 'ibm-plex-sans-latin-400-normal.woff',
  bold: 'ibm-plex-sans-latin-600-normal.woff',
  italic: 'ibm-plex-sans-latin-400-italic.woff',
  regularExtended: 'ibm-plex-sans-latin-ext-400-normal.woff',
  boldExtended: 'ibm-plex-sans-latin-ext-600-normal.woff',
  italicExtended: 'ibm-plex-sans-latin-ext-400-italic.woff',
} as const satisfies Record<keyof FontFiles, string>;

export type PdfResult = {
  bytes: Uint8Array;
  pages: number;
  /** Letters that no font has: shown as a framed question mark, still there when the text is copied. */
  replaced: string[];
};

/** The paper as a tagged PDF (PDF/UA-1, PDF/A-3a). The same paper gives the same bytes. */
export async function renderPdf(doc: Doc, fonts: FontFiles): Promise<PdfResult> {
  const faces: Record<FaceName, Face> = {
    regular: openFace(fonts.regular, fonts.regularExtended),
    bold: openFace(fonts.bold, fonts.boldExtended),
    italic: openFace(fonts.italic, fonts.italicExtended),
  };
  const layout = layOut(doc, (text, face) => faces[face].width(text));
  const { bytes, replaced } = await paint(doc, layout, faces);
  return { bytes, pages: layout.pages.length, replaced };
}
