/** A paper filled in and saved by another program than ours. */
import { openPdf } from './reader.ts';

/** The file as pdf.js saves it after someone has written in it, by the ends of the fields' names. */
export async function filledBy(
  bytes: Uint8Array,
  values: Readonly<Record<string, string | boolean>>,
): Promise<Uint8Array> {
  const pdf = await openPdf(bytes);
  const all = (await pdf.getFieldObjects()) as Record<string, { id: string }[]> | null;
  for (const [name, value] of Object.entries(values)) {
    const [one] = Object.entries(all ?? {}).find(([whole]) => whole.endsWith(name))?.[1] ?? [];
    if (!one) throw new Error(`No field ${name}`);
    pdf.annotationStorage.setValue(one.id, { value });
  }
  return pdf.saveDocument();
}
