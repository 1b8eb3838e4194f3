/** An example of each file format: the finished example plan, and what follows from it by the same code as on the site. */
import { importOf, readFiguresCsv } from '../core/follow-up/csv-in.ts';
import { noFigures, withRows } from '../core/follow-up/edit-rows.ts';
import {
  addRemark,
  agreementFile,
  assess,
  briefingFile,
  type Catalog,
  consultationFile,
  newReview,
  planOfAgreement,
  type Plan,
  readFile,
  referenceFile,
  type Review,
  setVerdict,
  standsAt,
  type Stamp,
  WHOLE,
} from '../core/index.ts';
import {
  AGREEMENT_ATTACHMENT,
  BRIEFING_ATTACHMENT,
  LETTER_ATTACHMENT,
  PLAN_ATTACHMENT,
  REMARKS_ATTACHMENT,
  SHORT_ATTACHMENT,
} from '../document/parts/attachments.ts';
import { agreementAttachment } from '../document/agreement/agreement-data.ts';
import { figuresWords } from '../texts/figures.ts';
import { formatWords } from '../texts/formats.ts';

const words = formatWords.example;

/** Each example's text by its file name; `planText` and `figures` are the example plan's own files. */
export function fileExamples(
  catalog: Catalog,
  planText: string,
  figures: Uint8Array,
): Map<string, string> {
  const read = readFile(planText);
  if (!read.ok || read.kind !== 'plan') throw new Error('The example is no plan.');
  const plan = { ...read.plan, content: catalog.version };
  const on = plan.period.from ?? plan.changed.slice(0, 10);
  const [first] = plan.agreements;
  const agreement = first && agreementFile(plan, first.id);
  const [consultation] = plan.consultations;
  if (!agreement || !consultation) throw new Error('The example has no agreement or consultation.');
  const assessed = assess(planOfAgreement(agreement), catalog, on);
  const files: [name: string, value: unknown][] = [
    [PLAN_ATTACHMENT, plan],
    [AGREEMENT_ATTACHMENT, JSON.parse(agreementAttachment(agreement, assessed, '').text)],
    [REMARKS_ATTACHMENT, reviewOf(plan, catalog)],
    [BRIEFING_ATTACHMENT, briefingFile(plan, agreement.agreement.id)],
    [SHORT_ATTACHMENT, referenceFile(plan)],
    [LETTER_ATTACHMENT, consultationFile(plan, assess(plan, catalog, on), consultation.id)],
    ['tal.json', { tal: [figuresOf(plan, catalog, figures)] }],
    ['billeder.json', { billeder: [pictureOf(plan)] }],
  ];
  return new Map(files.map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]));
}

/** A member's review: a verdict on the whole, and a remark on the first text of the plan. */
function reviewOf(plan: Plan, catalog: Catalog): Review {
  let count = 0;
  const stamp: Stamp = {
    now: plan.changed,
    newId: () => `eksempel-${String((count += 1))}`,
  };
  const [empty, voice] = newReview(plan, words.role, stamp);
  const texts = Object.keys(plan.answers).filter((slug) => {
    const value = plan.answers[slug]?.value;
    return typeof value === 'string' && value.includes(' ');
  });
  const spot = { scope: 'plan', id: null, question: texts[0] ?? '' } as const;
  const quoted = standsAt(plan, catalog, spot) ?? { hash: '', text: null };
  const [remarked] = addRemark(empty, { voice, spot, quoted, text: words.remark }, stamp);
  return setVerdict(remarked, voice, WHOLE, 'i-orden', stamp);
}

function figuresOf(plan: Plan, catalog: Catalog, csv: Uint8Array): unknown {
  const kept = noFigures(plan.id);
  const { columns } = figuresWords;
  const read = readFiguresCsv(csv, {
    ...{ plan, catalog, kept, words: columns },
    today: null,
    former: true,
  });
  const changes = read.ok ? importOf(read, read.wrong) : null;
  if (!read.ok || !changes) throw new Error('The example has no figures.');
  return withRows(kept, changes, read.names, plan.changed);
}

const pictureOf = ({ id }: Plan) => ({
  file: 'billeder/1-logo.png',
  plan: id,
  use: 'logo',
  mime: 'image/png',
  alt: words.alt,
  name: 'logo.png',
});
