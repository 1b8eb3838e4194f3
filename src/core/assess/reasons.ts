/** Reasons for and against a task of the library: which of them hold in a plan, and how each is said of a task. */
import type { Condition, Operand } from '../content/condition.ts';
import { LIBRARY_FACTS } from '../content/vocabulary.ts';
import type { Catalog, ISODate, Reason, Task } from '../content/content.ts';
import { isRetired } from '../content/retired.ts';
import { evaluate } from '../condition/evaluate.ts';
import { optionsOf } from '../content/lookup.ts';
import { givenAnswer } from '../plan/answers.ts';
import { fill, listed } from '../text/text.ts';
import { candidateOf, planOf, type Thing, type View } from '../condition/view.ts';
import { collect } from '../condition/collect.ts';
import { walk } from '../content/walk.ts';

/** A task of the library, and the same as a thing that conditions can be asked of. */
export type Candidate = { task: Task; thing: Thing };

/** A reason in three: what the plan alone decides, the tasks that fit by themselves, and what both must be asked for. */
type Split = { reason: Reason; ofPlan: Condition; fitting: Set<Thing>; ofBoth: Condition };

type Prepared = { candidates: Candidate[]; splits: Split[] };

const prepared = new WeakMap<Catalog, Prepared>();

/** What a catalog's suggestions are worked out from; made at the first call and kept as long as the catalog value is. */
function preparedOf(view: View): Prepared {
  const { catalog, index } = view;
  let found = prepared.get(catalog);
  if (!found) {
    const candidates = catalog.tasks.map((task) => ({ task, thing: candidateOf(task, index) }));
    const splits = catalog.reasons.map((reason) => splitOf(reason, candidates, view));
    prepared.set(catalog, (found = { candidates, splits }));
  }
  return found;
}

/** The tasks of the library as things that might be chosen, in the library's order. */
export function candidatesOf(view: View): readonly Candidate[] {
  return preparedOf(view).candidates;
}

function splitOf(reason: Reason, candidates: readonly Candidate[], view: View): Split {
  const parts = 'all' in reason.when ? reason.when.all : [reason.when];
  const that = (reads: 'plan' | 'task' | 'both'): Condition => ({
    all: parts.filter((part) => readsOf(part) === reads),
  });
  const ofTask = that('task');
  // What a condition reads of the task alone is the same in every plan.
  const fitting = candidates
    .map(({ thing }) => thing)
    .filter((thing) => evaluate(ofTask, { view, things: [thing] }).verdict === 'holds');
  return { reason, ofPlan: that('plan'), fitting: new Set(fitting), ofBoth: that('both') };
}

const OF_TASK: readonly string[] = [...LIBRARY_FACTS, 'record', 'traits', 'area', 'name'];

/** What a condition reads: only what the library says of the task it stands on, nothing of that task, or both. */
function readsOf(condition: Condition): 'plan' | 'task' | 'both' {
  let [plan, task] = [false, false];
  walk(condition, {
    condition: (part) => {
      plan ||= 'every' in part || 'some' in part;
    },
    operand: (operand: Operand, { inside }) => {
      if (typeof operand !== 'object') return;
      const isRead = 'answer' in operand || 'fact' in operand;
      const { of } = isRead ? operand : { of: undefined };
      const isOfTask = isRead && (of === 'task' || (of === undefined && inside.length === 0));
      task ||= isOfTask;
      plan ||= !isOfTask || !('fact' in operand && OF_TASK.includes(operand.fact));
    },
  });
  if (!task) return 'plan';
  return plan ? 'both' : 'task';
}

/** A reason that the plan leaves possible; said of a task it gives its words, `null` when it does not hold of it. */
export type Possible = { reason: Reason; saidOf: (candidate: Candidate) => string | null };

/** The reasons that the plan's own answers leave possible on a day, in order. */
export function possibleReasons(view: View, on: ISODate): Possible[] {
  const plan = planOf(view);
  return preparedOf(view)
    .splits.filter(({ reason }) => !isRetired(reason, on))
    .filter(({ ofPlan }) => evaluate(ofPlan, { view, things: [plan] }).verdict === 'holds')
    .map(({ reason, fitting, ofBoth }) => {
      const namesOf = namer(reason, view);
      const saidOf = ({ task, thing }: Candidate): string | null => {
        if (!fitting.has(thing)) return null;
        // Who would be named is known at once, and mostly nobody is: the condition is asked after.
        const named = namesOf(thing);
        if (named === null) return null;
        const { verdict } = evaluate(ofBoth, { view, things: [thing, plan] });
        if (verdict !== 'holds') return null;
        const area = view.index.areas.get(task.area)?.title ?? task.area;
        return fill(reason.because, { area, named });
      };
      return { reason, saidOf };
    });
}

/** Gives what a reason names of a task, as a list in words; `null` when there is nothing it should name. */
function namer({ names }: Reason, view: View): (thing: Thing) => string | null {
  if (!names) return () => '';
  const plan = planOf(view);
  if ('each' in names) {
    const { each, where } = names;
    const things = collect(view, each, [plan]).filter((one) => {
      return !where || evaluate(where, { view, things: [one, plan] }).verdict === 'holds';
    });
    const all = things
      .map(({ record, name }) => (record === '' ? name : inSentence(name)))
      .filter((name) => name.trim() !== '');
    const said = listed(all) || null;
    return () => said;
  }
  const { options, fact, chosen } = names;
  const question = view.index.asked.plan.get(options)?.question;
  if (!question) return () => null;
  const given = givenAnswer(view.index, plan.answers, question);
  const wanted = optionsOf(view.catalog, question).filter(({ id }) => {
    const isChosen = Array.isArray(given) && given.includes(id);
    return chosen === undefined || isChosen === chosen;
  });
  const known = new Map<string, string | null>();
  return (thing) => {
    const found = wanted.filter(({ id }) => thing[fact].includes(id));
    const key = found.map(({ id }) => id).join();
    let said = known.get(key);
    if (said === undefined) {
      said = listed(found.map(({ label }) => inSentence(label))) || null;
      known.set(key, said);
    }
    return said;
  };
}

/** A label as it stands inside a sentence: a small first letter, unless it begins an abbreviation. */
function inSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
