/** "Ændringer siden sidst" in a strategy: what each section said in the edition before, and what it says now. */
import { comparedBySection, comparePlans, cprInText, fill } from '../../core/index.ts';
import type { Compared, ComparedSection } from '../../core/difference/compare.ts';
import type { AnswerValue, Plan } from '../../core/plan/plan.ts';
import type { Block, Cell } from '../parts/doc.ts';
import { cell, heading, paragraph } from '../parts/inline.ts';
import { questionAt, type Subject } from '../parts/subject.ts';
import { answerText, periodText, plainText } from '../parts/values.ts';

/** The differences from the edition before, a table for each focus point and form; nothing when there is no such edition. */
export function changesAnnex(subject: Subject, previous: Plan | undefined): Block[] {
  if (!previous) return [];
  const { changes } = subject.words;
  const compared = comparePlans(previous, subject.plan, subject.catalog);
  const title = previous.title.trim() || subject.words.unnamed;
  const period = periodText(subject.words, previous.period);
  const intro = paragraph(fill(changes.intro, { title, period }));
  if (compared.length === 0) return [intro, paragraph(changes.none)];
  const groups = comparedBySection(compared);
  const owners = [...new Set(groups.map(({ owner }) => owner))];
  return [
    intro,
    ...owners.flatMap((owner, index) => {
      const called = ownerTitle(subject, owner);
      return [
        heading(2, called, `bilag-aendringer-${String(index + 1)}`),
        changesTable(
          subject,
          fill(changes.caption, { title: called }),
          groups.filter((group) => group.owner === owner),
        ),
      ];
    }),
  ];
}

function changesTable(
  subject: Subject,
  caption: string,
  groups: readonly ComparedSection[],
): Block {
  const { changes } = subject.words;
  return {
    type: 'table',
    caption,
    widths: [3, 5, 5],
    rowHeaders: true,
    head: [changes.where, changes.before, changes.after].map((head) => cell(head)),
    rows: groups.flatMap((group) => group.compared.map((one) => rowOf(subject, group, one))),
  };
}

function rowOf(subject: Subject, group: ComparedSection, one: Compared): Cell[] {
  const { changes } = subject.words;
  const isMove = one.kind === 'moved';
  const say = (value: AnswerValue): string =>
    isMove ? fill(changes.place, { place: String(value) }) : sideText(subject, one, value);
  return [cell(whereText(subject, group, one)), cell(say(one.before)), cell(say(one.after))];
}

/** The section, the thing and the question, each once. */
function whereText(subject: Subject, { owner, section }: ComparedSection, one: Compared): string {
  const { changes } = subject.words;
  const holder = [...subject.catalog.focusPoints, ...subject.catalog.forms];
  const sections = holder.find(({ id }) => id === owner)?.sections ?? [];
  const what =
    one.kind === 'answer'
      ? (questionAt(subject, one.place)?.heading ?? one.place.question ?? '')
      : one.kind === 'fact' && one.fact && one.fact !== 'limit'
        ? changes.facts[one.fact]
        : '';
  const parts = [sections.find(({ id }) => id === section)?.title ?? '', one.name, what];
  return [...new Set(parts.filter((part) => part !== ''))].join('\n');
}

/** What a side says; that it said nothing, or what must not leave in a paper. */
function sideText(subject: Subject, one: Compared, value: AnswerValue): string {
  const { words, plan } = subject;
  if (value === null) {
    return one.kind === 'added' || one.kind === 'removed' ? words.changes.absent : words.notStated;
  }
  const text = valueText(subject, one, value);
  return cprInText(plan, text).length > 0 && !isNumberField(subject, one)
    ? words.changes.withheld
    : text;
}

function valueText(subject: Subject, one: Compared, value: NonNullable<AnswerValue>): string {
  const { words } = subject;
  const question = one.kind === 'answer' ? questionAt(subject, one.place) : undefined;
  if (question) return answerText(subject, question, value);
  if (one.fact === 'period' && Array.isArray(value)) {
    const [from = '', until = ''] = value;
    return periodText(words, { from: from || null, until: until || null });
  }
  if (one.fact === 'status') {
    return value === 'fravalgt' ? words.changes.declined : words.changes.chosen;
  }
  return plainText(words, value);
}

const isNumberField = (subject: Subject, { place }: Compared): boolean =>
  ['cvr', 'pnumber'].includes(questionAt(subject, place)?.type ?? '');

function ownerTitle({ catalog, words }: Subject, owner: string): string {
  const point = catalog.focusPoints.find(({ id }) => id === owner);
  if (point) return fill(words.numbered, { number: point.number, title: point.title });
  return catalog.forms.find(({ id }) => id === owner)?.title ?? words.wholePlan;
}
