/** The plan of action in the strategy: everything the plan promises, with owner, day and where it stands. */
import { fill, formatDate, pledgesOf, type Pledge } from '../../core/index.ts';
import type { Block, Inline } from '../parts/doc.ts';
import { cell, strong, text } from '../parts/inline.ts';
import { thingsOf, type Subject } from '../parts/subject.ts';
import { details, overviewQuestions } from '../parts/things.ts';
import type { StrategyWords } from '../words/strategy-words.ts';

/** All promises in one table by date, then what else is said of the kommune's own actions; nothing when there are none. */
export function actions(subject: Subject): Block[] {
  const { plan, catalog, assessment, words } = subject;
  const things = thingsOf(subject, 'action');
  const pledges = pledgesOf(plan, catalog, assessment.on);
  if (pledges.length === 0 && things.length === 0) return [];
  const said = words.strategy.pledges;
  return [
    {
      type: 'table',
      caption: words.things.action.caption,
      widths: [5, 3, 2.6, 3.2],
      rowHeaders: true,
      head: [cell(said.what), cell(said.owner), cell(said.due), cell(said.where)],
      rows: pledges.map((pledge) => [
        cell(...whatOf(pledge)),
        cell(pledge.owner ?? words.notStated),
        cell(dueOf(pledge, said, words.notStated)),
        cell(
          pledge.thing === '' || pledge.thing === pledge.what
            ? pledge.heading
            : fill(said.whereThing, { heading: pledge.heading, thing: pledge.thing }),
        ),
      ]),
    },
    ...details(subject, things, 2, overviewQuestions(subject, 'action')),
  ];
}

/** What is promised; an own action also at length, since its words stand nowhere else. */
function whatOf({ what, more, place }: Pledge): Inline[] {
  if (more === null || place.question !== undefined) return [text(what)];
  return [strong(what), text(`\n${more}`)];
}

function dueOf(pledge: Pledge, said: StrategyWords['pledges'], none: string): string {
  const { due, done, state } = pledge;
  const day = due === null ? none : formatDate(due);
  const mark = state ?? (done ? said.done : '');
  return mark === '' ? day : `${day}\n${mark}`;
}
