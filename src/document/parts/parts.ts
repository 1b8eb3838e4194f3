/** Parts of a paper named by content: which questions stand together under a heading, and the answers there are to them. */
import { fill, formatDate } from '../../core/index.ts';
import type { Certainty, SourceRef } from '../../core/content/content.ts';
import type { Block } from './doc.ts';
import { bullets, headed, paragraph } from './inline.ts';
import { sourcesOf } from './sources.ts';
import { printed, questionsNamed, type Answered, type Subject, type Thing } from './subject.ts';
import { proseOf } from './values.ts';
import type { PartWords } from '../words/shapes.ts';

/** The printed answers of a thing to some questions, in the order they are named. */
export function answersTo(
  subject: Subject,
  thing: Thing | undefined,
  slugs: readonly string[] = [],
): Answered[] {
  if (thing === undefined) return [];
  return questionsNamed(subject, thing.scope, slugs).flatMap((question) => {
    const value = printed(subject, thing, question);
    return value === undefined ? [] : [{ question, value }];
  });
}

/** The answers of a part, the long ones under headings of their own one level below `level`. */
export function partBlocks(
  subject: Subject,
  { id, title, picked }: PartWords,
  things: readonly (Thing | undefined)[],
  level: 2 | 3,
): Block[] {
  const answers = things.flatMap((thing) =>
    thing === undefined || thing.scope === 'plan' || thing.scope === 'enquiry'
      ? []
      : answersTo(subject, thing, picked[thing.scope]),
  );
  return proseOf(subject, answers, level === 2 ? 3 : 4, { id, title });
}

/** What a statement of the register rests on: how sure it is, when it was looked up, its doubt, its change to come and its sources. */
export function grounds(
  subject: Subject,
  record: {
    certainty: Certainty;
    checked: string;
    sources: readonly SourceRef[];
    doubt?: string | undefined;
    expected?: { note: string } | undefined;
  },
): Block[] {
  const { words } = subject;
  const titles = sourcesOf(subject, [record]).map(({ title }) => title);
  return [
    ...[record.doubt, record.expected?.note].flatMap((said) =>
      said === undefined ? [] : [paragraph(said)],
    ),
    paragraph(
      [
        fill(words.rules.certainty, { certainty: words.certainty[record.certainty] }),
        fill(words.rules.checked, { checked: formatDate(record.checked) }),
        fill(words.colon, { label: words.rules.sources, text: `${titles.join('; ')}.` }),
      ].join(' '),
    ),
  ];
}

/** Each thing under its own heading; those of which nothing is said by name in a list after them. */
export function told(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  blocksOf: (thing: Thing) => Block[],
): Block[] {
  const said = things.map((thing) => ({ thing, blocks: blocksOf(thing) }));
  const bare = said.filter(({ blocks }) => blocks.length === 0).map(({ thing }) => thing.name);
  return [
    ...said.flatMap(({ thing, blocks }) => headed(3, thing.name, idOf(thing), blocks)),
    ...(bare.length > 0 ? [bullets(bare)] : []),
  ];
}
