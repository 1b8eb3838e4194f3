/** What is wrong in content/, told to the one who wrote it: file, line, field, and how to mend it. */

import { isAbsolute, relative } from 'node:path';

export type Fault = { file: string; line: number | null; field: string; text: string };

/** What `loadCatalog` throws: its message lists every fault with file, line, field and how to mend it. */
export class CatalogError extends Error {
  readonly faults: readonly Fault[];
  /** `place`: the folder that was read, as its reader is told of it. */
  constructor(faults: readonly Fault[], place = 'content') {
    const lines = faults.map(({ file, line, field, text }) => {
      const place = [
        file,
        line === null ? '' : `linje ${String(line)}`,
        field && `felt "${field}"`,
      ];
      return `- ${place.filter((part) => part !== '').join(', ')}: ${text}`;
    });
    super(`Indholdet i ${place}/ har ${countOf(faults.length)}:\n${lines.join('\n')}`);
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

/** A content folder as its keeper names it: from where the command was given, or in full when it lies elsewhere. */
export function placeOf(folder: string): string {
  const from = relative(process.cwd(), folder).replaceAll('\\', '/');
  return from === '' || from.startsWith('..') || isAbsolute(from) ? folder : from;
}

/** Faults of a folder that is called otherwise than `content`, which the readers of files call every folder. */
export function inFolder(faults: readonly Fault[], place: string): Fault[] {
  // The guide to writing content is the house's, whatever folder is read.
  const moved = (text: string): string =>
    text.replace(/(?<![\w/-])content\/(?!README)/g, () => `${place}/`);
  return faults.map((fault) => ({ ...fault, file: moved(fault.file), text: moved(fault.text) }));
}
