/** The limits that the kommune has set itself, as the papers say them. */
import { fill, findRule, inOrder } from '../../core/index.ts';
import type { Subject } from './subject.ts';
import { quantity } from './values.ts';

/** The kommune's own limits as labels with values, in order; one whose rule is gone keeps its slug. */
export function limitsOf({
  plan,
  catalog,
  words,
}: Subject): { label: string; value: string; because: string }[] {
  return inOrder(plan.limits).map(({ record, value }) => {
    const limit = findRule(catalog, record)?.limit;
    return {
      label: limit?.label ?? record,
      value: quantity(words, value, limit?.unit),
      because: limit?.because ?? '',
    };
  });
}

/** Each limit in a line: its label, and its value after it. */
export function limitLines(subject: Subject): string[] {
  return limitsOf(subject).map(({ label, value }) =>
    fill(subject.words.colon, { label, text: value }),
  );
}
