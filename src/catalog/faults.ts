/** What is wrong in content/, told to the one who wrote it: file, line, field, and how to mend it. */

export type Fault = { file: string; line: number | null; field: string; text: string };

/** What `loadCatalog` throws: its message lists every fault with file, line, field and how to mend it. */
export class CatalogError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ file, line, field, text }) => {
      const place = [
        file,
        line === null ? '' : `linje ${String(line)}`,
        field && `felt "${field}"`,
      ];
      return `- ${place.filter((part) => part !== '').join(', ')}: ${text}`;
    });
    super(`Indholdet i content/ har ${countOf(faults.length)}:\n${lines.join('\n')}`);
    this.name = 'CatalogError';
    // Where in the code it was found says nothing to the one who mends the file.
    this.stack = '';
    this.faults = faults;
  }
}

const countOf = (faults: number): string => (faults === 1 ? '1 fejl' : `${String(faults)} fejl`);

/** Faults as an editor goes through them: file by file, from the top. */
export function inPlace(faults: readonly Fault[]): Fault[] {
  const place = ({ file, line }: Fault): string => `${file} ${String(line ?? 0).padStart(6, '0')}`;
  return [...faults].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
