/** Our writer: tagged, linked, hyphenated, with its data inside. */
import { renderPdf } from '../../../src/document/pdf/index.ts';
import { docOf } from '../papers/doc.ts';

export default async ({ files }, model) => {
  const doc = docOf(model);
  return async () => (await renderPdf(doc, files)).bytes;
};
