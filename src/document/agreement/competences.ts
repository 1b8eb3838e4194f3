/** The form a citizen fills in on the first day. It is the citizen's own: it carries nothing, and is never read. */
import { fill, PRIVATE_FORM } from '../../core/index.ts';
import { agreementSubject, type AgreementInput } from './agreement-subject.ts';
import type { Block, Doc, FormField } from '../parts/doc.ts';
import { callout, heading, paragraph } from '../parts/inline.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import type { CompetenceField } from '../words/agreement-words.ts';

/** The form for the workplace of an agreement. Its fields are named so that the site knows it, and leaves it alone. */
export function competencesDoc(input: AgreementInput): Doc {
  const { subject, named } = agreementSubject(input);
  const own = input.words.competences;
  const blocks: Block[] = [
    heading(1, own.heading, 'kompetencer'),
    paragraph(own.lead),
    paragraph(fill(own.at, { name: named })),
    callout('info', own.noticeTitle, own.notice),
    ...own.sections.flatMap(({ id, title, fields }) => [
      heading(2, title, id),
      ...fields.flatMap(fieldsOf),
    ]),
  ];
  return sheet(subject, input.made, aboutOf(own, { name: named }), blocks);
}

function fieldsOf({ id, label, kind, rows, boxes = [] }: CompetenceField): FormField[] {
  const name = `${PRIVATE_FORM}/${id}`;
  if (kind !== 'checkbox') {
    const of = kind === 'multiline' || kind === 'date' ? kind : 'text';
    return [{ type: 'form-field', name, label, kind: of, value: '', rows }];
  }
  return boxes.map((box, at) => ({
    type: 'form-field',
    name: `${name}/${box.id}`,
    label: box.label,
    group: { title: label, at, of: boxes.length },
    kind,
    value: '',
  }));
}
