/** The dated records that make up the register, and what tests ask of one on a day. */
import { loadCatalog } from '../../src/catalog.ts';
import type { Certainty, Provision, Rule, TargetGroup } from '../../src/core/index.ts';

/** A rule, target group or provision. */
export type Dated = Rule | TargetGroup | Provision;

const { catalog } = loadCatalog();

/** The provisions about jobrettet indsats rest on a guide of their own, and are held by their own table. */
export const provisions: readonly Provision[] = catalog.provisions.filter(
  ({ topic }) => topic !== 'jobrettet-indsats',
);

/** Every dated record about nytteindsats. */
export const dated: readonly Dated[] = [...catalog.rules, ...catalog.targetGroups, ...provisions];

/** How sure a record is on a day, the expected change of law counted in. */
export function certaintyOn({ certainty, expected }: Dated, day: string): Certainty {
  return expected && day >= expected.from ? expected.certainty : certainty;
}

/** Whether the day is one on which the record stands. */
export const holdsOn = ({ from, until }: Dated, day: string): boolean =>
  (from ?? '') <= day && day <= (until ?? '9999-12-31');
