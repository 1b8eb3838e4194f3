/** Two plans that came from one, merged answer by answer: nothing of either is lost, and what clashes is asked about. */
import { type Difference, differencesBetween, valueAt, withDifferences } from './differences.ts';
import { changed, type Stamp } from '../plan/edit.ts';
import { PARENTS_KEPT } from '../plan/edition.ts';
import { keepHidden } from '../assess/hidden.ts';
import {
  type Clash,
  isSame,
  latest,
  meet,
  meetAnswers,
  meetEntries,
  meetSets,
  type Tell,
} from './merge-parts.ts';
import {
  type Contested,
  contestedIn,
  meetLists,
  type MetThings,
  meetTombstones,
  type Side,
  type Sides,
  standing,
  whole,
} from './merge-things.ts';
import type { Plan } from '../plan/plan.ts';
import { unified } from './twins.ts';

/**
 * A place that both changed differently, or a whole thing (`[list, id]`) that one deleted and the other changed.
 * `along`: all that leads from mine to theirs there, what hangs on the thing included.
 */
export type Conflict = Clash & { along: readonly Difference[] };

/**
 * `plan` has mine at each conflict. `taken` is what came from theirs without a conflict. `base`: whether both came from a
 * plan that is known; with `none`, whatever differs is a conflict.
 */
export type Merged = {
  plan: Plan;
  conflicts: Conflict[];
  taken: Difference[];
  base: 'common' | 'none';
};

const logOf = ({ revision }: Plan): string[] => [revision.id, ...revision.parents];

/**
 * Merges two plans of one edition. Answers that theirs lacks, as a paper's data lacks the hidden ones, are kept. A plan
 * that has all of theirs already comes back as it is; else the result is a new revision of both.
 */
export function merge(base: Plan | null, mine: Plan, theirs: Plan, stamp: Stamp): Merged {
  const sides = unified({ base, mine, theirs: keepHidden(base ?? mine, theirs) });
  const contested = contestedIn(sides);
  const conflicts: Conflict[] = [];
  const tell: Tell = (clash) => {
    conflicts.push({ ...clash, along: [] });
  };
  const met = meetPlans(sides, contested, tell);
  const plan = planWith(sides, met, (id) => contested.get(id)?.gone === 'theirs', stamp);
  const all = planWith(sides, met, () => true, stamp);
  for (const [id, { list, gone }] of contested) {
    const without = planWith(sides, met, (one) => one !== id, stamp);
    const [from, to] = gone === 'mine' ? [without, all] : [all, without];
    conflicts.push({
      at: [list, id],
      base: sides.base ? valueAt(sides.base, [list, id]) : undefined,
      mine: valueAt(sides.mine, [list, id]),
      theirs: valueAt(sides.theirs, [list, id]),
      along: differencesBetween(from, to),
    });
  }
  const taken = differencesBetween(sides.mine, plan).filter(({ at }) => at[0] !== 'tombstones');
  return {
    plan: descended(mine, theirs, plan, stamp),
    conflicts,
    taken,
    base: base ? 'common' : 'none',
  };
}

/** Both plans met: the facts and answers of the plan, and its things, wherever each contested one may stand. */
type Met = { facts: Partial<Plan>; things: MetThings };

function meetPlans(sides: Sides, contested: ReadonlyMap<string, Contested>, tell: Tell): Met {
  const { base, mine, theirs } = sides;
  const fact = (key: 'title' | 'kommune' | 'period'): Partial<Plan> => ({
    [key]: meet([key], base?.[key], mine[key], theirs[key], tell),
  });
  const answers = meetAnswers(['answers'], base?.answers, mine.answers, theirs.answers, tell);
  const carried = meetEntries(
    base?.carried ?? undefined,
    mine.carried ?? {},
    theirs.carried ?? {},
    (_, before, a, b) => {
      if (a === undefined || b === undefined) return before === undefined ? (a ?? b) : undefined;
      return isSame(a, before) ? b : isSame(b, before) ? a : latest(a, b);
    },
  );
  const facts: Partial<Plan> = {
    ...fact('title'),
    ...fact('kommune'),
    ...fact('period'),
    answers: answers as Plan['answers'],
    carried: mine.carried || theirs.carried ? carried : null,
    notCpr: [...meetSets(base?.notCpr, mine.notCpr, theirs.notCpr)],
  };
  return { facts, things: meetLists(sides, contested, tell) };
}

/** The merged plan with those contested things in it that stand. */
function planWith(
  sides: Sides,
  { facts, things }: Met,
  isStanding: (contested: string) => boolean,
  stamp: Stamp,
): Plan {
  const plan = { ...sides.mine, ...facts, ...standing(things, sides.mine, isStanding) };
  return whole({ ...plan, tombstones: meetTombstones(sides, plan) }, stamp);
}

/** The merged plan as a saved state of its own, with both among its parents, their logs taken turn by turn. */
function descended(mine: Plan, theirs: Plan, plan: Plan, { now, newId }: Stamp): Plan {
  const [ours, others] = [mine, theirs].map(logOf) as [string[], string[]];
  const isKnown = ours.includes(theirs.revision.id);
  if (isKnown && differencesBetween(mine, plan).length === 0) return mine;
  const longest = ours.length > others.length ? ours : others;
  const parents = new Set(
    longest.flatMap((_, at) => [ours[at], others[at]].filter((id) => id !== undefined)),
  );
  const revision = { id: newId(), parents: [...parents].slice(0, PARENTS_KEPT) };
  return { ...plan, revision, changed: now };
}

/** The two texts of a conflict, when it is between texts and both can be kept; else `null`. */
export function textsOf({ mine, theirs }: Conflict): { mine: string; theirs: string } | null {
  const [a, b] = [mine, theirs].map(textIn);
  return a && b ? { mine: a, theirs: b } : null;
}

function textIn(value: unknown): string | null {
  const text: unknown =
    typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/**
 * The plan with a conflict settled: mine, theirs, or for texts both, mine first with a blank line between. It can be
 * settled again, the other way, until the plan is edited there. `both` of what is no text is mine.
 */
export function settle(plan: Plan, conflict: Conflict, choice: Side | 'both', stamp: Stamp): Plan {
  const { at, mine, theirs, along } = conflict;
  if (along.length > 0) {
    const steps =
      choice === 'theirs'
        ? along
        : along.map(({ at: place, before, after }) => ({
            at: place,
            before: after,
            after: before,
          }));
    const next = steps.reduce(stepped, plan);
    return changed(plan, whole(next, stamp), stamp);
  }
  const value = choice === 'theirs' ? theirs : choice === 'both' ? bothOf(conflict) : mine;
  const next = stepped(plan, { at, before: valueAt(plan, at), after: value });
  return changed(plan, whole(next, stamp), stamp);
}

/** One difference, where what points to a thing is put in or taken out alone: what else was put there stays. */
function stepped(plan: Plan, difference: Difference): Plan {
  const { at, before, after } = difference;
  if (isSame(valueAt(plan, at), after)) return plan;
  const [list, , field] = at;
  const isReference = at.length === 3 && (list === 'agreements' || list === 'approvals');
  if (isReference && field === 'tasks') {
    const now = valueAt(plan, at) as readonly string[] | undefined;
    if (!now) return plan;
    const [was, is] = [before, after] as [readonly string[], readonly string[]];
    const left = now.filter((id) => !was.includes(id) || is.includes(id));
    const next = [...left, ...is.filter((id) => !was.includes(id) && !now.includes(id))];
    if (isSame(next, now)) return plan;
    return withDifferences(plan, [{ at, before: now, after: next }]);
  }
  if (isReference && !isSame(valueAt(plan, at), before)) return plan;
  return withDifferences(plan, [difference]);
}

function bothOf(conflict: Conflict): unknown {
  const texts = textsOf(conflict);
  if (!texts) return conflict.mine;
  const text = `${texts.mine}\n\n${texts.theirs}`;
  const { mine } = conflict;
  return typeof mine === 'object' ? { ...mine, value: text } : text;
}
