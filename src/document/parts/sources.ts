/** What the rules and the target groups of a paper rest on: how sure it is, the numbers of its sources, and the sources in full. */
import { fill, formatDate } from '../../core/index.ts';
import type { Certainty, Source, SourceRef } from '../../core/content/content.ts';
import type { Block } from './doc.ts';
import { link, strong, text } from './inline.ts';
import type { Subject } from './subject.ts';
import { listed } from './values.ts';
import type { PaperWords } from '../words/paper-words.ts';

/** The sources some records name, each once, in the catalog's order: a source's number is its place here, from 1. */
export function sourcesOf(
  { catalog }: Subject,
  records: readonly { sources: readonly SourceRef[] }[],
): Source[] {
  const used = new Set(records.flatMap(({ sources }) => sources.map(({ source }) => source)));
  return catalog.sources.filter(({ id }) => used.has(id));
}

/** What a rule or a target group rests on. */
type Grounded = {
  sources: readonly SourceRef[];
  certainty: Certainty;
  checked: string;
  doubt?: string | undefined;
};

/** The day all the records were last checked, when it is the same for all. */
export function checkedOn(records: readonly { checked: string }[]): string | null {
  const days = new Set(records.map(({ checked }) => checked));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

export function basisText(
  { words }: Subject,
  record: Grounded,
  sources: readonly Source[],
  withDay: boolean,
): string {
  return [
    fill(words.rules.certainty, { certainty: words.certainty[record.certainty] }),
    ...(record.doubt === undefined ? [] : [record.doubt]),
    ...(withDay ? [fill(words.rules.checked, { checked: formatDate(record.checked) })] : []),
    sourceNumbers(words, record, sources),
  ].join(' ');
}

/** The numbers of a record's sources in the list, with the place in each where it is known. */
export function sourceNumbers(
  words: PaperWords,
  record: { sources: readonly SourceRef[] },
  sources: readonly Source[],
): string {
  const numbers = record.sources
    .map(({ source, place }) => ({
      place,
      number: sources.findIndex(({ id }) => id === source) + 1,
    }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, place }) =>
      place === undefined ? String(number) : fill(words.rules.sourcePlace, { number, place }),
    );
  return fill(words.rules.sourceNumbers, { numbers: listed(numbers) });
}

/** The sources in full as a numbered list, with the addresses readable on paper. */
export function sourceList(sources: readonly Source[], fine = false): Block {
  return {
    type: 'list',
    ordered: true,
    fine,
    items: sources.map(({ title, publisher, published, address }) => {
      const about = [publisher, published].filter((part) => part !== undefined).join(', ');
      return {
        content: [
          fine ? text(title) : strong(title),
          ...(about === '' ? [] : [text(`. ${about}`)]),
          ...(address === undefined ? [] : [text(fine ? '.\n' : '. '), link(address, address)]),
        ],
      };
    }),
  };
}
