/** Papers of two pages: lists cut by count and texts by length, always with a mark where something was left out. */
import { findQuestion, pledgesOf, type Pledge } from '../../core/index.ts';
import type { Question } from '../../core/content/content.ts';
import type { Block, Field, Inline, ListItem } from './doc.ts';
import { field, paragraph, prose, text } from './inline.ts';
import { printed, stateOf, thingsOf, type Subject, type Thing } from './subject.ts';
import { answerText, counted } from './values.ts';
import type { PaperWords } from '../words/paper-words.ts';

/** Letters in a line of running text: what a line that is only begun costs of a length. */
const LINE = 90;
/** The longest a name may be in a list or a cell, in letters. */
const NAME = 80;

/** The first of some items, and in place of the others how many they are. */
export function firstOf({ digest }: PaperWords, items: readonly string[], most: number): string[] {
  if (items.length <= most) return items.map((item) => within(digest.cut, item, NAME));
  const rest = items.length - most;
  const first = items.slice(0, most).map((item) => within(digest.cut, item, NAME));
  return [...first, counted(digest.more, rest)];
}

/** A text in one line of at most so many letters, cut between words and marked when it is longer. */
export function inShort({ digest }: PaperWords, written: string, most: number): string {
  return within(digest.cut, written.replaceAll(/\s+/g, ' ').trim(), most);
}

/** Whole sentences when they fill half of the length, else whole words, else what there is room for. */
function within(cut: string, written: string, most: number): string {
  // No text has more letters than code units.
  if (written.length <= most) return written;
  const letters = [...new Intl.Segmenter('da').segment(written)].map(({ segment }) => segment);
  if (letters.length <= most) return written;
  const begun = letters.slice(0, most).join('');
  const sentence = /^[\s\S]*[.!?](?=\s)/.exec(begun)?.[0] ?? '';
  const word = Math.max(begun.lastIndexOf(' '), begun.lastIndexOf('\n'));
  const whole =
    sentence.length > begun.length / 2
      ? sentence
      : (word > begun.length / 2 ? begun.slice(0, word) : begun).replace(/[\s,;:–-]+$/, '');
  return `${whole} ${cut}`;
}

/**
 * What someone wrote as blocks of at most so many letters, where a line that is only begun counts as a whole one. What is
 * left out is marked where it stood.
 */
export function proseWithin(words: PaperWords, written: string, most: number): Block[] {
  const blocks = prose(written);
  const kept: Block[] = [];
  let left = most;
  for (const [index, block] of blocks.entries()) {
    const isLast = index === blocks.length - 1;
    const cut = shortened(words, block, left);
    kept.push(cut.block);
    left = cut.left;
    if (cut.isCut) return kept;
    if (left <= 0 && !isLast) return [...kept, paragraph(words.digest.cut)];
  }
  return kept;
}

type Shortened = { block: Block; left: number; isCut: boolean };

function shortened(words: PaperWords, block: Block, most: number): Shortened {
  let left = most;
  if (block.type === 'list') {
    const items: ListItem[] = [];
    for (const item of block.items) {
      const said = plainOf(item.content);
      if (left <= 0 && items.length > 0) {
        const rest = block.items.length - items.length;
        const more = counted(words.digest.more, rest);
        return {
          block: { ...block, items: [...items, { content: [text(more)] }] },
          left: 0,
          isCut: true,
        };
      }
      const line = within(words.digest.cut, said, Math.max(left, LINE));
      items.push({ content: [text(line)] });
      left -= costOf(line);
    }
    return { block: { ...block, items }, left, isCut: false };
  }
  if (block.type !== 'paragraph') return { block, left, isCut: false };
  const lines: string[] = [];
  for (const said of plainOf(block.content).split('\n')) {
    if (left <= 0 && lines.length > 0) {
      return { block: paragraph([...lines, words.digest.cut].join('\n')), left: 0, isCut: true };
    }
    const line = within(words.digest.cut, said, Math.max(left, LINE));
    lines.push(line);
    left -= costOf(line);
    if (line !== said) return { block: paragraph(lines.join('\n')), left: 0, isCut: true };
  }
  return { block: paragraph(lines.join('\n')), left, isCut: false };
}

/** `prose` makes plain text alone. */
function plainOf(content: readonly Inline[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

function costOf(line: string): number {
  return Math.max(1, Math.ceil(line.length / LINE)) * LINE;
}

/** The plan itself as a thing with answers. */
export function wholeOf(subject: Subject): Thing | undefined {
  return thingsOf(subject, 'plan')[0];
}

/** A question of a thing's scope by its slug, when it is asked now. */
function askedOf(subject: Subject, thing: Thing, slug: string): Question | undefined {
  const { question } = findQuestion(subject.catalog, thing.scope, slug) ?? {};
  const state = question && stateOf(subject, thing, question.id);
  return state === undefined || state === 'hidden' ? undefined : question;
}

/** The answer to a question in words; empty when it has none that is printed. */
export function answerOf(subject: Subject, thing: Thing | undefined, slug: string): string {
  const question = thing && askedOf(subject, thing, slug);
  const value = thing && question && printed(subject, thing, question);
  return question === undefined || value === undefined ? '' : answerText(subject, question, value);
}

/** A longer answer of the plan within a length. An obligatory one that is missing says so; another is left out. */
export function answerBlocks(subject: Subject, slug: string, most: number): Block[] {
  const { words } = subject;
  const whole = wholeOf(subject);
  const said = answerOf(subject, whole, slug);
  if (said !== '') return proseWithin(words, said, most);
  const question = whole && askedOf(subject, whole, slug);
  return question?.weight === 'obligatorisk' ? [paragraph(words.digest.unanswered)] : [];
}

/** Answers of the plan as labels with values, each in one line of at most so many letters; the same is said of a missing one. */
export function answerFields(subject: Subject, slugs: readonly string[], most: number): Field[] {
  const { words } = subject;
  const whole = wholeOf(subject);
  return slugs.flatMap((slug) => {
    const question = whole && askedOf(subject, whole, slug);
    if (question === undefined) return [];
    const said = answerOf(subject, whole, slug);
    if (said !== '') return field(question.heading, inShort(words, said, most));
    return question.weight === 'obligatorisk'
      ? field(question.heading, words.digest.unanswered)
      : [];
  });
}

/** What is promised and not done yet, by date. */
export function pledgesLeft({ plan, catalog, assessment }: Subject): Pledge[] {
  return pledgesOf(plan, catalog, assessment.on).filter(({ done }) => !done);
}
