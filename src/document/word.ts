/** The way to a Word file: its writer is fetched when someone asks for one. */
import type { Doc } from './doc.ts';

/** The paper as the bytes of a .docx file. The same paper gives the same bytes. */
export async function wordFile(doc: Doc): Promise<Uint8Array> {
  return (await import('./docx/index.ts')).docToDocx(doc);
}
