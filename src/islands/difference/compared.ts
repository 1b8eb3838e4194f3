/** What differs between two states of a plan, in words: where it is, what it was, what it is. */
import {
  fill,
  findQuestion,
  formatDate,
  optionsOf,
  type AnswerValue,
  type Catalog,
  type Compared,
  type ComparedSection,
  type FactName,
} from '../../core/index.ts';
import { versionWords } from '../../texts/versions.ts';
import { answerText, yesNo } from '../field/answer-text.ts';
import { typedNumber } from '../field/answers.ts';

const words = versionWords.compare;

/** The focus point or form that differences are under. */
export function ownerTitle(catalog: Catalog, { owner, compared }: ComparedSection): string {
  const point = catalog.focusPoints.find(({ id }) => id === owner);
  if (point) return `${String(point.number)}. ${point.title}`;
  const isLimit = compared.every(({ fact }) => fact === 'limit');
  return (
    catalog.forms.find(({ id }) => id === owner)?.title ?? (isLimit ? words.limits : words.whole)
  );
}

/** The section that differences are in; empty for what is no answer. */
export function sectionTitle(catalog: Catalog, { owner, section }: ComparedSection): string {
  const sections = [...catalog.focusPoints, ...catalog.forms].find(({ id }) => id === owner);
  return sections?.sections.find(({ id }) => id === section)?.title ?? '';
}

/** What the difference is about: the question, the fact, or the thing itself. */
export function headingOf(catalog: Catalog, { kind, place, fact, name }: Compared): string {
  if (kind === 'answer') {
    const slug = place.question ?? '';
    return findQuestion(catalog, place.scope, slug)?.question.heading ?? slug;
  }
  if (fact === 'limit') return name;
  return kind === 'fact' && fact ? words.fact[fact] : name;
}

/** What happened, when it is more than another value. */
export function kindText({ kind, before, after }: Compared): string {
  switch (kind) {
    case 'moved':
      return fill(words.moved, { before: String(before), after: String(after) });
    case 'added':
    case 'removed':
    case 'renamed':
      return words[kind];
    default:
      return '';
  }
}

/** A value of a difference as it is read; empty when there is none. */
export function valueText(
  catalog: Catalog,
  { kind, place, fact }: Pick<Compared, 'kind' | 'place' | 'fact'>,
  value: AnswerValue,
): string {
  if (value === null) return '';
  if (kind === 'fact' && fact) return factText(fact, value);
  const question =
    kind === 'answer' ? findQuestion(catalog, place.scope, place.question ?? '')?.question : null;
  if (question) return answerText(question, optionsOf(catalog, question), value);
  return plainText(value);
}

/** A fact's value as it is read. */
export function factText(fact: FactName, value: AnswerValue): string {
  if (fact === 'period' && Array.isArray(value)) {
    return value.map((day) => (day === '' ? words.periodOpen : formatDate(day))).join(' – ');
  }
  if (fact === 'status') return value === 'fravalgt' ? words.status.fravalgt : words.status.valgt;
  return plainText(value);
}

/** A value of which nothing is known, as near to words as it comes. */
export function plainText(value: AnswerValue): string {
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return typedNumber(value);
  return [value ?? ''].flat().join(', ');
}

/** How many there are of each sort, in one sentence. */
export function countsText(compared: readonly Compared[]): string {
  if (compared.length === 1) return words.countOne;
  const count = (kind: Compared['kind']) => compared.filter((one) => one.kind === kind).length;
  const [answers, added, removed] = [count('answer'), count('added'), count('removed')];
  const total = compared.length;
  return fill(words.counts, {
    total,
    answers,
    added,
    removed,
    other: total - answers - added - removed,
  });
}
