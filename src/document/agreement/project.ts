/** The description of a project as Frederikshavn's template has it: what those who discuss and approve must know. */
import { fill } from '../../core/index.ts';
import { AGREEMENT_SCOPES, openItems } from './agreement-chapters.ts';
import { agreementAttachment } from './agreement-data.ts';
import { route, statusText } from './agreement-route.ts';
import { agreementSubject, type AgreementInput } from './agreement-subject.ts';
import type { Block, Doc } from '../parts/doc.ts';
import { callout, factList, fieldList, headed, heading, paragraph } from '../parts/inline.ts';
import { answersTo, partBlocks, told } from '../parts/parts.ts';
import { aboutOf, sheet } from '../parts/sheet.ts';
import { signatureLines } from '../parts/signatures.ts';
import { thingsOf, unanswered, type Subject, type Thing } from '../parts/subject.ts';
import { anchor } from '../parts/things.ts';
import { counted, fieldsOf, periodText, proseOf } from '../parts/values.ts';
import type { PartWords } from '../words/shapes.ts';

/** The description's paper, part by part, with the way to approval and room for signatures. It carries the agreement. */
export function projectDoc(input: AgreementInput): Doc {
  const { file, made, words, assessment } = input;
  const setting = agreementSubject(input);
  const { subject, agreement, workplace, sites, places, named, area } = setting;
  const own = words.project;
  const missing = unanswered(subject, 'obligatorisk', AGREEMENT_SCOPES).length;
  const facts = [
    ...(workplace === undefined ? [] : [{ label: words.workplaceLabel, value: workplace.name }]),
    ...(area === '' ? [] : [{ label: words.areaLabel, value: area }]),
    { label: words.kommuneLabel, value: subject.kommune },
    ...(agreement === undefined
      ? []
      : [{ label: words.agreement.statusLabel, value: statusText(subject, agreement) }]),
    { label: words.periodLabel, value: periodText(words, file.agreement.period) },
  ];
  const part = (words: PartWords): Part => ({
    title: words.title,
    id: words.id,
    blocks:
      places.length > 1
        ? [
            ...places.flatMap((place) =>
              headed(
                3,
                place?.name ?? subject.words.unnamed,
                `${words.id}-${place?.id ?? ''}`,
                partBlocks(subject, words, [place], 3),
              ),
            ),
            ...partBlocks(subject, words, [agreement], 2),
          ]
        : partBlocks(subject, words, [...places, agreement], 2),
  });
  const steps = agreement === undefined ? [] : route(subject, agreement);
  const parts: Part[] = [
    part(own.workplace),
    { title: own.tasks, id: 'opgaver', blocks: tasks(subject) },
    { title: own.displacement, id: 'fortraengning', blocks: displacement(subject, places) },
    part(own.staff),
    part(own.places),
    part(own.conditions),
    {
      title: own.route,
      id: 'godkendelse',
      blocks: steps.length === 0 ? [] : [paragraph(own.routeIntro), ...steps],
    },
    { title: words.agreement.open, id: 'aabne-punkter', blocks: openItems(subject) },
    {
      title: words.agreement.signatures,
      id: 'underskrifter',
      blocks: [signatureLines(subject, file.agreement.id, sites, words.agreement.signatureRoles)],
    },
  ];
  const chapter = fill(words.quoted, { text: words.agreement.open });
  const draft = callout(
    'warning',
    own.draftTitle,
    fill(own.draftText, { missing: counted(words.agreement.counts.questions, missing), chapter }),
  );
  const blocks: Block[] = [
    heading(1, fill(own.heading, { name: agreement?.name ?? named }), 'projekt'),
    ...(missing === 0 ? [] : [draft]),
    paragraph(own.lead),
    ...factList(facts),
    paragraph(own.privacy),
    ...parts
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap(({ title, id, blocks }, index) =>
        headed(2, fill(words.numbered, { number: index + 1, title }), id, blocks),
      ),
  ];
  const header = missing === 0 ? own.header : own.draftHeader;
  const about = aboutOf({ ...own, header }, { name: named });
  return sheet(subject, made, about, blocks, [
    agreementAttachment(file, assessment, own.attachment),
  ]);
}

type Part = { title: string; id: string; blocks: Block[] };

/** Each task with what is done, under its own heading. */
function tasks(subject: Subject): Block[] {
  const { words } = subject;
  const things = thingsOf(subject, 'task');
  if (things.length === 0) return [paragraph(words.project.noTasks)];
  return told(things, anchor, (thing) =>
    proseOf(subject, answersTo(subject, thing, words.project.tasksPicked), 4, {
      id: anchor(thing),
      title: thing.name,
    }),
  );
}

/** What shows that nobody's work is taken: task by task, and whether the workplace sells on the market. */
function displacement(subject: Subject, places: readonly (Thing | undefined)[]): Block[] {
  const { words } = subject;
  const { displacementPicked, displacementLead, noDisplacement } = words.project;
  const ofTasks = thingsOf(subject, 'task').flatMap((thing) =>
    headed(
      3,
      thing.name,
      `${anchor(thing)}-niveau`,
      fieldList(fieldsOf(subject, answersTo(subject, thing, displacementPicked.task))),
    ),
  );
  const ofPlaces = places.flatMap((place) => {
    const said = fieldsOf(subject, answersTo(subject, place, displacementPicked.workplace));
    return headed(3, place?.name ?? words.unnamed, `marked-${place?.id ?? ''}`, fieldList(said));
  });
  if (ofTasks.length + ofPlaces.length === 0) return [paragraph(noDisplacement)];
  return [...(ofTasks.length > 0 ? [paragraph(displacementLead)] : []), ...ofTasks, ...ofPlaces];
}
