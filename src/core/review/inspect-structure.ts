/** How the things of a plan and their dates hang together: what is seen without knowing a single question. */
import type { ISODate } from '../content/content.ts';
import { observationKey, type Seen, type StructureCode } from './inspection.ts';
import { spotOf } from './inspect-rules.ts';
import { pledgesOf } from '../assess/pledges.ts';
import type { Spot } from './review-format.ts';
import { spotKey, WHOLE } from './spot.ts';
import { isChosen, type Thing, type View } from '../condition/view.ts';

type More = { day?: ISODate; title?: string; also?: Spot[] };

function at(code: StructureCode, spot: Spot, { day, title = '', also = [] }: More = {}): Seen {
  return {
    key: observationKey('structure', code, spot),
    kind: 'structure',
    status: code === 'no-period' || code === 'no-agreements' ? 'missing' : 'note',
    on: 'both',
    spot,
    title,
    advice: '',
    sources: [],
    openBy: [],
    code,
    ...(day !== undefined && { day }),
    also,
  };
}

const here = ({ scope, id }: Thing): Spot => ({ scope, id });

/** All that does not hang together, whatever the content asks. */
export function structureOf(view: View, today: ISODate): Seen[] {
  return [
    ...planPeriod(view),
    ...tasksWithoutAgreement(view),
    ...view.things.agreement.flatMap((agreement) => ofAgreement(view, agreement)),
    ...workplacesUnused(view),
    ...dueAfterPeriod(view, today),
    ...repeated(view),
  ];
}

function planPeriod({ plan: { period } }: View): Seen[] {
  const { from, until } = period;
  if (from === null || until === null) return [at('no-period', WHOLE)];
  return from > until ? [at('period-reversed', WHOLE)] : [];
}

/** Chosen tasks that no agreement is about; an agreement for an area without tasks of its own is about all in it. */
function tasksWithoutAgreement(view: View): Seen[] {
  const chosen = view.things.task.filter(isChosen);
  const agreements = view.things.agreement;
  if (chosen.length === 0) return [];
  if (agreements.length === 0) return [at('no-agreements', WHOLE, { also: chosen.map(here) })];
  const areas = new Set(
    agreements.filter(({ tasks }) => tasks.length === 0).map(({ area }) => area),
  );
  return chosen
    .filter(
      ({ id, area }) => !view.agreementsWith.has(id ?? '') && (area === '' || !areas.has(area)),
    )
    .map((task) => at('task-without-agreement', here(task)));
}

function ofAgreement(view: View, agreement: Thing): Seen[] {
  const { tasks, workplace, area, period } = agreement;
  const spot = here(agreement);
  const seen: Seen[] = [];
  const say = (code: StructureCode, more?: More): void => {
    seen.push(at(code, spot, more));
  };
  if (tasks.length === 0 && area === '') say('agreement-without-task');
  const declined = tasks.flatMap((id) => {
    const task = view.byId.task.get(id);
    return task && !isChosen(task) ? [task] : [];
  });
  if (declined.length > 0) {
    const title = declined.map(({ name }) => name).join(', ');
    say('agreement-task-declined', { title, also: declined.map(here) });
  }
  if (workplace === null && area === '') say('agreement-without-place');
  if (workplace !== null && !view.byId.workplace.has(workplace)) say('agreement-place-gone');
  const { from = null, until = null } = period ?? {};
  if (from !== null && until !== null && from > until) {
    say('agreement-period-reversed');
    return seen;
  }
  const whole = view.plan.period;
  if (whole.from !== null && from !== null && from < whole.from) {
    say('agreement-before-period', { day: from });
  }
  if (whole.until !== null && until !== null && until > whole.until) {
    say('agreement-after-period', { day: until });
  }
  return seen;
}

function workplacesUnused(view: View): Seen[] {
  if (view.things.agreement.length === 0) return [];
  const approved = new Set(view.things.approval.map(({ workplace }) => workplace));
  return view.things.workplace
    .filter(({ id }) => !view.agreementsAt.has(id ?? '') && !approved.has(id))
    .map((workplace) => at('workplace-without-agreement', here(workplace)));
}

/** Promises that are due when the strategy no longer holds. */
function dueAfterPeriod({ plan, catalog }: View, today: ISODate): Seen[] {
  const { until } = plan.period;
  if (until === null) return [];
  return pledgesOf(plan, catalog, today).flatMap(({ due, done, what, place }) =>
    due !== null && due > until && !done
      ? [at('due-after-period', spotOf(place), { day: due, title: what })]
      : [],
  );
}

/** Things of a kind with one name, or chosen from one record: said at the last of them. */
function repeated(view: View): Seen[] {
  return (['target-group', 'workplace', 'task', 'agreement'] as const).flatMap((scope) => {
    const groups = new Map<string, Thing[]>();
    for (const thing of view.things[scope].filter(isChosen)) {
      const { record, name } = thing;
      const of = record === '' ? `name:${name.trim().toLowerCase()}` : `record:${record}`;
      if (of !== 'name:') groups.set(of, [...(groups.get(of) ?? []), thing]);
    }
    return [...groups].flatMap(([of, things]) => {
      const last = things.at(-1);
      if (!last || things.length < 2) return [];
      const code = of.startsWith('record:') ? 'chosen-twice' : 'repeated-name';
      const also = things.map(here).filter((spot) => spotKey(spot) !== spotKey(here(last)));
      return [at(code, here(last), { title: last.name, also })];
    });
  });
}
