/** A count in words. */
import { fill } from '../../core/index.ts';

/** What is said of one and of many; of none, where that is said in another way. */
type Counted = { none?: string; one: string; many: string };

/** The count with its noun; `values` are filled in beside it. */
export function counted(
  { none, one, many }: Counted,
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const said = n === 0 ? (none ?? many) : n === 1 ? one : many;
  return fill(said, { n, ...values });
}
