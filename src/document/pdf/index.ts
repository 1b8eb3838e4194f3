/** A Doc as a PDF: laid out with the measures of the fonts, then painted. */
import type { Doc } from '../parts/doc.ts';
import type { FontFiles } from '../parts/font-files.ts';
import { openFace, type Face } from './font/face.ts';
import { layOut } from './layout/layout.ts';
import type { FaceName } from './look.ts';
import { paint } from './paint/paint.ts';

export { FONT_FILES, type FontFiles } from '../parts/font-files.ts';

export type PdfResult = {
  bytes: Uint8Array;
  pages: number;
  /** Letters that no font has: shown as a framed question mark, still there when the text is copied. */
  replaced: string[];
};

/** The part of the work that laying out is, and how often a letter is measured before it has its place. */
const layingOut = 0.5;
const measuredOften = 1.2;

/**
 * The paper as a tagged PDF (PDF/UA-1, PDF/A-3a). The same paper gives the same bytes. `onProgress` is told how far it
 * is, from above 0 to 1, a hundred times at most and never backwards.
 */
export async function renderPdf(
  doc: Doc,
  fonts: FontFiles,
  onProgress?: (share: number) => void,
): Promise<PdfResult> {
  const faces: Readonly<Record<FaceName, Face>> = {
    regular: openFace(fonts.regular, fonts.regularExtended),
    bold: openFace(fonts.bold, fonts.boldExtended),
    // Few papers have a word in italics.
    get italic() {
      return openFace(fonts.italic, fonts.italicExtended);
    },
  };
  const told = onProgress && inHundredths(onProgress);
  const letters = told ? measuredOften * JSON.stringify(doc.blocks).length : 0;
  let measured = 0;
  const layout = layOut(doc, (text, face) => {
    measured += text.length;
    told?.(layingOut * Math.min(1, measured / letters));
    return faces[face].width(text);
  });
  const { bytes, replaced } = await paint(doc, layout, faces, (share) => {
    told?.(layingOut + (1 - layingOut) * share);
  });
  return { bytes, pages: layout.pages.length, replaced };
}

/** Tells of a share only when it has grown by a hundredth. */
function inHundredths(tell: (share: number) => void): (share: number) => void {
  let last = 0;
  return (share) => {
    const now = Math.floor(share * 100);
    if (now <= last) return;
    last = now;
    tell(now / 100);
  };
}
