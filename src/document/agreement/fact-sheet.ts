/** What a citizen is given at the first talk: what, where and when, in plain words. It carries nothing. */
import { fill } from '../../core/index.ts';
import { agreementSubject, type AgreementInput } from './agreement-subject.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { bullets, callout, factList, headed, heading, paragraph, prose } from '../parts/inline.ts';
import { answersTo, told } from '../parts/parts.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { thingsOf, type Subject, type Thing } from '../parts/subject.ts';
import { answerText } from '../parts/values.ts';
import type { FactRow } from '../words/agreement-words.ts';

/** The sheet of an agreement, with the kommune's picture and sketch of the place when there are any. */
export function factSheetDoc(input: AgreementInput): Doc {
  const { file, made, words, pictures = {} } = input;
  const { subject, agreement, places, named } = agreementSubject(input);
  const own = words.factSheet;
  const { id } = file.agreement;
  const picture = (use: string): Block[] => {
    const found = pictures[`agreement:${id}:${use}`];
    return found === undefined ? [] : [{ type: 'picture', picture: found, caption: null }];
  };
  const things = [agreement, ...places, ...thingsOf(subject, 'task')];
  const parts = own.parts.map((part, at) => {
    const isPlace = at === 0;
    const names = isPlace ? places.map((place) => place?.name ?? words.unnamed) : [];
    const fields = [
      ...(names.length === 0 ? [] : [{ label: own.workplaceLabel, value: names.join('\n') }]),
      ...part.rows.flatMap((row) => rowOf(subject, row, things)),
    ];
    const drawn = isPlace ? picture('sketch') : [];
    return headed(2, part.title, part.id, [...factList(fields), ...drawn]);
  });
  const blocks: Block[] = [
    heading(1, fill(own.heading, { name: named }), 'fakta'),
    paragraph(own.lead),
    ...picture('place'),
    ...headed(2, own.tasks, 'opgaver', tasks(subject)),
    ...parts.flat(),
    heading(2, own.talk, 'tal-med-os'),
    bullets(own.talkItems),
    callout('info', own.hurtTitle, own.hurt),
    heading(2, own.agreed, 'aftalt'),
    ...own.agreedLines.map(({ id: line, role, name, date }): Block => ({
      type: 'signatures',
      title: '',
      lines: [{ role, id: line }],
      words: { name, date },
    })),
  ];
  return sheet(subject, made, aboutOf(own, { name: named }), blocks);
}

/** Each task with what is done; the name alone when nothing is written of it. */
function tasks(subject: Subject): Block[] {
  const { tasksPicked } = subject.words.factSheet;
  return told(
    thingsOf(subject, 'task'),
    (thing) => `opgave-${thing.id ?? ''}`,
    (thing) =>
      answersTo(subject, thing, tasksPicked).flatMap(({ question, value }) =>
        prose(answerText(subject, question, value)),
      ),
  );
}

/** The answers of a row; of several tasks, each with the task's name. */
function rowOf(
  subject: Subject,
  { label, of, question, not }: FactRow,
  things: readonly (Thing | undefined)[],
): { label: string; value: string }[] {
  const own = things.filter((thing) => thing?.scope === of);
  const said = own.flatMap((thing) =>
    answersTo(subject, thing, [question]).flatMap(({ question: asked, value }) => {
      const isNothing = [value].flat().every((one) => one === not);
      if (isNothing) return [];
      const answer = answerText(subject, asked, value);
      return [
        own.length > 1
          ? fill(subject.words.factSheet.ofTask, { task: thing?.name ?? '', text: answer })
          : answer,
      ];
    }),
  );
  return said.length === 0 ? [] : [{ label, value: said.join('\n') }];
}
