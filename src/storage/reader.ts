/** The whole check of a plan, with every schema it takes. Loaded when a text is not known to lie as it was written. */
import { LIST_OF, readFile, type Plan } from '../core/index.ts';
import { asWritten, keyOf, textOf, type RecordRead } from './record.ts';

export { readFile, readPlan } from '../core/index.ts';

/** The plan in a record, if it is whole and lies under its own edition. */
export function readRecordWhole(raw: unknown): RecordRead {
  const plan = asWritten(raw);
  if (plan) return { ok: true, plan };
  const read = readFile(textOf(raw));
  if (!read.ok) {
    const reason = read.problem.code === 'newer' ? 'newer' : 'damaged';
    return { ok: false, reason, detail: `${read.problem.code} ${read.problem.path ?? ''}`.trim() };
  }
  if (read.kind !== 'plan' || read.plan.edition !== keyOf(raw)) {
    return { ok: false, reason: 'damaged', detail: 'not the plan of its key' };
  }
  return { ok: true, plan: read.plan };
}

/** Things that were whole when a plan was saved: replaced, never mutated, they stay so. */
const whole = new WeakSet<object>();

/** Why the plan could not be opened again, were it saved; `null` when it can. Of its things only new ones are asked. */
export function whyInvalid(plan: Plan): string | null {
  const lists = Object.values(LIST_OF);
  const fresh = lists.map((list) => [
    list,
    (plan[list] as object[]).filter((item) => !whole.has(item)),
  ]);
  const read = readFile(JSON.stringify({ ...plan, ...Object.fromEntries(fresh) }));
  if (!read.ok) return `${read.problem.code} ${read.problem.path ?? ''}`.trim();
  if (read.kind !== 'plan') return 'not a plan';
  const items: { id: string }[] = lists.flatMap((list): { id: string }[] => plan[list]);
  const ids = new Set([...items, ...plan.limits, ...plan.followUp].map(({ id }) => id));
  if (ids.size < items.length + plan.limits.length + plan.followUp.length) return 'damaged ids';
  for (const item of items) whole.add(item);
  return null;
}
