/** The questions of the proof-reading page: how each is asked, what it can be answered with, and when it is shown. */
import {
  fill,
  formatNumber,
  optionsOf,
  weekText,
  type Content,
  type Question,
  type Scope,
  type Section,
} from '../../core/index.ts';
import { checkWords } from '../../texts/check.ts';
import { opened, told, type Group, type Point, type Sayer } from './_point.ts';

const words = checkWords;

/** A focus point or a form, with its place among them. */
export type Owner = {
  id: string;
  title: string;
  scope: Scope;
  sections: Section[];
  number: number;
};

/** The focus points, then the forms. */
export function ownersOf({ focusPoints, forms }: Content): Owner[] {
  const all = [...focusPoints.map((point) => ({ ...point, scope: 'plan' as const })), ...forms];
  return all.map(({ id, title, scope, sections }, at) => {
    return { id, title, scope, sections, number: at + 1 };
  });
}

/** The numbers of all questions, by what they are asked of and their slug. */
export function numbersOf(owners: readonly Owner[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { scope, sections, number } of owners) {
    sections
      .flatMap(({ questions }) => questions)
      .forEach(({ id }, at) => numbers.set(`${scope}/${id}`, `S${number}.${at + 1}`));
  }
  return numbers;
}

/** The questions of one of them, section by section. */
export function questionsOf(
  { id, title, scope, sections, number }: Owner,
  numbers: ReadonlyMap<string, string>,
  content: Content,
  sayer: Sayer,
): Group {
  const point = (question: Question): Point => ({
    id: `${id}-${question.id}`,
    number: numbers.get(`${scope}/${question.id}`) ?? '',
    slug: question.id,
    title: question.heading,
    told: told([
      ['question', question.text],
      ['answer', `${words.weight[question.weight]}. ${typeInWords(question)}.`],
      ['options', optionsInWords(question, content)],
      ['shown', question.shown && opened(words.shownWhen, {}, sayer.say(question.shown, scope))],
      ['help', question.help],
      ['why', question.why],
      ['example', question.example],
      ['presets', presetsInWords(question)],
      ['sources', sayer.sources(question.sources)],
    ]),
  });
  return {
    id: `del-${id}`,
    title: fill(words.owner, { number, title }),
    sections: sections.map((section) => ({
      title: section.title,
      points: section.questions.map(point),
    })),
  };
}

function typeInWords({ type, unit, min, max }: Question): string {
  const name =
    unit === undefined ? words.type[type] : fill(words.unit, { type: words.type[type], unit });
  if (min === undefined) return name;
  return max === undefined
    ? fill(words.least, { type: name, min: formatNumber(min) })
    : fill(words.between, { type: name, min: formatNumber(min), max: formatNumber(max) });
}

/** The weeks that a question suggests, each with what it comes to. */
function presetsInWords({ presets, options = [] }: Question): string[] | undefined {
  return presets?.map(
    ({ label, value }) => `${label}: ${weekText(value, options, words.words.week)}`,
  );
}

function optionsInWords(question: Question, content: Content): string | string[] | undefined {
  if (question.optionsFrom) {
    return fill(words.optionsFromAll, { records: words.optionsFrom[question.optionsFrom] });
  }
  return optionsOf(content, question).map(({ label, help }) =>
    help === undefined ? label : fill(words.optionHelp, { label, help: help.replace(/\.$/, '') }),
  );
}
