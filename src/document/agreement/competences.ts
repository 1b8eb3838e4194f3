/** The form a citizen fills in on the first day. It is the citizen's own: it carries nothing, and is never read. */
import { fill, PRIVATE_FORM } from '../../core/index.ts';
import { agreementSubject, type AgreementInput } from './agreement-subject.ts';
import type { Block, Doc, FormField } from '../parts/doc.ts';
import { callout, heading, paragraph } from '../parts/inline.ts';
import { aboutOf, sheet, type SheetWords } from '../parts/sheet.ts';

/** A question of the form: a field, or boxes for what there is to choose from. */
export type CompetenceField = {
  id: string;
  label: string;
  kind: string;
  rows?: number | undefined;
  boxes?: readonly { id: string; label: string }[] | undefined;
};

/** Words of the form, and what it asks. */
export interface CompetenceWords extends SheetWords {
  heading: string;
  lead: string;
  at: string;
  noticeTitle: string;
  notice: string;
  sections: readonly { id: string; title: string; fields: readonly CompetenceField[] }[];
}

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
