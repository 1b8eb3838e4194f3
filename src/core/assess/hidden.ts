/** Hidden answers: they stay in the plan, leave in no paper, and their absence in a file deletes nothing. */
import type { Assessment } from './assessment.ts';
import { LIST_OF } from '../plan/edit.ts';
import type { Answers, Plan } from '../plan/plan.ts';

type Answered = { id: string; answers: Answers };
const LISTS = Object.values(LIST_OF);

/** The plan without the answers that the assessment finds hidden: what may leave in a paper. */
export function withoutHidden(plan: Plan, assessment: Assessment): Plan {
  const hidden = new Map<string, Set<string>>();
  for (const { place, state, storedAs = [] } of assessment.questions) {
    if (state !== 'hidden') continue;
    const slugs = hidden.get(place.id ?? '') ?? new Set();
    for (const slug of [place.question, ...storedAs]) slugs.add(slug);
    hidden.set(place.id ?? '', slugs);
  }
  const strip = <T extends { answers: Answers }>(thing: T, id: string): T => {
    const slugs = hidden.get(id);
    if (!slugs || !Object.keys(thing.answers).some((slug) => slugs.has(slug))) return thing;
    const left = Object.entries(thing.answers).filter(([slug]) => !slugs.has(slug));
    return { ...thing, answers: Object.fromEntries(left) };
  };
  const lists = LISTS.map((key) => {
    const items: readonly Answered[] = plan[key];
    return [key, items.map((item) => strip(item, item.id))] as const;
  });
  return { ...strip(plan, ''), ...(Object.fromEntries(lists) as Partial<Plan>) };
}

/** Their version of a thing, with my answers where theirs has none: what was cleared stands there as `null`. */
export function keepHiddenAnswers<T extends { answers: Answers }>(mine: T, theirs: T): T {
  const isMissing = Object.keys(mine.answers).some((slug) => !Object.hasOwn(theirs.answers, slug));
  return isMissing ? { ...theirs, answers: { ...mine.answers, ...theirs.answers } } : theirs;
}

/** Their plan, which came back without hidden answers, with mine put back: in the plan and in each thing both have. */
export function keepHidden(mine: Plan, theirs: Plan): Plan {
  const lists = LISTS.map((key) => {
    const before: readonly Answered[] = mine[key];
    const own = new Map(before.map((item) => [item.id, item]));
    const items: readonly Answered[] = theirs[key];
    return [
      key,
      items.map((item) => {
        const other = own.get(item.id);
        return other ? keepHiddenAnswers(other, item) : item;
      }),
    ] as const;
  });
  return { ...keepHiddenAnswers(mine, theirs), ...(Object.fromEntries(lists) as Partial<Plan>) };
}
