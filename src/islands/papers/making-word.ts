/** Makes a paper as a Word file; apart from the rest, because its engine is as large as all of that. */
import { docOf, type Make } from './making.ts';

export const make: Make = async (order, { catalog }) => {
  const doc = await docOf(order, catalog);
  if (!doc) return { as: 'nothing' };
  const { docToDocx } = await import('../../document/docx/index.ts');
  return { as: 'docx', bytes: (await docToDocx(doc)) as Uint8Array<ArrayBuffer> };
};
