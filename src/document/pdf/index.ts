/** A Doc as a PDF: laid out with the measures of the fonts, then painted. */
import type { Doc } from '../parts/doc.ts';
import type { FontFiles } from '../parts/font-files.ts';
import { openFace } from './font/face.ts';
import { layOut } from './layout/layout.ts';
import type { Faces } from './paint/fonts.ts';
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
  const data = JSON.stringify(doc);
  const faces = await facesOf(fonts, data.includes(EMPHASIS));
  const told = onProgress && inHundredths(onProgress);
  const letters = measuredOften * data.length;
  let measured = 0;
  const layout = layOut(doc, (text, face) => {
    measured += text.length;
    told?.(layingOut * Math.min(1, measured / letters));
    return faces[face].width(text);
  });
  const { bytes, replaced } = await paint(doc, layout, faces, {
    data,
    onProgress: (share) => told?.(layingOut + (1 - layingOut) * share),
  });
  return { bytes, pages: layout.pages.length, replaced };
}

/** What tells that a paper has words in italics, in its JSON: letters that stand in no text of it. */
const EMPHASIS = '"type":"emphasis"';

/** The faces a paper is set in. Few have a word in italics: that face is not opened for the others. */
async function facesOf(fonts: FontFiles, italics: boolean): Promise<Faces> {
  const [regular, bold, italic] = await Promise.all([
    openFace(fonts.regular, fonts.regularExtended),
    openFace(fonts.bold, fonts.boldExtended),
    italics ? openFace(fonts.italic, fonts.italicExtended) : null,
  ]);
  return { regular, bold, italic: italic ?? regular };
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
