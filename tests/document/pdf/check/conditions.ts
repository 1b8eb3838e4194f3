/** Every condition that a paper is checked for, and the checking. */
import { annotations, annotationsBeyond } from './annotations.ts';
import { archiveActs } from './archive-acts.ts';
import { archiveFile } from './archive-file.ts';
import { archiveLook } from './archive-look.ts';
import { archiveMetadata } from './archive-metadata.ts';
import type { Condition } from './condition.ts';
import { document, documentBeyond } from './document.ts';
import { fonts } from './fonts.ts';
import { languages, languagesBeyond } from './languages.ts';
import { Opened } from './opened.ts';
import { plainFonts } from './plain-fonts.ts';
import { structure } from './structure.ts';
import { treeBeyond } from './tree.ts';
import { viewers } from './viewers.ts';

/** The machine-checkable conditions of the Matterhorn protocol 1.1, in its order. */
export const MATTERHORN: readonly Condition[] = [
  ...structure,
  ...document,
  ...languages,
  ...annotations,
  ...fonts,
  ...plainFonts,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What is known of a paper from its objects alone: quick enough for every paper there is. */
export const FROM_OBJECTS: readonly Condition[] = [
  ...MATTERHORN,
  ...documentBeyond,
  ...languagesBeyond,
  ...treeBeyond,
  ...annotationsBeyond,
  ...archiveFile,
  ...archiveActs,
  ...archiveLook,
  ...archiveMetadata,
];

export const CONDITIONS: readonly Condition[] = [...FROM_OBJECTS, ...viewers];

/** Papers of more pages than this are long. */
const LONG = 12;

/** What is wrong with a paper: a line for each fault, with the first places it was found in. */
export async function faultsOf(
  given: Uint8Array | Opened,
  conditions: readonly Condition[] = CONDITIONS,
): Promise<string[]> {
  const paper = given instanceof Opened ? given : new Opened(given);
  const faults: string[] = [];
  for (const { id, says, find, slow } of conditions) {
    if (slow && paper.pages.length > LONG) continue;
    const places = await find(paper);
    if (places.length === 0) continue;
    const more = places.length > 3 ? ` and ${String(places.length - 3)} more` : '';
    faults.push(`${id} ${says}: ${places.slice(0, 3).join(', ')}${more}`);
  }
  return faults;
}
