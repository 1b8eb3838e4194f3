/** "Strategien kort": what was decided and what is open, on the first page a busy reader opens. */
import { fill, formatDate, tally } from '../../core/index.ts';
import { progressOf, statusText } from '../agreement/agreement-route.ts';
import type { Block } from '../parts/doc.ts';
import {
  bullets,
  callout,
  cell,
  endCell,
  field,
  fieldList,
  heading,
  paragraph,
  strong,
  text,
} from '../parts/inline.ts';
import { unknownAnswers, warning } from '../parts/kept.ts';
import { openPoints, openTitles } from '../parts/findings.ts';
import { limitLines } from '../parts/limits.ts';
import type { Refer } from '../parts/annexes.ts';
import { agreedTasks, agreementName, agreementPeriod, byArea } from './strategy-tables.ts';
import {
  nameAt,
  questionAt,
  tasksThatAre,
  thingsOf,
  type Subject,
  type Thing,
} from '../parts/subject.ts';
import { counted, listed } from '../parts/values.ts';

/** The decisions-first summary; on a page of its own after the contents. */
export function brief(subject: Subject, refer: Refer): Block[] {
  const { words } = subject;
  const open = [...openHere(subject), ...refer('open-points')];
  return [
    heading(1, words.strategy.brief, 'kort'),
    paragraph(leadOf(subject)),
    ...decisions(subject),
    ...agreedPlaces(subject),
    ...(open.length > 0 ? [heading(2, words.strategy.openPoints, 'aabne-punkter'), ...open] : []),
  ];
}

/** The period, and how much the strategy comes to. */
export function leadOf(subject: Subject): string {
  const { plan, words } = subject;
  const { counts, briefLead, briefLeadUndated } = words.strategy;
  const { from, until } = plan.period;
  const values = {
    groups: counted(counts.groups, plan.targetGroups.length),
    tasks: counted(counts.tasks, tasksThatAre(subject, 'valgt').length),
    agreements: agreementsCounted(subject),
  };
  return from === null || until === null
    ? fill(briefLeadUndated, values)
    : fill(briefLead, { ...values, from: formatDate(from), until: formatDate(until) });
}

/** "3 godkendte aftaler og 2 på vej": only those that are approved and still run count as agreements. */
export function agreementsCounted(subject: Subject): string {
  const { words } = subject;
  const { established, coming } = tally(progressOf(subject).values());
  const counts = words.strategy.counts;
  return [
    counted(counts.agreements, established),
    ...(coming > 0 ? [counted(counts.comingAgreements, coming)] : []),
  ].join(` ${words.and} `);
}

function decisions(subject: Subject): Block[] {
  const { words } = subject;
  const names = (things: readonly Thing[]) => listed(things.map(({ name }) => name));
  const areas = byArea(subject, tasksThatAre(subject, 'valgt'));
  const fields = [
    ...field(words.strategy.groupsLabel, names(thingsOf(subject, 'target-group'))),
    ...(areas.length === 0
      ? []
      : [
          {
            label: words.strategy.chosenTasks,
            content: areas.flatMap(({ title, things }, index) => [
              ...(index === 0 ? [] : [text('\n')]),
              strong(fill(words.strategy.areaLabel, { area: title })),
              text(names(things)),
            ]),
          },
        ]),
    ...field(words.strategy.declinedLabel, names(tasksThatAre(subject, 'fravalgt'))),
    ...field(words.strategy.limitsLabel, limitLines(subject).join('\n')),
  ];
  return fieldList(fields);
}

function agreedPlaces(subject: Subject): Block[] {
  const { words } = subject;
  const things = thingsOf(subject, 'agreement');
  if (things.length === 0) return [];
  return [
    {
      type: 'table',
      caption: words.strategy.agreedPlaces,
      widths: [5, 4, 3, 2],
      rowHeaders: true,
      head: [
        cell(words.agreementLabel),
        cell(words.periodLabel),
        cell(words.agreement.statusLabel),
        endCell(words.strategy.agreedTask),
      ],
      rows: things.map((thing) => [
        cell(agreementName(subject, thing)),
        cell(agreementPeriod(subject, thing)),
        cell(statusText(subject, thing)),
        endCell(String(agreedTasks(subject, thing).length)),
      ]),
    },
  ];
}

/** What is open by title, the worst first; that nothing is, when there is no other warning either. */
function openHere(subject: Subject): Block[] {
  const open = openTitles(subject);
  if (open.length > 0) return [bullets(open)];
  if (openAnnex(subject).length > 0) return [];
  const { noOpenTitle, noOpen } = subject.words.strategy;
  return [callout('good', noOpenTitle, noOpen)];
}

/** What is open, where, why and what to do; then the answers and choices to look at again. Nothing when all is well. */
export function openAnnex(subject: Subject): Block[] {
  const items = openPoints(subject);
  return [
    ...(items.length > 0 ? [{ type: 'list' as const, ordered: false, items }] : []),
    ...outdated(subject),
    ...stale(subject),
    ...unknownAnswers(subject, subject.words.strategy.unknownIntro),
  ];
}

function outdated(subject: Subject): Block[] {
  const { assessment, words } = subject;
  return warning(
    words.strategy.outdatedTitle,
    assessment.outdated.map(({ place, since }) => {
      const name = nameAt(subject, place);
      return since === null
        ? fill(words.strategy.outdated, { name })
        : fill(words.strategy.outdatedSince, { name, since: formatDate(since) });
    }),
  );
}

function stale(subject: Subject): Block[] {
  const { assessment, words } = subject;
  return warning(
    words.strategy.staleTitle,
    assessment.questions
      .filter(({ state, stale: changed }) => state === 'answered' && changed)
      .map(({ place }) =>
        fill(words.colon, {
          label: nameAt(subject, place),
          text: questionAt(subject, place)?.heading ?? place.question,
        }),
      ),
  );
}
