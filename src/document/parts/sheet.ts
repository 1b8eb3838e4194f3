/** The head of every paper: what it is called, whose it is, and what stands at the top and foot of its pages. */
import { fill } from '../../core/index.ts';
import type { Attachment, Block, Doc } from './doc.ts';
import type { Subject } from './subject.ts';
import type { SheetWords } from '../words/shapes.ts';

/** What a paper is called and about, and the header of its pages. */
export type About = {
  title: string;
  subject: string;
  keywords: readonly string[];
  header: string;
};

/** What a paper is called by its words, with their placeholders filled in. */
export function aboutOf(
  { documentTitle, subject, keywords, header }: SheetWords,
  values: Readonly<Record<string, string>>,
): About {
  return { title: fill(documentTitle, values), subject, keywords, header: fill(header, values) };
}

/** A paper of the kommune's. `made`: `YYYY-MM-DDTHH:mm:ssZ`. */
export function sheet(
  { kommune, words }: Pick<Subject, 'kommune' | 'words'>,
  made: string,
  { keywords, ...about }: About,
  blocks: Block[],
  attachments: Attachment[] = [],
): Doc {
  return {
    lang: 'da-DK',
    ...about,
    author: kommune,
    keywords: [...keywords],
    made,
    footer: words.page,
    notesTitle: words.notes,
    blocks,
    attachments,
  };
}
